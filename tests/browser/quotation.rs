//! Turns what has the focus into a line on the clipboard that can be quoted.

use anyhow::Result;
use serde_json::json;
use thirtyfour::Key;

use crate::harness::files::real;
use crate::harness::{Page, run, run_after};

const FILE: &str = "guangzhou-social-work.txt";

impl Page {
    /// Opens the real document; the page may use the clipboard.
    async fn open_to_quote(&self) -> Result<()> {
        let may = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        self.devtools("Browser.grantPermissions", may).await?;
        self.choose(&real()).await?;
        self.wait_until_read().await
    }

    /// Presses `c` with the focus on the first element that `css` selects, and compares what is on
    /// the clipboard and what is announced.
    async fn copies(&self, css: &str, expected: &str) -> Result<()> {
        self.value(&format!("document.querySelector(`{css}`).focus()"))
            .await?;
        self.type_keys("c").await?;
        self.expect_copied("已复制", expected).await
    }

    async fn expect_copied(&self, said: &str, expected: &str) -> Result<()> {
        self.wait_for(&format!(
            "document.querySelector('[data-role=quotation]').textContent === '{said}{expected}'"
        ))
        .await?;
        let copied = self.clipboard().await?;
        assert_eq!(copied, json!(expected));
        Ok(())
    }
}

#[tokio::test]
async fn each_kind_of_thing_is_copied_by_its_key() -> Result<()> {
    run(async |page| {
        page.open_to_quote().await?;
        page.go_to("projects").await?;
        page.copies(
            "[data-role=project-row][data-index='0'] button",
            &format!("{FILE}，第12行：社区两委干部补贴，总计 5,224.76 万元"),
        )
        .await?;
        page.go_to("additions").await?;
        page.copies(
            "[data-role=addition][data-level=grand] [data-role=copy]",
            &format!(
                "{FILE}，第8行：合计，总计 74,322.44 万元，1 个单位之和 74,273.24 万元，差额 +49.20 万元，不符"
            ),
        )
        .await?;
        page.go_to("findings").await?;
        page.copies(
            "[data-role=finding] [data-role=jump-to-lines]",
            &format!(
                "{FILE}，第8行：合计行的总计写 74,322.44 万元，各单位相加得 74,273.24 万元，相差 49.20 万元。"
            ),
        )
        .await?;
        page.go_to("source").await?;
        page.copies(
            "[data-number='8']",
            &format!("{FILE}，第8行：合计 74,322.44 74,322.44"),
        )
        .await
    })
    .await
}

#[tokio::test]
async fn a_button_copies_what_it_stands_in() -> Result<()> {
    run(async |page| {
        page.open_to_quote().await?;
        page.click("[data-role=language]").await?;
        page.wait_for("document.documentElement.lang === 'en'")
            .await?;
        page.go_to("projects").await?;
        page.click("[data-role=project-row][data-index='1']")
            .await?;
        page.wait_for("document.querySelector('[data-role=project-detail] [data-role=copy]')")
            .await?;
        page.value("document.querySelector('[data-role=project-detail] [data-role=copy]').click()")
            .await?;
        let line = page
            .value("document.querySelector('[data-role=project-detail]').dataset.index")
            .await?;
        assert_eq!(line, json!("1"));
        page.wait_for("document.querySelector('[data-role=quotation]').textContent !== ''")
            .await?;
        let copied = page.clipboard().await?;
        let copied = copied.as_str().unwrap_or_default();
        assert!(
            copied.starts_with(&format!("{FILE}, line "))
                && copied.contains(", total ")
                && copied.ends_with(" 万元"),
            "{copied}"
        );
        page.expect_copied("Copied", copied).await
    })
    .await
}

/// Where nothing can be quoted, or while it is typed, the key does nothing.
#[tokio::test]
async fn the_key_is_silent_elsewhere() -> Result<()> {
    run(async |page| {
        page.open_to_quote().await?;
        page.type_keys("c").await?;
        page.type_into("[data-role=search]", "c").await?;
        page.go_to("projects").await?;
        page.copies(
            "[data-role=project-row][data-index='0'] button",
            &format!("{FILE}，第12行：社区两委干部补贴，总计 5,224.76 万元"),
        )
        .await
    })
    .await
}

#[tokio::test]
async fn a_line_that_may_not_be_copied_is_shown_selected() -> Result<()> {
    let forbid = "Clipboard.prototype.writeText = () => Promise.reject(new Error('no'));";
    run_after(forbid, async |page| {
        page.choose(&real()).await?;
        page.wait_until_read().await?;
        page.go_to("projects").await?;
        page.value(
            "document.querySelector(`[data-role=project-row][data-index='0'] button`).focus()",
        )
        .await?;
        page.type_keys("c").await?;
        page.wait_for("document.querySelector('[data-role=quotation-dialog]').open")
            .await?;
        page.wait_for("document.activeElement.matches('[data-role=quotation-dialog] textarea')")
            .await?;
        let selected = page
            .value(
                "(field => field.value.slice(field.selectionStart, field.selectionEnd))
                 (document.activeElement)",
            )
            .await?;
        let expected = format!("{FILE}，第12行：社区两委干部补贴，总计 5,224.76 万元");
        assert_eq!(selected, json!(expected));
        page.shot("quotation-refused").await?;
        page.press(Key::Escape).await?;
        page.wait_for("!document.querySelector('[data-role=quotation-dialog]').open")
            .await?;
        // Again, since a dialog that was closed by Esc is closed for the page too.
        page.type_keys("c").await?;
        page.wait_for("document.querySelector('[data-role=quotation-dialog]').open")
            .await
    })
    .await
}
