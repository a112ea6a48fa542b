//! The whole window's answer to a file that hovers over it.

use yew::Html;

use super::element::{text_in, with_attributes};
use crate::text::ShellWords;
use crate::web::shell::Hovering;

/// Nothing, while no file hovers.
pub fn drop_overlay(words: &ShellWords, hovering: Hovering) -> Html {
    match hovering {
        Hovering::No => Html::default(),
        Hovering::Yes => {
            let answer = text_in("p", "", words.intake.hovering);
            let names = &["class", "data-role"];
            with_attributes("div", names, ["drop-overlay", "drop-overlay"], answer)
        }
    }
}
