//! The three ways in that have a button: a file, a pasted text, the sample.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::element::{action, plain};
use super::file_button::TEXTS;
use crate::text::ShellWords;
use crate::web::browser::intake::{Files, Intake};

/// What the buttons do.
pub struct IntakeActions {
    pub on_intake: Callback<Intake>,
    pub on_paste: Callback<()>,
    pub on_sample: Callback<()>,
}

/// The buttons; `choose` is what stands on the one that opens the file picker.
pub fn intake_buttons(words: &ShellWords, choose: &'static str, actions: &IntakeActions) -> Html {
    let on_intake = actions.on_intake.clone();
    let onchange = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if let Some(files) = Files::of(input.files()) {
            on_intake.emit(Intake::Files(files));
        }
        // Else choosing the same file again, mended meanwhile, would be no change.
        input.set_value("");
    });
    html! {
        <div class="intake-buttons">
            <label class="button button-primary">
                <input
                    class="visually-hidden"
                    type="file"
                    multiple=true
                    accept={TEXTS}
                    data-role="file-input"
                    {onchange}
                />
                { plain(choose) }
            </label>
            { action("paste", words.intake.paste, &actions.on_paste) }
            { action("sample", words.intake.sample, &actions.on_sample) }
        </div>
    }
}
