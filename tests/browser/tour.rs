//! Turns every state of the page, in each look, into a proof that nobody is kept out of it, and into
//! pictures: `cargo xtask shots`.

use anyhow::Result;

use crate::harness::looks::Scheme;
use crate::harness::tour::tour;

/// axe-core finds nothing at any stop.
async fn pictures_and_access(width: u32, scheme: Scheme) -> Result<()> {
    tour(width, scheme, async |page, stop| {
        let name = format!("{width}-{}-{stop}", scheme.name());
        page.shot(&name).await?;
        assert_eq!(page.violations().await?, Vec::<String>::new(), "{name}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn pictures_and_access_wide_and_light() -> Result<()> {
    pictures_and_access(1440, Scheme::Light).await
}

#[tokio::test]
async fn pictures_and_access_wide_and_dark() -> Result<()> {
    pictures_and_access(1440, Scheme::Dark).await
}

#[tokio::test]
async fn pictures_and_access_narrow_and_light() -> Result<()> {
    pictures_and_access(390, Scheme::Light).await
}

#[tokio::test]
async fn pictures_and_access_narrow_and_dark() -> Result<()> {
    pictures_and_access(390, Scheme::Dark).await
}
