//! Turns `dist/` into an address to open.

use std::path::Path;

use anyhow::{Context, Result};

use crate::server::Server;
use crate::shell::say;

/// Where a person expects a local page first; the next free port is taken after it.
const FIRST_PORT: u16 = 8080;
const PORTS_TRIED: u16 = 50;

/// Serves until the process is ended.
pub fn forever(dist: &Path) -> Result<()> {
    let server = (FIRST_PORT..FIRST_PORT + PORTS_TRIED)
        .find_map(|port| Server::start(dist, "/", port).ok())
        .with_context(|| format!("no free port from {FIRST_PORT} on"))?;
    say(format!("the page is at {}  (Ctrl+C ends)", server.url()));
    server.wait();
    Ok(())
}
