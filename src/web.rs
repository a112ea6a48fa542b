//! The page and its engine: a drop, a worker that reads, a view that asks it for what it shows.
//!
//! They are two programs, so that the page is there before the engine is.
//!
//! ```text
//! hooks ─ what happens ─→ state (one reducer) ─→ components (functions of props)
//!   │ requests                    ↑ answers
//!   └──→ client ═ worker ═ engine ┘      or the engine in the window, if no worker starts
//! ```
//!
//! What is shown of a document at a time is a view (`components/views.rs` is the table of them). The
//! fragment of the address names it (`state/route.rs`), and `hooks/route.rs` keeps both the same, so
//! that back, reload and bookmarks work.
//!
//! The engine owns the document; what crosses to the page is small (see [`crate::query`]). Only
//! `browser` touches the browser's globals; what it remembers from one visit to the next is the
//! reader's language and colours, never a document.

mod app;
mod browser;
mod check_texts;
mod client;
mod codec;
mod codes;
mod components;
mod engine;
mod hooks;
mod message;
mod reader;
mod state;
mod worker;

/// Runs the page.
pub fn start_page() {
    app::mount();
}

/// Runs the engine, in a worker or in the page's window, wherever it woke up.
pub fn start_engine() {
    worker::serve();
}
