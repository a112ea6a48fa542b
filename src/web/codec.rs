//! Messages between page and worker: bytes, and beside them what bytes cannot hold.
//!
//! The bytes are postcard's: its errors hold no text, so nothing that words or prints one is sent
//! with the page. A `File` crosses as itself, which the browser clones by reference. Writing the whole message as
//! JavaScript values could carry it too, but costs a name and a call for each field of each row,
//! and 14 kB of page.

use std::cell::RefCell;

use gloo::worker::Codec;
use js_sys::{Array, Uint8Array};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

thread_local! {
    /// What travels beside the message that is being written or read right now.
    static CARGO: RefCell<Array> = RefCell::new(Array::new());
}

/// A pair of bytes and of the values that [`by_reference`] put beside them.
pub struct WithCargo;

impl Codec for WithCargo {
    fn encode<I: Serialize>(input: I) -> JsValue {
        CARGO.set(Array::new());
        let bytes = postcard::to_allocvec(&input).expect("messages are plain data");
        Array::of2(&Uint8Array::from(bytes.as_slice()), &CARGO.take()).into()
    }

    fn decode<O: for<'de> Deserialize<'de>>(input: JsValue) -> O {
        let message = Array::from(&input);
        CARGO.set(Array::from(&message.get(1)));
        let bytes = Uint8Array::from(message.get(0)).to_vec();
        postcard::from_bytes(&bytes).expect("page and engine are of one version")
    }
}

/// For `#[serde(with)]`: the field crosses as the JavaScript value that it is.
pub mod by_reference {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};
    use wasm_bindgen::{JsCast, JsValue};

    use super::CARGO;

    /// Puts the value beside the message and its place there into the message.
    pub fn serialize<T, S>(value: &T, serializer: S) -> Result<S::Ok, S::Error>
    where
        T: AsRef<JsValue>,
        S: Serializer,
    {
        let count = CARGO.with_borrow(|cargo| cargo.push(value.as_ref()));
        serializer.serialize_u32(count - 1)
    }

    /// Takes the value from beside the message.
    pub fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
    where
        T: JsCast,
        D: Deserializer<'de>,
    {
        let place = u32::deserialize(deserializer)?;
        let value = CARGO.with_borrow(|cargo| cargo.get(place));
        value
            .dyn_into()
            .map_err(|_| D::Error::custom("another kind of value in the cargo"))
    }
}
