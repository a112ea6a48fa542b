//! The built-in sample into a program that has run once.
//!
//! A browser compiles a function of a program when it is called first, and for all that reads and
//! checks a table that takes many times as long as the reading. So the engine reads the sample, for
//! nobody, while the reader still looks for a file.

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;

use super::{Engine, SAMPLE, SAMPLE_NAME, choices, decode_gb18030, opening};
use crate::analysis::analyse_with;
use crate::web::exports::{Given, Original};
use crate::web::order::{DocumentId, ReadAs};
use crate::web::packed::Packed;

impl Engine {
    /// Reads the sample and forgets it, unless a document is wanted by then.
    pub fn warm_up(&self) {
        let engine = self.clone();
        spawn_local(async move {
            // What was asked before the engine was there goes first.
            TimeoutFuture::new(0).await;
            if !engine.0.wants(DocumentId::default()) {
                return;
            }
            let choices = choices(&ReadAs::default());
            let sample = analyse_with(choices, SAMPLE_NAME, SAMPLE.to_vec(), decode_gb18030);
            if let Ok(analysis) = sample {
                let original = Original {
                    given: Given::Sample,
                    read_as: ReadAs::default(),
                };
                drop(Packed::of(&opening(&analysis, original)));
            }
        });
    }
}
