//! The whole window's answer to a file that hovers over it.

use yew::{Html, html};

use crate::text::Words;
use crate::web::state::Hovering;

/// Nothing, while no file hovers.
pub fn drop_overlay(words: &Words, hovering: Hovering) -> Html {
    match hovering {
        Hovering::No => Html::default(),
        Hovering::Yes => html! {
            <div class="drop-overlay" data-role="drop-overlay">
                <p>{ words.intake.hovering }</p>
            </div>
        },
    }
}
