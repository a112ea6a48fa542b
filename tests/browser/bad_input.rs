//! Turns what is no such table into one clear sentence, and a page that still works.

use std::path::Path;

use anyhow::Result;

use crate::harness::files::file;
use crate::harness::run;

/// Drops the file, expects the named error with all `words`, and reads the sample afterwards.
fn refused(path: &Path, error: &str, words: &[&str]) -> impl Future<Output = Result<()>> {
    run(async move |page| {
        page.drop_file(path).await?;
        page.wait_for_phase("failed").await?;
        let shown = page.data("[data-role=error]").await?;
        assert_eq!(shown.len(), 1, "{shown:?}");
        assert_eq!(shown[0].get("error").map(String::as_str), Some(error));
        let said = page.text("[data-role=error]").await?;
        for word in words {
            assert!(said.contains(word), "no {word} in {said}");
        }
        assert_eq!(
            page.count("[data-role=verdict]").await?,
            0,
            "a verdict on nothing"
        );
        page.shot(&format!("error-{error}")).await?;
        page.open_sample().await?;
        assert_eq!(page.stat("projects").await?, "65");
        assert_eq!(
            page.count("[data-role=error]").await?,
            0,
            "the error outlives its file"
        );
        Ok(())
    })
}

#[tokio::test]
async fn an_empty_file() -> Result<()> {
    refused(&file("空.txt", "")?, "empty", &[]).await
}

#[tokio::test]
async fn nothing_but_white_space() -> Result<()> {
    refused(&file("空白.txt", " \n\n\u{3000}\r\n\t")?, "empty", &[]).await
}

#[tokio::test]
async fn a_pdf() -> Result<()> {
    let pdf = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<</Type/Catalog>>\nendobj\n";
    refused(&file("表.pdf", pdf)?, "binary", &["PDF"]).await
}

#[tokio::test]
async fn a_word_document() -> Result<()> {
    let docx = b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml\0\0word/document.xml";
    refused(&file("表.docx", docx)?, "binary", &[]).await
}

#[tokio::test]
async fn a_picture() -> Result<()> {
    let png = b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0";
    refused(&file("表.png", png)?, "binary", &[]).await
}

#[tokio::test]
async fn another_text() -> Result<()> {
    let letter = "尊敬的各位同事：\n\n会议改在周三上午十点，请带上材料。合计 3 人请假。\n";
    refused(
        &file("通知.txt", letter)?,
        "not-this-table",
        &["项目支出绩效目标表"],
    )
    .await
}

#[tokio::test]
async fn a_gigabyte() -> Result<()> {
    run(async |page| {
        // Of one part so often, which takes no more room than the part.
        let drop = "(() => {
            const part = new Blob([' '.repeat(1 << 20)]);
            const data = new DataTransfer();
            data.items.add(new File(Array(1 << 10).fill(part), '大表.txt'));
            document.body.dispatchEvent(new DragEvent('drop',
                { bubbles: true, cancelable: true, dataTransfer: data }));
        })()";
        page.value(drop).await?;
        page.wait_for_phase("failed").await?;
        let said = page.text("[data-role=error]").await?;
        assert!(said.contains("512 MB"), "{said}");
        page.open_sample().await
    })
    .await
}

#[tokio::test]
async fn a_folder() -> Result<()> {
    let inside = file("表.txt", "")?;
    refused(inside.parent().unwrap_or(&inside), "empty", &["表.txt"]).await
}
