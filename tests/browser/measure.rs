//! Turns the built page into ratios, each of two things that are measured in one run of one browser.
//!
//! `cargo xtask bench-page` builds the page and runs this. Times are medians of loads that take
//! turns, or the fastest of several runs; they depend on the machine, their ratios hardly.

#[expect(dead_code, reason = "shared with the tests, which act and look more")]
mod harness;

use std::fs;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use jixiao::analysis::analyse;
use jixiao::compare::{ByHand, compare};
use serde_json::json;
use xtask::page;
use xtask::server::Server;

use harness::files::{file, real, repeated};
use harness::memory::watch;
use harness::{Page, run_after};

/// How often each page is loaded.
const LOADS: usize = 9;
/// A Yew app that shows one line, built with the tools and the profile of this page, gzipped.
const BARE_BYTES: u64 = 57_000;
/// How many documents a collection has.
const DOCUMENTS: usize = 1_000;
/// How often a text is read.
const READINGS: usize = 5;
/// The projects of the real document so often are 5 MB, and 100 MB.
const LARGE: usize = 80;
const HUGE: usize = 1_480;

/// Keeps, in milliseconds since the address was asked for, when a file could be given; and since the
/// drop, when the verdict was painted, or the bare text where `bare` is set. Keeps the moments at
/// which the engine said something.
const CLOCK: &str = "(() => {
    // Every load is a first one: nothing is kept for the next.
    delete Navigator.prototype.serviceWorker;
    const ask = requestAnimationFrame.bind(window);
    // What begins in the frame that shows it is done once that is painted, and before what the page
    // itself does then, because it is asked for first.
    const look = () => {
        if (window.looked || !document.querySelector(bare ? 'pre' : '[data-role=verdict]')) return;
        window.looked = true;
        ask(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => window.painted = performance.now() - begun;
            port2.postMessage(0);
        });
    };
    window.requestAnimationFrame = (act) => (look(), ask(act));
    window.bare = false;
    addEventListener('drop', async (event) => {
        window.begun = performance.now();
        window.messages = [];
        if (!window.bare) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        const pre = document.createElement('pre');
        pre.textContent = await event.dataTransfer.files[0].text();
        document.body.replaceChildren(pre);
        look();
    }, true);
    new MutationObserver(() => {
        if (document.querySelector('input[type=file]')) window.ready ??= performance.now();
        look();
    }).observe(document, { childList: true, subtree: true });
    const Told = Worker;
    window.Worker = class extends Told {
        constructor(...words) {
            super(...words);
            this.addEventListener('message', () => window.messages?.push(performance.now()));
        }
    };
})();";

/// A ratio, and where the project wants it.
struct Row {
    what: &'static str,
    hundredths: u64,
    wanted: &'static str,
    how: String,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let mut rows = vec![first_view()?];
    run_after(&format!("{}{CLOCK}", watch()), async |page| {
        rows.push(load(page).await?);
        rows.push(shown(page).await?);
        rows.extend(read(page).await?);
        rows.push(many(page).await?);
        rows.push(compared(page).await?);
        rows.push(memory(page).await?);
        Ok(())
    })
    .await?;
    println!("\n| figure | ratio | wanted | how |\n|---|---|---|---|");
    for row in rows {
        let Row {
            what,
            hundredths,
            wanted,
            how,
        } = row;
        let (whole, rest) = (hundredths / 100, hundredths % 100);
        println!("| {what} | {whole}.{rest:02} | {wanted} | {how} |");
    }
    Ok(())
}

/// Bytes of the first view against those of an empty program of the same make.
fn first_view() -> Result<Row> {
    let dist = PathBuf::from(std::env::var_os("JIXIAO_DIST").context("no built page")?);
    let bytes = page::first_view_bytes(&dist)? as u64;
    Ok(Row {
        what: "first view, gzipped, to a bare Yew app",
        hundredths: ratio(bytes, BARE_BYTES),
        wanted: "at most 3.58, which is speedscope's",
        how: format!("{bytes} bytes to {BARE_BYTES}"),
    })
}

/// How long each of two pages takes until a file can be given to it.
async fn load(page: &Page) -> Result<Row> {
    let other = PathBuf::from(std::env::var_os("JIXIAO_SPEEDSCOPE").context("no speedscope")?);
    let other = Server::start(&other, "/", 0)?;
    let addresses = [page.address().to_owned(), other.url()];
    let mut times = [const { Vec::new() }; 2];
    for _ in 0..LOADS {
        for (address, times) in addresses.iter().zip(&mut times) {
            page.visit("about:blank").await?;
            page.devtools("Network.clearBrowserCache", json!({}))
                .await?;
            page.visit(address).await?;
            page.wait_for("window.ready !== undefined").await?;
            times.push(micros(page, "ready").await?);
        }
    }
    let [ours, theirs] = times.map(median);
    Ok(Row {
        what: "interactive, to speedscope",
        hundredths: ratio(ours, theirs),
        wanted: "at most 1",
        how: format!(
            "{} to {}, medians of {LOADS} loads, nothing cached",
            milliseconds(ours),
            milliseconds(theirs)
        ),
    })
}

