//! One line for those who hear the page: what it is about now.

use yew::Html;

use super::element::{plain, with_attributes};

/// Always there, since a live region that comes with its text is not read out.
pub fn announcer(line: String) -> Html {
    let names = &["class", "role", "data-role"];
    let values = ["visually-hidden", "status", "announcer"];
    with_attributes("p", names, values, plain(line))
}
