//! A message into bytes that others carry without looking into them.

use std::fmt;

use gloo::worker::Codec;
use js_sys::Array;
use serde::{Deserialize, Serialize};

use crate::web::codec::{WithCargo, by_reference};

/// What viewer and engine say to each other, on its way through the shell. The shell need not know
/// what it carries, and so is not made larger by it.
#[derive(Clone, Serialize, Deserialize)]
pub struct Packed(#[serde(with = "by_reference")] Array);

impl Packed {
    /// The message as bytes, and beside them what bytes cannot hold.
    pub fn of(message: &impl Serialize) -> Self {
        Self(Array::from(&WithCargo::encode(message)))
    }

    /// The message again.
    pub fn unpack<T: for<'de> Deserialize<'de>>(&self) -> T {
        WithCargo::decode(self.0.clone().into())
    }
}

impl fmt::Debug for Packed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a packed message")
    }
}
