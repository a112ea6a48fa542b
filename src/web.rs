//! The page and its worker: a drop, a worker that reads, a view that asks it for what it shows.
//!
//! ```text
//! hooks ─ what happens ─→ state (one reducer) ─→ components (functions of props)
//!   │ requests                    ↑ answers
//!   └──→ client ═ worker ═ engine ┘      or the engine in the page, if no worker starts
//! ```
//!
//! The engine owns the document; what crosses to the page is small (see [`crate::query`]). Only
//! `browser` touches the browser's globals.

mod app;
mod browser;
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

/// Runs the program: as the worker where it woke up in one, else as the page.
pub fn start() {
    if browser::in_worker() {
        worker::register();
    } else {
        app::mount();
    }
}
