//! The day on which the page is printed, written into it when it is.

use gloo::events::EventListener;
use js_sys::Date;

use super::{document, window};

/// The id of the element that the day is written into; the components leave it empty.
pub const DAY_ID: &str = "printed-on";

/// Writes the day, now and whenever the page is about to be printed, until the listener is dropped.
pub fn keep_day() -> EventListener {
    write_day();
    EventListener::new(&window(), "beforeprint", |_| write_day())
}

fn write_day() {
    if let Some(place) = document().get_element_by_id(DAY_ID) {
        place.set_text_content(Some(&today()));
    }
}

/// The day where the reader is, as ISO 8601 writes it.
fn today() -> String {
    let now = Date::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    format!("{year:04}-{month:02}-{day:02}")
}
