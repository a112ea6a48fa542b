//! A script that is part of a page in one file into its address.
//!
//! The build also puts the whole page into one file, for those who get no address at all. Its first
//! script, `single_file.js`, unpacks the parts and leaves them in the window.

use js_sys::{Reflect, global};
use wasm_bindgen::JsValue;

/// The name under which the first script leaves them.
const PARTS: &str = "jixiaoParts";

/// The address of the script of this name; `None` where the page is many files.
pub fn script(name: &str) -> Option<String> {
    let part = Reflect::get(&parts()?, &name.into()).ok()?;
    part.as_string()
}

/// Whether the page is one file.
pub fn is_whole_page() -> bool {
    parts().is_some()
}

fn parts() -> Option<JsValue> {
    let parts = Reflect::get(&global(), &PARTS.into()).ok()?;
    parts.is_object().then_some(parts)
}
