//! Turns every state of the page, in each look, into a proof that nobody is kept out of it, and into
//! pictures.

use anyhow::Result;

use crate::harness::looks::Scheme;
use crate::harness::tour::tour;

/// axe-core finds nothing at any stop.
async fn accessible(width: u32, scheme: Scheme) -> Result<()> {
    tour(width, scheme, async |page, stop| {
        let name = format!("{width}-{}-{stop}", scheme.name());
        page.shot(&name).await?;
        assert_eq!(page.violations().await?, Vec::<String>::new(), "{name}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn accessible_wide_and_light() -> Result<()> {
    accessible(1440, Scheme::Light).await
}

#[tokio::test]
async fn accessible_wide_and_dark() -> Result<()> {
    accessible(1440, Scheme::Dark).await
}

#[tokio::test]
async fn accessible_narrow_and_light() -> Result<()> {
    accessible(390, Scheme::Light).await
}

#[tokio::test]
async fn accessible_narrow_and_dark() -> Result<()> {
    accessible(390, Scheme::Dark).await
}
