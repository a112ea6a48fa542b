//! Turns window sizes and colour schemes into a page that never scrolls sideways, and into pictures.

use anyhow::Result;

use crate::harness::files::real;
use crate::harness::looks::Scheme;
use crate::harness::run;

fn fits(width: u32, scheme: Scheme) -> impl Future<Output = Result<()>> {
    run(async move |page| {
        let name = format!("{width}-{}", scheme.name());
        page.look(width, scheme).await?;
        page.expect_fit("empty").await?;
        page.shot(&format!("{name}-1-empty")).await?;
        page.hover(&real()).await?;
        page.shot(&format!("{name}-2-hover")).await?;
        page.drop_file(&real()).await?;
        page.wait_until_read().await?;
        page.expect_fit("with a document").await?;
        page.shot(&format!("{name}-3-verdict")).await?;
        page.go_to("findings").await?;
        for (number, section) in [(5, "findings"), (6, "matrix")] {
            let section_in_view =
                format!("document.querySelector('[data-role={section}]').scrollIntoView()");
            page.value(&section_in_view).await?;
            page.shot(&format!("{name}-{number}-{section}")).await?;
        }
        page.value("document.querySelectorAll('#findings details').forEach(it => it.open = true)")
            .await?;
        page.expect_fit("with everything unfolded that checks say")
            .await?;
        page.value("document.querySelector('[data-role=findings]').scrollIntoView()")
            .await?;
        page.shot(&format!("{name}-7-unfolded")).await?;
        let row = "[data-role=project-row][data-index=\"1\"]";
        page.go_to("projects").await?;
        page.click(row).await?;
        page.wait_for("document.body.innerText.replace(/\\s/g, '').includes('指标值:')")
            .await?;
        page.expect_fit("with an open project").await?;
        page.value(&format!("document.querySelector(`{row}`).scrollIntoView()"))
            .await?;
        page.shot(&format!("{name}-4-project")).await
    })
}

#[tokio::test]
async fn wide_and_light() -> Result<()> {
    fits(1440, Scheme::Light).await
}

#[tokio::test]
async fn wide_and_dark() -> Result<()> {
    fits(1440, Scheme::Dark).await
}

#[tokio::test]
async fn narrow_and_light() -> Result<()> {
    fits(390, Scheme::Light).await
}

#[tokio::test]
async fn narrow_and_dark() -> Result<()> {
    fits(390, Scheme::Dark).await
}
