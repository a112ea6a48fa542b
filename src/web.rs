//! The page: a drop, a worker that reads, a viewer that asks it for what it shows.
//!
//! It is three programs, so that the first view weighs no more than it says and does, and a fourth
//! that only some ever need:
//!
//! ```text
//! shell ── orders ──→ client ═ worker ═ engine      or the engine in the window, if no worker starts
//!   │ ↑ wishes          ←── news ──┘
//!   ↓ │ cues                          asks and answers of viewer and engine pass through the shell,
//! viewer                              packed: it does not look into them
//!   ║
//! worker ═ workbook                     an engine that writes workbooks, for as long as it makes one
//! ```
//!
//! Files of text are made by the engine. What writes workbooks weighs more than the rest of it, so it
//! is started when the first workbook is asked for (`workbook.rs`): the viewer starts it, has it read
//! what the engine read, in the same way, and ends it with the file in hand.
//!
//! Two documents are compared by another engine, which the viewer starts for that and ends with it
//! (`hooks/comparing.rs`): it reads both, so that the one that is open stays as it is, and whoever does
//! not want to wait ends it. A workbook of a comparison is made by the maker of workbooks, which
//! compares anew. All of these are programs for one thing (`hired.rs`).
//!
//! Many documents are read by up to eight further engines, two files in hand each, and kept by one more
//! (`hooks/collecting/work.rs`): a reader answers with the gist of a file and forgets it, the keeper
//! holds all gists and answers what is asked about them ([`crate::collection`]). A file in the hands of a
//! reader that stops is read again alone, so that only the one that stops it is named.
//!
//! The build (`xtask/src/page.rs`) gives the page its policy and a service worker, which keeps all of
//! it for when there is no network (`browser/offline.rs`), and once more puts all of it into one file
//! (`browser/bundle.rs`). Workers start from the page's own text, so that its policy holds in them.
//!
//! Shell and viewer are each hooks (what happens becomes an action), one reducer, and components
//! (functions of props). They share the window, not its elements: each has a place of its own in
//! `index.html`, for two Yew programs within one element would hear each other's events.
//!
//! A document is shown part by part, a frame for each (`hooks/standing.rs`): the overview first, then
//! what is printed beside it. The page is ready when all of them stand. An answer that lets itself be
//! waited for is seen to be waited for (`browser/busy.rs`).
//!
//! What is shown of a document at a time is a view (`components/views.rs` is the table of them). The
//! fragment of the address names it (`state/route.rs`), and `hooks/route.rs` keeps both the same, so
//! that back, reload and bookmarks work.
//!
//! The engine owns the document; what crosses to the page is small (see [`crate::query`]). Only
//! `browser` touches the browser's globals; what it remembers from one visit to the next is the
//! reader's language, colours and columns, and working papers: marks and notes under the digest of a
//! document, never the document.

mod browser;
mod callback;
mod check_texts;
mod codec;
mod codes;
mod collecting;
mod comparing;
mod components;
mod engine;
mod exports;
mod hired;
mod hooks;
mod message;
mod order;
mod packed;
mod quoted;
mod reader;
mod shell;
mod stage;
mod state;
mod viewer;
mod workbook;
mod worker;

/// Runs the shell.
pub fn start_shell() {
    shell::mount();
}

/// Runs the viewer.
pub fn start_viewer() {
    viewer::mount();
}

/// Runs the engine, in a worker or in the page's window, wherever it woke up.
pub fn start_engine() {
    worker::serve();
}
