//! Turns a folder into a page on 127.0.0.1, byte for byte, under a path of choice.

use std::fs;
use std::net::Ipv4Addr;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Method, Request, Response};

/// A running static server; it stops when dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    answering: Option<JoinHandle<()>>,
    asked: Arc<Mutex<Vec<String>>>,
    prefix: String,
    port: u16,
}

impl Server {
    /// Serves `folder` under `prefix`, which begins and ends with a slash; port 0 takes a free one.
    ///
    /// # Errors
    ///
    /// When the port is taken.
    pub fn start(folder: &Path, prefix: &str, port: u16) -> Result<Self> {
        let http = tiny_http::Server::http((Ipv4Addr::LOCALHOST, port))
            .map_err(|error| anyhow!("cannot listen on 127.0.0.1:{port}: {error}"))?;
        let port = http
            .server_addr()
            .to_ip()
            .context("not an internet address")?
            .port();
        let http = Arc::new(http);
        let asked = Arc::new(Mutex::new(Vec::new()));
        let site = Site {
            folder: folder.to_path_buf(),
            prefix: prefix.to_owned(),
        };
        let answering = thread::spawn({
            let (http, asked) = (Arc::clone(&http), Arc::clone(&asked));
            move || {
                for request in http.incoming_requests() {
                    asked
                        .lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .push(request.url().to_owned());
                    // A reader who went away is no concern of the other readers.
                    site.answer(request).ok();
                }
            }
        });
        Ok(Self {
            http,
            answering: Some(answering),
            asked,
            prefix: prefix.to_owned(),
            port,
        })
    }

    /// The address of the page.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, self.prefix)
    }

    /// Every path that was asked for so far, in order.
    pub fn asked(&self) -> Vec<String> {
        self.asked
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Waits until the server ends, which it does only with the process.
    pub fn wait(mut self) {
        if let Some(answering) = self.answering.take() {
            answering.join().ok();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.http.unblock();
        if let Some(answering) = self.answering.take() {
            answering.join().ok();
        }
    }
}

struct Site {
    folder: PathBuf,
    prefix: String,
}

impl Site {
    fn answer(&self, request: Request) -> Result<()> {
        if !matches!(request.method(), Method::Get | Method::Head) {
            return Ok(request.respond(Response::empty(405))?);
        }
        let found = self
            .path(request.url())
            .and_then(|path| Some((fs::read(&path).ok()?, path)));
        match found {
            Some((bytes, path)) => {
                let response = Response::from_data(bytes)
                    .with_header(header("Content-Type", content_type(&path))?)
                    // A rebuilt page is seen at the next reload.
                    .with_header(header("Cache-Control", "no-cache")?);
                request.respond(response)?;
            }
            None => request.respond(Response::empty(404))?,
        }
        Ok(())
    }

    /// The file a request means; none outside the folder.
    fn path(&self, url: &str) -> Option<PathBuf> {
        let inside = url
            .split(['?', '#'])
            .next()?
            .strip_prefix(self.prefix.as_str())?;
        let relative = PathBuf::from(inside);
        let plain = relative
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        let path = self.folder.join(relative);
        plain.then(|| {
            if path.is_dir() {
                path.join("index.html")
            } else {
                path
            }
        })
    }
}

fn header(name: &str, value: &str) -> Result<Header> {
    Header::from_bytes(name, value).map_err(|()| anyhow!("`{name}: {value}` is no header"))
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        // Without this type a browser refuses to compile while it downloads.
        Some("wasm") => "application/wasm",
        Some("json" | "webmanifest") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        Site {
            folder: PathBuf::from("dist"),
            prefix: "/jixiao/".to_owned(),
        }
    }

    #[test]
    fn a_request_means_a_file_inside_the_folder() {
        assert_eq!(
            site().path("/jixiao/app.js?v=1"),
            Some(PathBuf::from("dist/app.js"))
        );
        assert_eq!(site().path("/app.js"), None, "outside the prefix");
        assert_eq!(
            site().path("/jixiao/../Cargo.toml"),
            None,
            "outside the folder"
        );
        assert_eq!(site().path("/jixiao//etc/hosts"), None, "an absolute path");
    }

    #[test]
    fn a_server_stops_when_dropped() {
        let server = Server::start(Path::new("."), "/", 0).expect("a free port");
        assert!(server.url().starts_with("http://127.0.0.1:"));
        drop(server);
    }
}
