//! Buttons of which one is chosen.

use yew::{Callback, Html};

use super::element::{Pressed, list, plain, press, with_attributes};

/// What can be chosen, and what is.
pub struct Choice<T> {
    /// What it is, for tests.
    pub role: &'static str,
    /// Names the group.
    pub label: &'static str,
    /// What is chosen.
    pub chosen: T,
}

/// A button for each of these with its label.
pub fn choice<T: Copy + PartialEq + 'static>(
    what: Choice<T>,
    options: impl IntoIterator<Item = (T, String)>,
    on_choose: &Callback<T>,
) -> Html {
    let Choice {
        role,
        label,
        chosen,
    } = what;
    let chips = options.into_iter().map(|(option, label)| {
        let pressed = Pressed::when(option == chosen);
        let onclick = on_choose.reform(move |_| option);
        press("chip", role, pressed, plain(label), onclick)
    });
    let names = &["role", "aria-label", "class"];
    let values = ["group", label, "findings-choice"];
    with_attributes("div", names, values, list(chips))
}
