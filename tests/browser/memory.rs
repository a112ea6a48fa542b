//! Turns documents opened one after another, small and large, into what the page holds of them.

use anyhow::Result;
use serde_json::json;

use crate::harness::files::{file, repeated};
use crate::harness::memory::{Held, watch};
use crate::harness::{Page, run_after};

/// The projects of the real document so often are 5 MB.
const TIMES: usize = 80;

/// So many times a text's own size is the most that reading it may take.
const MOST_TIMES: u64 = 5;

/// Opens documents of two names in turn, each when the last one is shown.
async fn open_in_turn(page: &Page, text: &str, times: u32) -> Result<()> {
    let open = "(async (text, times) => {
            const shown = (name) => document.body.dataset.phase === 'ready'
                && document.querySelector('.report').innerText.includes(name);
            const frame = () => new Promise(requestAnimationFrame);
            for (let at = 0; at < times; at++) {
                const name = at % 2 ? 'odd.txt' : 'even.txt';
                const dataTransfer = new DataTransfer();
                dataTransfer.items.add(new File([text], name));
                const drop = new DragEvent('drop',
                    { dataTransfer, bubbles: true, cancelable: true });
                document.body.dispatchEvent(drop);
                while (!shown(name)) await frame();
            }
            window.openings = (window.openings ?? 0) + times;
        })";
    page.value("window.openings = 0").await?;
    page.value(&format!("void {open}({}, {times})", json!(text)))
        .await?;
    page.wait_for(&format!("window.openings === {times}")).await
}

/// What one more opening may leave behind is less than any of what it shows.
#[tokio::test]
async fn two_hundred_documents_leave_nothing_behind() -> Result<()> {
    run_after(&watch(), async |page| {
        let text = repeated(1)?;
        open_in_turn(page, &text, 20).await?;
        let early = page.held().await?;
        for _ in 0..9 {
            open_in_turn(page, &text, 20).await?;
        }
        let late = page.held().await?;
        println!("after 20: {early:?}\nafter 200: {late:?}");
        assert!(late.nodes < early.nodes + 180, "nodes stay");
        assert!(late.listeners < early.listeners + 180, "listeners stay");
        let kilobyte_each = 180 * 1024;
        assert!(
            late.heap_bytes < early.heap_bytes + kilobyte_each,
            "objects stay"
        );
        for (program, bytes) in &early.program_bytes {
            let late = late.program_bytes[program];
            assert!(late < bytes + kilobyte_each, "the {program} grows");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_document_stays_in_the_worker_and_goes_before_the_next_is_read() -> Result<()> {
    run_after(&watch(), async |page| {
        let mut held = Vec::new();
        let mut sizes = Vec::new();
        for (name, times) in [("大表.txt", TIMES), ("更大.txt", 2 * TIMES)] {
            let text = repeated(times)?;
            page.drop_file(&file(name, &text)?).await?;
            page.wait_for(&format!("document.body.innerText.includes('{name}')"))
                .await?;
            page.wait_until_read().await?;
            held.push(page.held().await?);
            sizes.push(text.len() as u64);
        }
        let [one, two] = held.as_slice() else {
            anyhow::bail!("two documents");
        };
        println!("{sizes:?} bytes: {held:?}");
        let tenth = sizes[0] / 10;
        assert!(two.heap_bytes < one.heap_bytes + tenth, "the page holds it");
        let viewer = |held: &Held| held.program_bytes["viewer"];
        assert!(viewer(two) < viewer(one) + tenth, "the viewer holds it");
        // Were the first one still there, it would be half as much again.
        let most = sizes[1] * MOST_TIMES;
        assert!(two.program_bytes["engine"] < most, "the engine holds more");
        Ok(())
    })
    .await
}
