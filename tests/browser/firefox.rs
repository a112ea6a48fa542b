//! Turns the page in one file, opened from the disk in another browser, into checks.

use std::fs;

use anyhow::Result;
use serde_json::json;

use crate::exporting::downloads;
use crate::harness::files::{file, real};
use crate::harness::{Site, dist, run_in_firefox};
use crate::many_files::{drop_many, expect_collection};

/// Throws an error, in a worker as well, and asks somebody else for something.
const WRONG: &str = "new Promise((done) => {
    setTimeout(() => { throw new Error('thrown') });
    const worker = new Worker('data:text/javascript,throw new Error(\"beside\")');
    worker.onerror = () => fetch('https://jixiao.example/policy').catch(done);
})";

#[tokio::test]
async fn the_page_in_one_file_works_in_firefox_too() -> Result<()> {
    let path = file("绩效.html", fs::read(dist()?.join("jixiao.html"))?)?;
    let folder = downloads()?;
    run_in_firefox(Site::File(path), &folder, async |page| {
        assert_eq!(page.value("location.protocol").await?, json!("file:"));
        assert_eq!(page.count("[data-role=notice]").await?, 0, "no worker");
        page.choose(&real()).await?;
        page.wait_until_read().await?;
        assert_eq!(page.verdict().await?, "differs");
        assert_eq!(page.stat("projects").await?, "65");
        page.open_menu().await?;
        let csv = page
            .save("csv", &folder, "guangzhou-social-work.csv")
            .await?;
        assert!(csv.len() > 10_000, "{} bytes", csv.len());
        let workbook = page
            .save("xlsx", &folder, "guangzhou-social-work.xlsx")
            .await?;
        assert!(workbook.starts_with(b"PK"));
        drop_many(page, 3).await?;
        expect_collection(page, 3).await?;
        assert_eq!(page.errors_in_firefox().await?, Vec::<String>::new());
        page.shot("firefox").await?;
        // Had there been any, they would have been seen.
        page.value(WRONG).await?;
        let errors = page.errors_in_firefox().await?;
        for part in ["thrown", "policy", "beside"] {
            let told = errors.iter().any(|error| error.contains(part));
            assert!(told, "{part} is not in {errors:?}");
        }
        Ok(())
    })
    .await
}