/// How long the real document takes from the drop to the verdict, against its bare text.
async fn shown(page: &Page) -> Result<Row> {
    let mut times = [const { Vec::new() }; 2];
    for _ in 0..LOADS {
        for (bare, times) in [false, true].into_iter().zip(&mut times) {
            page.visit("about:blank").await?;
            page.visit(page.address()).await?;
            page.wait_for_phase("idle").await?;
            // A person takes at least so long to find the file, and the engine has woken up by then.
            page.value("void setTimeout(() => window.rested = true, 1000)")
                .await?;
            page.wait_for("window.rested").await?;
            page.value(&format!("window.bare = {bare}")).await?;
            page.drop_file(&real()).await?;
            page.wait_for("window.painted !== undefined").await?;
            times.push(micros(page, "painted").await?);
        }
    }
    let [ours, bare] = times.map(median);
    Ok(Row {
        what: "drop to verdict painted, to the same text in a bare `<pre>`",
        hundredths: ratio(ours, bare),
        wanted: "at most 2",
        how: format!(
            "{} to {}, medians of {LOADS}, dropped a second after the page is idle",
            milliseconds(ours),
            milliseconds(bare)
        ),
    })
}

/// How long 5 MB take in the page, against a plain function of JavaScript and against this machine's
/// own code.
async fn read(page: &Page) -> Result<[Row; 2]> {
    let text = repeated(LARGE)?;
    let path = file("large.txt", &text)?;
    let in_page = fastest_in_page(page, &path).await?;
    let peer = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../benches/peers/parse.js");
    let peer = fs::read_to_string(peer).context("benches/peers/parse.js")?;
    let run = format!(
        "(async (source, text) => {{
            const module = new Blob([source], {{ type: 'text/javascript' }});
            const {{ parse }} = await import(URL.createObjectURL(module));
            const bytes = new TextEncoder().encode(text);
            for (let at = 0; at < {READINGS}; at++) {{
                const begun = performance.now();
                parse(new TextDecoder().decode(bytes));
                window.parsed = Math.min(window.parsed ?? Infinity, performance.now() - begun);
            }}
            window.all = true;
        }})({}, {})",
        json!(peer),
        json!(text)
    );
    // The page's own policy would not let it in.
    page.devtools("Page.setBypassCSP", json!({ "enabled": true }))
        .await?;
    page.visit(page.address()).await?;
    page.wait_for_phase("idle").await?;
    page.value(&format!("void {run}")).await?;
    page.wait_for("window.all").await?;
    let peer = micros(page, "parsed").await?;
    let native = (0..READINGS).map(|_| {
        let bytes = text.clone().into_bytes();
        let begun = Instant::now();
        let analysis = analyse("large.txt", bytes, |_| None).is_ok();
        assert!(analysis, "a table");
        begun.elapsed().as_micros() as u64
    });
    let native = native.min().context("no reading")?;
    let row = |what, other: u64| Row {
        what,
        hundredths: ratio(in_page, other),
        wanted: "",
        how: format!(
            "{} to {}, fastest of {READINGS}, 5 MB; in the page from \
             the last byte read to the first answer",
            milliseconds(in_page),
            milliseconds(other)
        ),
    };
    Ok([
        row(
            "reading and checking in the page, to a JavaScript parser that checks less",
            peer,
        ),
        row(
            "reading and checking in the page, to the same natively",
            native,
        ),
    ])
}

/// The fastest of several readings in the page: the longest time in which the engine is silent.
async fn fastest_in_page(page: &Page, path: &Path) -> Result<u64> {
    let mut fastest = u64::MAX;
    for _ in 0..READINGS {
        page.visit(page.address()).await?;
        page.wait_for_phase("idle").await?;
        for _ in 0..2 {
            page.drop_file(path).await?;
            page.wait_for_phase("reading").await?;
            page.wait_until_read().await?;
            let silence = "Math.max(...messages.slice(1).map((at, place) => at - messages[place]))";
            fastest = fastest.min(micros(page, silence).await?);
        }
    }
    Ok(fastest)
}

/// How long many documents of the real one's size take in the page, with all the workers that it
/// starts, to what one core of this machine needs for them.
async fn many(page: &Page) -> Result<Row> {
    let text = fs::read_to_string(real())?;
    let bytes = text.as_bytes();
    let begun = Instant::now();
    for _ in 0..DOCUMENTS {
        let analysis = analyse("one.txt", bytes.to_vec(), |_| None);
        let analysis = analysis.map_err(|refusal| anyhow::anyhow!("{refusal:?}"))?;
        std::hint::black_box(jixiao::collection::gist(&analysis));
    }
    let native = begun.elapsed().as_micros() as u64;
    page.visit(page.address()).await?;
    page.wait_for_phase("idle").await?;
    let drop = format!(
        "(() => {{
            const data = new DataTransfer();
            for (let at = 1; at <= {DOCUMENTS}; at++) data.items.add(new File([{}], `${{at}}.txt`));
            window.begun = performance.now();
            new MutationObserver(() => {{
                if (document.querySelector('[data-role=collection][data-pace=done]'))
                    window.collected ??= performance.now() - begun;
            }}).observe(document, {{ childList: true, subtree: true, attributes: true }});
            document.body.dispatchEvent(new DragEvent('drop',
                {{ bubbles: true, cancelable: true, dataTransfer: data }}));
        }})()",
        json!(text)
    );
    page.value(&drop).await?;
    page.wait_for("window.collected !== undefined").await?;
    let in_page = micros(page, "collected").await?;
    Ok(Row {
        what: "many documents in the page, to one core natively",
        hundredths: ratio(in_page, native),
        wanted: "at most 2",
        how: format!(
            "{DOCUMENTS} documents of the real one's size, {} to {}, from the drop to the whole table",
            milliseconds(in_page),
            milliseconds(native)
        ),
    })
}

