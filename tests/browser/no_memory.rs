//! Turns a browser that gives no more memory into checks that the reader is told and can go on.

use anyhow::Result;

use crate::harness::files::{file, real, repeated};
use crate::harness::{Page, in_workers, run_after};

/// Lets a test take all the memory that the engine could have: as soon as it is told to, or as soon
/// as a file of some megabytes is read. The memory is never used, so nobody else lacks it.
const TAKE: &str = "
    const page = 65536;
    const most = 65536;
    let memory;
    const take = () => memory.grow(most - memory.buffer.byteLength / page);
    const start = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...program) => {
        const started = await start(...program);
        memory = started.instance.exports.memory;
        return started;
    };
    new BroadcastChannel('take').onmessage = () => {
        take();
        new BroadcastChannel('taken').postMessage('');
    };
    const read = FileReader.prototype.readAsArrayBuffer;
    FileReader.prototype.readAsArrayBuffer = function (slice) {
        if (slice.size > 1 << 20) take();
        read.call(this, slice);
    };";

const TAKE_NOW: &str = "new Promise((done) => {
    new BroadcastChannel('taken').onmessage = () => done(true);
    new BroadcastChannel('take').postMessage('');
})";

/// The reader is told that it is memory, and reads another file.
async fn told_and_replaced(page: &Page) -> Result<()> {
    page.wait_for_phase("failed").await?;
    let error = page.data("[data-role=error]").await?;
    let said = error[0].get("error").map(String::as_str);
    assert_eq!(said, Some("no-memory"), "{:?}", page.text("main").await);
    assert!(page.text("[data-role=error]").await?.contains("内存"));
    page.click("[data-role=language]").await?;
    page.wait_for("document.querySelector('[data-role=error]').innerText.includes('memory')")
        .await?;
    page.shot("no-memory").await?;
    page.drop_file(&real()).await?;
    page.wait_until_read().await?;
    assert_eq!(page.stat("projects").await?, "65");
    assert_eq!(page.count("[data-role=error]").await?, 0);
    Ok(())
}

#[tokio::test]
async fn a_file_for_which_there_is_no_memory_is_told() -> Result<()> {
    run_after(&in_workers(TAKE), async |page| {
        page.value(TAKE_NOW).await?;
        let drop = "(() => {
            const part = new Blob([' '.repeat(1 << 20)]);
            const data = new DataTransfer();
            data.items.add(new File(Array(200).fill(part), '大表.txt'));
            document.body.dispatchEvent(new DragEvent('drop',
                { bubbles: true, cancelable: true, dataTransfer: data }));
        })()";
        page.value(drop).await?;
        told_and_replaced(page).await
    })
    .await
}

#[tokio::test]
async fn an_engine_that_gets_no_more_memory_is_told_and_replaced() -> Result<()> {
    run_after(&in_workers(TAKE), async |page| {
        let path = file("大表.txt", repeated(160)?)?;
        page.drop_file(&path).await?;
        told_and_replaced(page).await
    })
    .await
}
