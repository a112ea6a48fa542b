//! Bytes into a file that the browser saves, or hands to another program.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, FilePropertyBag, HtmlAnchorElement, Navigator, ShareData, Url};

use super::{document, window};
use crate::export::Offer;

/// An address is given up so long after it was followed; some browsers begin to save only later.
const KEPT_MS: u32 = 60_000;

/// A file of this name; `None` where the browser has no memory for it.
pub fn file(name: &str, media_type: &str, bytes: &Uint8Array) -> Option<File> {
    let options = FilePropertyBag::new();
    options.set_type(media_type);
    File::new_with_u8_array_sequence_and_options(&Array::of1(bytes), name, &options).ok()
}

/// Has the browser save a file where it saves files.
pub fn save(file: &File) {
    let Ok(address) = Url::create_object_url_with_blob(file) else {
        return;
    };
    let link = document().create_element("a").ok();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&address);
        link.set_download(&file.name());
        link.click();
    }
    let forget = move || drop(Url::revoke_object_url(&address));
    Timeout::new(KEPT_MS, forget).forget();
}

/// Whether the browser can hand this file to another program.
pub fn can_share(file: &File) -> bool {
    let navigator = navigator();
    // Many browsers for the desk have no such thing.
    let has = |name: &str| Reflect::has(&navigator, &name.into()).unwrap_or(false);
    has("canShare") && has("share") && navigator.can_share_with_data(&shared(file))
}

/// Hands this file to a program that the reader chooses.
pub fn share(file: &File) {
    let sharing = navigator().share_with_data(&shared(file));
    // It is refused when the reader thinks better of it, who then need not be told.
    spawn_local(async move { drop(JsFuture::from(sharing).await) });
}

fn shared(file: &File) -> ShareData {
    let data = ShareData::new();
    data.set_files(&Array::of1(file));
    data
}

fn navigator() -> Navigator {
    window().navigator()
}

/// A file of the format with this name out of `offers`, handed to the browser; `None` where it has no
/// memory for it.
pub fn save_offered(
    offers: &[Offer],
    format: &str,
    name: &str,
    bytes: &Uint8Array,
) -> Option<File> {
    let offer = offers.iter().find(|offer| offer.id == format)?;
    let file = file(&offer.file_name(name), offer.media_type, bytes)?;
    save(&file);
    Some(file)
}