/// How long 5,000 projects against 5,000 take in the page, both texts read anew, to the same natively.
async fn compared(page: &Page) -> Result<Row> {
    // 65 projects ended, 65 are new, and a word of others differs.
    let before = numbered(1..=77)?;
    let after = numbered(2..=78)?.replace("社区工作者", "社区工作人员");
    let begun = Instant::now();
    let read = |text: &str| {
        let analysis = analyse("large.txt", text.as_bytes().to_vec(), |_| None);
        analysis.map_err(|refusal| anyhow::anyhow!("{refusal:?}"))
    };
    let (old, new) = (read(&before)?, read(&after)?);
    let projects = new.document().projects.len();
    let made = compare(&old, &new, &ByHand::default(), |_| true).context("nobody stops it")?;
    let native = begun.elapsed().as_micros() as u64;
    let changes = made.changes().len();
    page.visit(page.address()).await?;
    page.wait_for_phase("idle").await?;
    page.choose(&file("after.txt", after)?).await?;
    page.wait_until_read().await?;
    page.go_to("comparison").await?;
    page.value(
        "void new MutationObserver(() => {
            const stage = document.querySelector('[data-role=comparison]')?.dataset.stage;
            if (stage === 'working') window.begun ??= performance.now();
            if (stage === 'shown') window.compared ??= performance.now() - begun;
        }).observe(document, { childList: true, subtree: true, attributes: true })",
    )
    .await?;
    page.value("window.begun = undefined").await?;
    page.choose_for("compare-input", &file("before.txt", before)?)
        .await?;
    page.wait_for("window.compared !== undefined").await?;
    let in_page = micros(page, "compared").await?;
    Ok(Row {
        what: "two documents read and compared in the page, to the same natively",
        hundredths: ratio(in_page, native),
        wanted: "",
        how: format!(
            "{projects} projects each, {changes} changes, {} to {}",
            milliseconds(in_page),
            milliseconds(native)
        ),
    })
}

/// The real document with its projects as often as there are numbers, which stand before their names.
fn numbered(numbers: RangeInclusive<usize>) -> Result<String> {
    let once = repeated(1)?;
    let first = once.find("    社区两委干部补贴");
    let (head, projects) = once.split_at(first.context("the first project")?);
    let mut text = head.to_owned();
    for number in numbers {
        for line in projects.split_inclusive('\n') {
            match line.strip_prefix("    ") {
                Some(name) => text.extend(["    第", &number.to_string(), "批", name]),
                None => text.push_str(line),
            }
        }
    }
    Ok(text)
}

/// What the engine takes of memory for a text of 100 MB.
async fn memory(page: &Page) -> Result<Row> {
    let text = repeated(HUGE)?;
    let path = file("huge.txt", &text)?;
    page.visit(page.address()).await?;
    page.wait_for_phase("idle").await?;
    let begun = Instant::now();
    page.drop_file(&path).await?;
    while page.wait_for_phase("ready").await.is_err() {
        anyhow::ensure!(begun.elapsed().as_secs() < 600, "100 MB are not read");
    }
    let seconds = begun.elapsed().as_secs();
    let held = page.held().await?;
    fs::remove_file(path)?;
    let engine = held.program_bytes.get("engine").context("no engine")?;
    Ok(Row {
        what: "memory of the engine, to the bytes of a text of 100 MB",
        hundredths: ratio(*engine, text.len() as u64),
        wanted: "at most 4",
        how: format!(
            "read in {seconds} s; beside it the viewer's {} kB and the page's {} kB",
            held.program_bytes.get("viewer").unwrap_or(&0) / 1000,
            held.heap_bytes / 1000
        ),
    })
}

/// The microseconds of a JavaScript expression in milliseconds.
async fn micros(page: &Page, expression: &str) -> Result<u64> {
    let micros = format!("Math.round(1000 * ({expression}))");
    page.value(&micros).await?.as_u64().context("not a time")
}

fn median(mut times: Vec<u64>) -> u64 {
    times.sort_unstable();
    times[times.len() / 2]
}

fn ratio(one: u64, other: u64) -> u64 {
    (one * 100 + other / 2) / other.max(1)
}

fn milliseconds(micros: u64) -> String {
    format!("{} ms", (micros + 500) / 1000)
}
