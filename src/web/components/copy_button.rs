//! The button that copies the line that quotes what it stands in.

use yew::Html;

use super::element::with_attributes;
use crate::text::Words;

/// One listener serves all of them; see [`crate::web::browser::clipboard`].
pub fn copy_button(words: &Words) -> Html {
    let label = words.views.quotation.copy;
    let names = &["type", "class", "data-role", "title", "aria-label"];
    let values = ["button", "copy-button", "copy", label, label];
    with_attributes("button", names, values, Html::default())
}
