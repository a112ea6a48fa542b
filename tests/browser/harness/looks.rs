//! Turns a window size and a colour scheme into the page as it looks there, measured or as a picture.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::Page;

/// In CSS pixels: 210 mm, less the margins of `styles/print.css`, 14 mm on either side.
const PAPER_WIDTH: u32 = 688;

/// Which colours the reader's system asks for.
#[derive(Clone, Copy, Debug)]
pub enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Page {
    /// Makes the window `width` CSS pixels wide and prefers `scheme`, with motion reduced.
    pub async fn look(&self, width: u32, scheme: Scheme) -> Result<()> {
        let phone = width < 600;
        let height = if phone { 844 } else { 900 };
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        let media = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme.name() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.devtools("Emulation.setEmulatedMedia", media).await?;
        self.wait_for(&format!("innerWidth === {width}")).await
    }

    /// Expects that the page with this in it does not scroll sideways.
    pub async fn expect_fit(&self, what: &str) -> Result<()> {
        let beyond = self.overflowing().await?;
        ensure!(
            beyond.is_empty(),
            "{what}: the page scrolls sideways, {beyond:?}"
        );
        Ok(())
    }

    /// Shows the page as it is printed, as wide as the text on a sheet of A4.
    pub async fn look_at_paper(&self) -> Result<()> {
        let metrics = json!({
            "width": PAPER_WIDTH, "height": 1000, "deviceScaleFactor": 1, "mobile": false
        });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }))
            .await?;
        self.wait_for(&format!("innerWidth === {PAPER_WIDTH}"))
            .await
    }

    /// The elements that reach beyond the right edge of a page that scrolls sideways.
    async fn overflowing(&self) -> Result<Vec<String>> {
        let found = self
            .value(
                // A phone makes room, and innerWidth with it, for what is too wide.
                "(width => document.documentElement.scrollWidth <= width ? [] :
                 [...document.querySelectorAll('*')]
                     .filter(it => it.getBoundingClientRect().right > width + 1)
                     .map(it => it.tagName + '.' + it.className).slice(0, 10).concat('page')
                )(document.documentElement.clientWidth)",
            )
            .await?;
        Ok(serde_json::from_value(found)?)
    }

    /// Keeps a picture of the window in `shots/`, if `SHOTS=1` asks for pictures.
    pub async fn shot(&self, name: &str) -> Result<()> {
        if std::env::var("SHOTS").is_ok_and(|wish| wish == "1") {
            self.picture(name).await?;
        }
        Ok(())
    }

    /// Like [`Page::shot`], of the whole page, as far as a picture can be long.
    pub async fn long_shot(&self, name: &str) -> Result<()> {
        if !std::env::var("SHOTS").is_ok_and(|wish| wish == "1") {
            return Ok(());
        }
        let size = self
            .value("[innerWidth, Math.min(document.documentElement.scrollHeight, 6000)]")
            .await?;
        let metrics = json!({
            "width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": false
        });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        self.wait_for(&format!("innerHeight === {}", size[1]))
            .await?;
        self.shot(name).await
    }

    pub(super) async fn picture(&self, name: &str) -> Result<PathBuf> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .ancestors()
            .nth(2)
            .context("the tests lie outside the project")?
            .join("shots");
        fs::create_dir_all(&folder)?;
        let path = folder.join(format!("{name}.png"));
        fs::write(&path, self.driver.screenshot_as_png().await?)?;
        Ok(path)
    }
}
