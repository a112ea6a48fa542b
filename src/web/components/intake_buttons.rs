//! The ways in that have a button: files, a folder, a pasted text, the sample.

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

/// Where the buttons stand.
#[derive(Clone, Copy)]
pub enum ButtonPlace {
    /// In the middle of the page, which says nothing else.
    Panel,
    /// Above what is shown, in few words.
    Masthead,
}

/// The buttons.
pub fn intake_buttons(words: &ShellWords, place: ButtonPlace, actions: &IntakeActions) -> Html {
    let words = &words.intake;
    let (choose, folder) = match place {
        ButtonPlace::Panel => (words.choose, words.choose_folder),
        ButtonPlace::Masthead => (words.another, words.folder),
    };
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
                    onchange={onchange.clone()}
                />
                { plain(choose) }
            </label>
            // A browser that knows no folders lets files be chosen here too.
            <label class="button">
                <input
                    class="visually-hidden"
                    type="file"
                    multiple=true
                    webkitdirectory=true
                    data-role="folder-input"
                    {onchange}
                />
                { plain(folder) }
            </label>
            { action("paste", words.paste, &actions.on_paste) }
            { action("sample", words.sample, &actions.on_sample) }
        </div>
    }
}
