//! A field for a text to look for: every change is told, but none while characters are composed.

use web_sys::HtmlInputElement;
use yew::{
    Callback, Html, InputEvent, KeyboardEvent, Properties, component, html, use_effect_with,
    use_node_ref,
};

use crate::web::browser;

#[derive(Properties, PartialEq)]
pub struct SearchFieldProps {
    /// What it is, for tests, and its id.
    pub role: &'static str,
    /// Names it.
    pub label: &'static str,
    /// What can be looked for.
    pub example: &'static str,
    /// What stands in it at first.
    pub text: String,
    /// The text is another now.
    pub on_text: Callback<String>,
    /// The next is wanted, or the one before.
    #[prop_or_default]
    pub on_step: Callback<Step>,
}

/// A step from one thing that was found to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To the one after.
    Next,
    /// To the one before.
    Previous,
}

#[component]
pub fn SearchField(props: &SearchFieldProps) -> Html {
    let field = use_node_ref();
    // What the reader types is the field's own from then on.
    use_effect_with((), {
        let (field, text) = (field.clone(), props.text.clone());
        move |()| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                field.set_value(&text);
            }
        }
    });
    let tell = {
        let (field, on_text) = (field.clone(), props.on_text.clone());
        Callback::from(move |()| {
            if let Some(field) = field.cast::<HtmlInputElement>() {
                on_text.emit(field.value());
            }
        })
    };
    let oninput = {
        let tell = tell.clone();
        Callback::from(move |event: InputEvent| {
            if !event.is_composing() {
                tell.emit(());
            }
        })
    };
    use_effect_with((field.clone(), tell.clone()), |(field, tell)| {
        let listener = browser::on_composed(field, tell.clone());
        move || drop(listener)
    });
    let onkeydown = {
        let (field, on_step) = (field.clone(), props.on_step.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() {
                return;
            }
            match event.key().as_str() {
                "Enter" if event.shift_key() => on_step.emit(Step::Previous),
                "Enter" => on_step.emit(Step::Next),
                "Escape" => {
                    if let Some(field) = field.cast::<HtmlInputElement>()
                        && !field.value().is_empty()
                    {
                        field.set_value("");
                        tell.emit(());
                        // Whatever else it closes stays: one thing at a time.
                        event.stop_propagation();
                    }
                }
                _ => {}
            }
        })
    };
    html! {
        <input
            ref={field}
            id={props.role}
            type="search"
            class="search-field"
            data-role={props.role}
            aria-label={props.label}
            placeholder={props.example}
            autocomplete="off"
            spellcheck="false"
            {oninput}
            {onkeydown}
        />
    }
}
