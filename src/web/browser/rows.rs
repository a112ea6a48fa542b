//! The rows of a long list as the browser laid them out, into pixels, and keys into moves among them.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{Callback, KeyboardEvent, NodeRef};

use super::{document, window};

/// Where the reader's window stands against a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sight {
    /// How far below the top of the list the window begins, in pixels; negative above it.
    pub above: i32,
    /// How high the window is, in pixels.
    pub height: u32,
}

/// Where the window stands against the rows in this place; `None` while they are not laid out.
pub fn sight(place: &NodeRef) -> Option<Sight> {
    let mut element = place.cast::<HtmlElement>()?;
    let page = document().document_element()?;
    let mut top = element.offset_top();
    let mut parent = Some(element.offset_parent()?);
    while let Some(next) = parent {
        element = next.dyn_into().ok()?;
        top += element.offset_top();
        parent = element.offset_parent();
    }
    Some(Sight {
        above: page.scroll_top() - top,
        height: page.client_height().unsigned_abs(),
    })
}

/// How high each row in this place is, with all that belongs to it, in pixels. A row begins at the
/// element whose `data-item` is its number; what has none stands for rows that are left out.
pub fn measure(place: &NodeRef) -> Vec<(u32, u32)> {
    let Some(body) = place.cast::<HtmlElement>() else {
        return Vec::new();
    };
    let mut begins: Vec<(Option<u32>, i32)> = Vec::new();
    let mut child = body.first_element_child();
    while let Some(element) = child {
        child = element.next_element_sibling();
        let item = element.get_attribute("data-item");
        if item.is_none() && !element.has_attribute("data-gap") {
            continue;
        }
        if let Some(element) = element.dyn_ref::<HtmlElement>() {
            let item = item.and_then(|item| item.parse().ok());
            begins.push((item, element.offset_top()));
        }
    }
    begins.push((None, body.offset_top() + body.offset_height()));
    let pairs = begins.windows(2).filter_map(|pair| {
        let height = u32::try_from(pair[1].1 - pair[0].1).ok()?;
        Some((pair[0].0?, height))
    });
    pairs.collect()
}

/// Listens to the page being scrolled, or to its window becoming of another size, until the
/// listener is dropped.
pub fn listen(event: &'static str, heard: Callback<()>) -> EventListener {
    EventListener::new(&window(), event, move |_| heard.emit(()))
}

/// Moves the focus to the button of the row with this number, and so scrolls it into view; false
/// when it is not there.
pub fn focus_row(place: &NodeRef, row: u32) -> bool {
    let button = place.cast::<Element>().and_then(|body| {
        let css = format!("[data-position=\"{row}\"] button");
        body.query_selector(&css).ok().flatten()
    });
    let Some(button) = button.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    drop(button.focus());
    true
}

/// Scrolls to the top of a list that the window stands in the midst of.
pub fn scroll_to_top(place: &NodeRef) {
    if sight(place).is_some_and(|sight| sight.above > 0)
        && let Some(body) = place.cast::<Element>()
        && let Ok(Some(list)) = body.closest("section")
    {
        list.scroll_into_view();
    }
}

/// Moves the focus to this place, and so scrolls it into view.
pub fn focus_on(place: &NodeRef) {
    if let Some(place) = place.cast::<HtmlElement>() {
        drop(place.focus());
        place.scroll_into_view();
    }
}

/// The row that an event happened to, if it is the row itself and nothing that is opened below it.
pub fn row_of(event: &web_sys::Event) -> Option<u32> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let row = target.closest("[data-position]").ok()??;
    row.get_attribute("data-position")?.parse().ok()
}

/// Where a key leads from one of so many rows, `page` of which are in view; the key does nothing
/// else then.
pub fn moved(event: &KeyboardEvent, rows: u32, page: u32) -> Option<u32> {
    let here = row_of(event)?;
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let last = rows.checked_sub(1)?;
    let there = match event.key().as_str() {
        "ArrowDown" => here.saturating_add(1),
        "ArrowUp" => here.saturating_sub(1),
        "PageDown" => here.saturating_add(page),
        "PageUp" => here.saturating_sub(page),
        "Home" => 0,
        "End" => last,
        _ => return None,
    };
    event.prevent_default();
    Some(there.min(last))
}
