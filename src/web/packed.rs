//! A message into bytes that others carry without looking into them.

use std::fmt;

use js_sys::Uint8Array;
use serde::{Deserialize, Serialize};

use crate::web::codec::by_reference;

/// What viewer and engine say to each other, on its way through the shell. The shell need not know
/// what it carries, and so is not made larger by it.
#[derive(Clone, Serialize, Deserialize)]
pub struct Packed(#[serde(with = "by_reference")] Uint8Array);

impl Packed {
    /// The message as bytes.
    pub fn of(message: &impl Serialize) -> Self {
        let bytes = postcard::to_allocvec(message).expect("messages are plain data");
        Self(Uint8Array::from(bytes.as_slice()))
    }

    /// The message again.
    pub fn unpack<T: for<'de> Deserialize<'de>>(&self) -> T {
        postcard::from_bytes(&self.0.to_vec()).expect("all programs are of one version")
    }
}

impl fmt::Debug for Packed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} bytes", self.0.length())
    }
}
