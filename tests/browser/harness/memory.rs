//! Turns the browser's own counts into what the page and its programs hold in memory.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde_json::json;

use super::Page;

/// Has every program of the page, also those in workers, tell how large its memory is. A program's
/// memory never shrinks, so its size is the most that was ever needed.
pub const WATCH: &str = r"
    const keep = `
        const start = WebAssembly.instantiateStreaming;
        WebAssembly.instantiateStreaming = async (...program) => {
            const started = await start(...program);
            const answers = new BroadcastChannel('memory');
            const asked = new BroadcastChannel('memory?');
            const name = program[0] instanceof Response ? program[0].url : (await program[0]).url;
            asked.onmessage = () => answers.postMessage(
                [name, started.instance.exports.memory.buffer.byteLength]);
            return started;
        };`;
    (0, eval)(keep);
    const Started = Worker;
    window.Worker = class extends Started {
        constructor(address, options) {
            const url = JSON.stringify(new URL(address, document.baseURI).href);
            const script = `${keep}; await import(${url});`;
            super(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })), options);
        }
    };
    window.memories = () => new Promise((done) => {
        const found = {};
        const answers = new BroadcastChannel('memory');
        answers.onmessage = ({ data: [name, bytes] }) => {
            found[name.match(/([a-z]+)[^/]*$/)[1]] = bytes;
            if (Object.keys(found).length === 3) {
                answers.close();
                done(found);
            }
        };
        new BroadcastChannel('memory?').postMessage('');
    });";

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
    /// What the page holds; it has to be opened after [`WATCH`].
    pub async fn held(&self) -> Result<Held> {
        let ask = "const [done] = arguments; memories().then(done);";
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
