//! Turns what a person takes out of the page (files, tables for a spreadsheet) into checks.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use calamine::{Reader, Xlsx};
use serde_json::json;
use thirtyfour::Key;

use crate::harness::files::{file, fixture, real};
use crate::harness::looks::Scheme;
use crate::harness::{Page, Site, run, run_after, run_at};
use crate::offline::copy;

/// The name under which the golden files were made.
const NAME: &str = "test.txt";

const FORMATS: [(&str, &str); 6] = [
    ("csv", "csv"),
    ("csv-projects", "csv"),
    ("html", "html"),
    ("md", "md"),
    ("json", "json"),
    ("ndjson", "ndjson"),
];

/// A browser that keeps no page for when there is no network.
const NOT_KEPT: &str = "delete Navigator.prototype.serviceWorker;";

/// A folder of the test for what is saved, empty.
pub fn downloads() -> Result<PathBuf> {
    let kept = file("kept", "")?;
    let folder = kept.with_file_name("downloads");
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

impl Page {
    /// A folder of the test that downloads land in, empty.
    pub async fn downloads(&self) -> Result<PathBuf> {
        let folder = downloads()?;
        let wish = json!({ "behavior": "allow", "downloadPath": folder });
        self.devtools("Browser.setDownloadBehavior", wish).await?;
        Ok(folder)
    }

    pub async fn open_menu(&self) -> Result<()> {
        self.click("[data-role=export-open]").await?;
        self.wait_for("document.querySelector('[data-role=export-menu]').open")
            .await
    }

    pub async fn wait_for_status(&self, said: &str) -> Result<()> {
        self.wait_for(&format!(
            "document.querySelector('[data-role=export-status]').textContent.includes('{said}')"
        ))
        .await
    }

    async fn wish(&self, format: &str) -> Result<()> {
        self.click(&format!("[data-role=export][data-format={format}]"))
            .await
    }

    /// Saves in this format, and takes the file away, so that the next one has its name.
    pub async fn save(&self, format: &str, folder: &Path, name: &str) -> Result<Vec<u8>> {
        self.wish(format).await?;
        self.wait_for_status(name).await?;
        self.saved(&folder.join(name)).await
    }

    /// What the browser has saved there, once it has.
    pub async fn saved(&self, path: &Path) -> Result<Vec<u8>> {
        // The browser writes the file under another name first, so this one is whole; one browser
        // keeps the name by an empty file meanwhile.
        for _ in 0..6000 {
            if fs::metadata(path).is_ok_and(|it| it.len() > 0) {
                let bytes = fs::read(path)?;
                fs::remove_file(path)?;
                return Ok(bytes);
            }
            // A question to the page takes its time, and lets the browser write.
            self.value("new Promise(done => setTimeout(done, 20))")
                .await?;
        }
        anyhow::bail!("{} was not saved", path.display())
    }

    async fn filter(&self) -> Result<()> {
        self.go_to("projects").await?;
        self.value("document.querySelector('[data-role=project-filter]').open = true")
            .await?;
        self.choose_option("[data-role=filter-name]", "社区两委干部补贴")
            .await?;
        self.wait_for("document.querySelector('[data-role=filter-chip]') !== null")
            .await
    }
}

/// How often the program was asked for that makes workbooks.
fn asked_for_workbook(page: &Page) -> usize {
    let asked = page.asked();
    asked
        .iter()
        .filter(|path| path.contains("workbook_bg.wasm"))
        .count()
}

#[tokio::test]
async fn every_format_of_text_is_saved_as_the_library_writes_it() -> Result<()> {
    run(async |page| {
        let folder = page.downloads().await?;
        let table = fs::read(fixture("export/table.txt"))?;
        page.choose(&file(NAME, table)?).await?;
        page.wait_until_read().await?;
        page.open_menu().await?;
        assert_eq!(page.count("[data-role=export-scope]").await?, 0);
        for (format, extension) in FORMATS {
            let saved = page
                .save(format, &folder, &format!("test.{extension}"))
                .await?;
            let expected = fs::read(fixture(&format!("export/whole.{format}.{extension}")))?;
            assert!(saved == expected, "{format}");
        }
        page.press(Key::Escape).await?;
        page.click("[data-role=language]").await?;
        page.wait_for("document.documentElement.lang === 'en'")
            .await?;
        page.open_menu().await?;
        let saved = page.save("csv", &folder, "test.csv").await?;
        assert!(saved == fs::read(fixture("export/english.csv.csv"))?);
        page.shot("export-english").await
    })
    .await
}

#[tokio::test]
async fn only_what_passes_the_filter_is_saved_if_the_reader_wants_so() -> Result<()> {
    run(async |page| {
        let folder = page.downloads().await?;
        page.choose(&real()).await?;
        page.wait_until_read().await?;
        page.filter().await?;
        page.open_menu().await?;
        page.shot("export-filtered").await?;
        let name = "guangzhou-social-work.csv";
        let some = String::from_utf8(page.save("csv-projects", &folder, name).await?)?;
        assert_eq!(some.matches("社区两委干部补贴,").count(), 9, "{some}");
        assert!(some.contains("65 个项目中的 9 个，筛选条件：项目名称：社区两委干部补贴"));
        page.click("[data-role=export-scope][value=whole]").await?;
        let whole = String::from_utf8(page.save("csv-projects", &folder, name).await?)?;
        assert!(whole.contains("全表 65 个项目"), "{whole}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_workbook_brings_its_program_when_it_is_asked_for() -> Result<()> {
    run_after(NOT_KEPT, async |page| {
        let folder = page.downloads().await?;
        page.choose(&real()).await?;
        page.wait_until_read().await?;
        page.filter().await?;
        assert_eq!(asked_for_workbook(page), 0);
        page.open_menu().await?;
        let name = "guangzhou-social-work.xlsx";
        let some = page.save("xlsx", &folder, name).await?;
        assert_eq!(asked_for_workbook(page), 1);
        page.click("[data-role=export-scope][value=whole]").await?;
        let whole = page.save("xlsx", &folder, name).await?;
        for (bytes, rows) in [(some, 9), (whole, 65)] {
            assert!(bytes.starts_with(b"PK"));
            let mut workbook = Xlsx::new(Cursor::new(bytes))?;
            let sheet = workbook.worksheet_range("项目")?;
            let names = sheet.rows().skip(1).filter(|row| {
                let number = row.first().map(ToString::to_string);
                number.is_some_and(|it| it.parse::<u32>().is_ok())
            });
            assert_eq!(names.count(), rows, "{:?}", sheet.rows().next_back());
        }
        assert_eq!(page.console_errors().await?, Vec::<String>::new());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_workbook_without_its_program_is_refused_with_a_way_out() -> Result<()> {
    let site = copy("without")?;
    fs::remove_file(site.join("workbook.js"))?;
    run_at(Site::Served(site), async |page| {
        page.open_sample().await?;
        page.open_menu().await?;
        page.wish("xlsx").await?;
        page.wait_for_status("请联网后再试").await?;
        page.shot("export-offline").await?;
        // The engine is still there.
        page.wish("csv").await?;
        page.wait_for_status("guangzhou").await
    })
    .await
}

#[tokio::test]
async fn a_workbook_of_a_changed_file_is_not_made() -> Result<()> {
    run(async |page| {
        let table = fs::read(fixture("export/table.txt"))?;
        let path = file(NAME, &table)?;
        page.choose(&path).await?;
        page.wait_until_read().await?;
        let mut changed = table;
        changed.extend_from_slice("\n多了一行\n".as_bytes());
        fs::write(&path, changed)?;
        page.open_menu().await?;
        page.wish("xlsx").await?;
        page.wait_for_status("改动").await
    })
    .await
}

#[tokio::test]
async fn lists_are_copied_as_text_and_as_a_table() -> Result<()> {
    run(async |page| {
        let may = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        page.devtools("Browser.grantPermissions", may).await?;
        page.choose(&real()).await?;
        page.wait_until_read().await?;
        page.filter().await?;
        page.open_menu().await?;
        page.click("[data-role=copy-projects]").await?;
        page.wait_for_status("已复制").await?;
        let text = page.clipboard().await?;
        let text = text.as_str().context("no text")?;
        let rows: Vec<&str> = text.trim_end().lines().collect();
        assert_eq!(rows.len(), 10, "{text}");
        assert!(rows[1].contains("\t社区两委干部补贴\t5224.76\t"), "{text}");
        let read = "navigator.clipboard.read()
            .then(([item]) => item.getType('text/html'))
            .then(blob => blob.text())
            .then(html => { window.copied = html.split('<tr>').slice(1); })";
        page.value(&format!("void {read}")).await?;
        page.wait_for("window.copied").await?;
        let cells = "window.copied.map(row => row.split(/<t[hd][ >]/).length - 1)";
        let columns = rows[0].split('\t').count();
        assert_eq!(page.value(cells).await?, json!(vec![columns; 10]));
        page.click("[data-role=copy-report]").await?;
        page.wait_for_status("Markdown").await?;
        page.wait_for_status("已复制").await?;
        let report = page.clipboard().await?;
        assert!(report.as_str().is_some_and(|it| it.starts_with("# ")));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_clipboard_that_is_shut_is_told() -> Result<()> {
    let shut = "Clipboard.prototype.write = () => Promise.reject(new Error('no'));";
    run_after(shut, async |page| {
        page.open_sample().await?;
        page.open_menu().await?;
        page.click("[data-role=copy-indicators]").await?;
        page.wait_for_status("请改为存成文件").await
    })
    .await
}

#[tokio::test]
async fn a_file_is_shared_where_the_browser_can() -> Result<()> {
    let can = "navigator.canShare = data => data.files.length === 1;
        navigator.share = async data => { window.shared = data.files[0].name; };";
    run_after(can, async |page| {
        page.downloads().await?;
        page.open_sample().await?;
        page.open_menu().await?;
        page.wish("md").await?;
        page.wait_for("document.querySelector('[data-role=export-share]')")
            .await?;
        page.shot("export-saved").await?;
        page.click("[data-role=export-share]").await?;
        page.wait_for("window.shared === 'guangzhou-social-work.md'")
            .await
    })
    .await
}

/// Keeps every percentage that the page shows of a file being made.
const KEEP_PERCENT: &str = "void new MutationObserver(() => {
        const bar = document.querySelector('[data-role=export-progress]');
        if (bar) window.percent.push(bar.value);
    }).observe(document, { subtree: true, childList: true, attributes: true })";

/// The page answers and shows how far it is while a long text is made into a file of each format.
#[tokio::test]
async fn a_long_text_is_exported_while_the_page_answers() -> Result<()> {
    run(async |page| {
        let folder = page.downloads().await?;
        let path = file("长表.txt", long_table(40_000))?;
        assert!(fs::metadata(&path)?.len() > 5_000_000);
        page.choose(&path).await?;
        page.wait_until_read().await?;
        page.value(KEEP_PERCENT).await?;
        for (format, extension) in FORMATS.into_iter().chain([("xlsx", "xlsx")]) {
            page.value("window.percent = []").await?;
            page.open_menu().await?;
            page.wish(format).await?;
            page.shot(&format!("export-working-{format}")).await?;
            page.press(Key::Escape).await?;
            page.shot(&format!("export-beside-{format}")).await?;
            page.go_to("help").await?;
            page.go_to("overview").await?;
            let saved = page
                .saved(&folder.join(format!("长表.{extension}")))
                .await?;
            // The report to paste names only so many projects.
            let least = if format == "md" { 5_000 } else { 2_000_000 };
            assert!(saved.len() > least, "{format}: {}", saved.len());
            // It is told beside the menu, which is closed.
            page.wait_for_status("已存为").await?;
            let percent: Vec<u8> = serde_json::from_value(page.value("window.percent").await?)?;
            assert!(percent.is_sorted(), "{format}: {percent:?}");
            let distinct = percent.chunk_by(|one, next| one == next).count();
            assert!(distinct > 3 || format == "md", "{format}: {percent:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_not_waited_for_is_not_saved() -> Result<()> {
    run(async |page| {
        let folder = page.downloads().await?;
        page.choose(&file("长表.txt", long_table(20_000))?).await?;
        page.wait_until_read().await?;
        page.open_menu().await?;
        for format in ["xlsx", "json"] {
            page.wish(format).await?;
            page.click("[data-role=export-cancel]").await?;
            page.wait_for_status("已停止").await?;
        }
        // The engine is there for the next wish.
        let csv = page.save("csv", &folder, "长表.csv").await?;
        assert!(csv.len() > 1_000_000);
        assert_eq!(fs::read_dir(&folder)?.count(), 0);
        Ok(())
    })
    .await
}

fn long_table(projects: u32) -> String {
    let mut text = format!(
        "项目支出绩效目标表\n\n部门名称：示范局 单位：万元\n\n\
         项目名称（资金使用单位） 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n\n\
         合计 {projects}.00 {projects}.00\n\n示范局 {projects}.00 {projects}.00\n\n"
    );
    for at in 0..projects {
        text.push_str(&format!(
            "\x20   示范项目{at} 1.00 1.00\n\n完成第{at}项工作。\n\n\
             1、1-产出指标；11-数量指标；数量；实施周期指标值:100%；年度指标值:100%。\n\n"
        ));
    }
    text
}

#[tokio::test]
async fn the_menu_fits_and_is_reached_by_keyboard() -> Result<()> {
    run(async |page| {
        for (width, scheme) in [
            (390, Scheme::Light),
            (390, Scheme::Dark),
            (1440, Scheme::Light),
            (1440, Scheme::Dark),
        ] {
            page.look(width, scheme).await?;
            page.open_sample().await?;
            page.tab_to("[data-role=export-open]").await?;
            page.shot(&format!("export-closed-{width}-{}", scheme.name()))
                .await?;
            page.press(Key::Enter).await?;
            page.wait_for("document.querySelector('[data-role=export-menu]').open")
                .await?;
            page.shot(&format!("export-{width}-{}", scheme.name()))
                .await?;
            page.press(Key::Escape).await?;
        }
        Ok(())
    })
    .await
}
