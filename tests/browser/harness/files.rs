//! Turns words and bytes into files on disk that a browser can be given.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The real document, as text extraction printed it.
///
/// # Panics
///
/// When the checkout is incomplete.
pub fn real() -> PathBuf {
    fixture("guangzhou-social-work.txt")
}

/// The real document as it might have been a year before: one amount less, words of goals and
/// indicators others.
pub fn last_year() -> Result<PathBuf> {
    let text = fs::read_to_string(real())?;
    let text = text
        .replace("5,224.76", "5,000.00")
        .replace("5224.76", "5000.00");
    file("去年.txt", text.replace("社区工作者", "社区工作人员"))
}

/// A file of `tests/fixtures`.
///
/// # Panics
///
/// When the checkout is incomplete.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../fixtures")
        .join(name)
        // A browser takes no path with dots in it.
        .canonicalize()
        .expect("the file is in tests/fixtures")
}

/// A file of this name and content, in a folder of the current test. The name may lead through
/// further folders, which are made.
pub fn file(name: &str, content: impl AsRef<[u8]>) -> Result<PathBuf> {
    let path = place(name);
    fs::create_dir_all(path.parent().context("a place in no folder")?)?;
    fs::write(&path, content)?;
    Ok(path)
}

/// A folder of this name with nothing in it, in a folder of the current test.
pub fn empty_folder(name: &str) -> Result<PathBuf> {
    let path = place(name);
    fs::create_dir_all(&path)?;
    Ok(path)
}

/// Where something of this name lies in a folder of the current test.
fn place(name: &str) -> PathBuf {
    let test = std::thread::current()
        .name()
        .unwrap_or("test")
        .replace("::", "-");
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(test).join(name)
}

/// A table of one unit with two projects of 10.00 and 20.00, whose totals are as stated.
pub fn small_table(grand: &str, unit: &str) -> String {
    format!(
        "项目支出绩效目标表\n\n\
         部门名称：示范局 单位：万元\n\n\
         项目名称（资金使用单位） 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n\n\
         合计 {grand} {grand}\n\n\
         示范局 {unit} {unit}\n\n\
         \x20   示范项目甲 10.00 10.00\n\n\
         完成甲项工作。\n\n\
         1、1-产出指标；11-数量指标；甲的数量；实施周期指标值:100%；年度指标值:100%。\n\n\
         \x20   示范项目乙 20.00 20.00\n\n\
         完成乙项工作。\n\n\
         1、1-产出指标；11-数量指标；乙的数量；实施周期指标值:≥3场；年度指标值:≥1场。\n"
    )
}

/// The real document with its projects so many times over; what they add up to is no longer what it
/// says.
pub fn repeated(times: usize) -> Result<String> {
    let text = fs::read_to_string(real())?;
    let first = text.find("    社区两委干部补贴");
    let (head, projects) = text.split_at(first.context("the first project")?);
    Ok(format!("{head}{}", projects.repeat(times)))
}
