//! Turns the browser's own counts into what the page and its programs hold in memory.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::json;

use super::{Page, in_workers};

/// Has a program tell how large its memory is. A program's memory never shrinks, so its size is the
/// most that was ever needed.
const KEEP: &str = "
    const start = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...program) => {
        const started = await start(...program);
        const answers = new BroadcastChannel('memory');
        const asked = new BroadcastChannel('memory?');
        const name = program[0] instanceof Response ? program[0].url : (await program[0]).url;
        asked.onmessage = () => answers.postMessage(
            [name, started.instance.exports.memory.buffer.byteLength, 'document' in globalThis]);
        return started;
    };";

/// Asks every program of the page, also those in workers; the engine is in one.
const COLLECT: &str = r"
    window.memories = () => new Promise((done, fail) => {
        const found = {};
        const answers = new BroadcastChannel('memory');
        answers.onmessage = ({ data: [name, bytes, inPage] }) => {
            const program = name.match(/([a-z]+)[^/]*$/)[1];
            if (inPage === (program === 'engine')) fail(`${program} runs elsewhere`);
            found[program] = bytes;
            if (Object.keys(found).length === 3) {
                answers.close();
                done(found);
            }
        };
        new BroadcastChannel('memory?').postMessage('');
    });";

/// What the page is to be opened after, so that [`Page::held`] can be asked.
pub fn watch() -> String {
    format!("{{ {KEEP} }} {COLLECT} {}", in_workers(KEEP))
}

/// What is held at a moment, when everything is thrown away that nobody can reach.
#[derive(Debug, Clone)]
pub struct Held {
    /// Nodes of the page, also those that are no longer shown.
    pub nodes: u64,
    /// Listeners for events.
    pub listeners: u64,
    /// The page's own objects, in bytes.
    pub heap_bytes: u64,
    /// The memory of each program, in bytes.
    pub program_bytes: BTreeMap<String, u64>,
}

impl Page {
    /// What the page holds; it has to be opened after [`watch`].
    pub async fn held(&self) -> Result<Held> {
        let ask = "const [done] = arguments; memories().then(done, done);";
        let memories = self.driver.execute_async(ask, Vec::new()).await?;
        let program_bytes = serde_json::from_value(memories.json().clone())?;
        self.devtools("Performance.enable", json!({})).await?;
        self.devtools("HeapProfiler.collectGarbage", json!({}))
            .await?;
        let told = self.devtools("Performance.getMetrics", json!({})).await?;
        let metrics = told["metrics"].as_array().context("no metrics")?;
        let metric = |name: &str| {
            let found = metrics.iter().find(|metric| metric["name"] == name);
            let value = found.and_then(|metric| metric["value"].as_f64());
            value.map(|value| value as u64).context(name.to_owned())
        };
        Ok(Held {
            nodes: metric("Nodes")?,
            listeners: metric("JSEventListeners")?,
            heap_bytes: metric("JSHeapUsedSize")?,
            program_bytes,
        })
    }
}
