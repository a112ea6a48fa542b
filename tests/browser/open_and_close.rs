//! Turns documents opened and closed again and again into what is left of them.

use anyhow::Result;
use serde_json::json;

use crate::harness::files::{real, small_table};
use crate::harness::memory::watch;
use crate::harness::{Page, run_after};

/// Opens documents, so many of them. Nine of ten are closed by the next one, the tenth is cancelled
/// while it is read, which ends the engine as well.
const CYCLES: &str = "(async (text, times) => {
    const until = async (holds) => {
        while (!holds()) await new Promise(requestAnimationFrame);
    };
    const phase = () => document.body.dataset.phase;
    const long = Array(20).fill(new Blob(['\\n'.repeat(1 << 20)]));
    for (let at = 1; at <= times; at++) {
        const [name, cancelled] = [`${at}.txt`, at % 10 === 5];
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(cancelled ? [text, ...long] : [text], name));
        document.body.dispatchEvent(new DragEvent('drop',
            { dataTransfer, bubbles: true, cancelable: true }));
        if (cancelled) {
            await until(() => document.querySelector('[data-role=cancel]'));
            document.querySelector('[data-role=cancel]').click();
            await until(() => phase() === 'idle');
        } else {
            await until(() => phase() === 'ready'
                && document.querySelector('.report').innerText.includes(name));
        }
    }
    window.cycles = times;
})";

/// How many documents are opened, and closed, between two looks.
const ROUND: u64 = 100;
const ROUNDS: u64 = 10;

async fn round(page: &Page) -> Result<()> {
    let text = json!(small_table("30.00", "30.00"));
    page.value("window.cycles = 0").await?;
    page.value(&format!("void {CYCLES}({text}, {ROUND})"))
        .await?;
    page.wait_for(&format!("window.cycles === {ROUND}")).await
}

#[tokio::test]
async fn a_thousand_documents_opened_and_closed_leave_nothing_behind() -> Result<()> {
    run_after(&watch(), async |page| {
        round(page).await?;
        let early = page.held().await?;
        for _ in 1..ROUNDS {
            round(page).await?;
        }
        let late = page.held().await?;
        println!(
            "after {ROUND}: {early:?}\nafter {}: {late:?}",
            ROUND * ROUNDS
        );
        let more = ROUND * (ROUNDS - 1);
        // Less than one for each is none for each.
        assert!(late.nodes < early.nodes + more, "nodes stay");
        assert!(late.listeners < early.listeners + more, "listeners stay");
        let kilobyte_each = more * 1024;
        let most = early.heap_bytes + kilobyte_each;
        assert!(late.heap_bytes < most, "objects stay");
        for (program, bytes) in &early.program_bytes {
            let late = late.program_bytes[program];
            assert!(late < bytes + kilobyte_each, "the {program} grows");
        }
        page.drop_file(&real()).await?;
        page.wait_until_read().await?;
        assert_eq!(page.stat("projects").await?, "65");
        Ok(())
    })
    .await
}
