//! Turns the page as it is now into the rules of accessibility that it breaks, by axe-core.

use std::fs;

use anyhow::{Context, Result};
use serde_json::json;

use super::Page;

/// All of its rules, as it comes; a line for each element that breaks one.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    axe.run().then(
        found => done(found.violations.flatMap(rule => rule.nodes.map(node =>
            `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\\s+/g, ' ')}`))),
        error => done([String(error)]));";

impl Page {
    /// What keeps somebody out of the page as it is now; nothing, if all is well.
    pub async fn violations(&self) -> Result<Vec<String>> {
        if self.value("typeof axe").await? == json!("undefined") {
            let script = std::env::var_os("JIXIAO_AXE")
                .context("JIXIAO_AXE names no axe-core; run `cargo xtask test e2e`")?;
            let script = fs::read_to_string(script).context("JIXIAO_AXE names no script")?;
            self.driver.execute(script, Vec::new()).await?;
        }
        let found = self.driver.execute_async(RUN, Vec::new()).await?;
        Ok(serde_json::from_value(found.json().clone())?)
    }
}
