//! The first view as a program: ways in, what is being read and what could not be, the reader's
//! choices about the page. What is read goes to the engine, what is known of it to the viewer.

mod client;
mod effects;
mod engine;
mod link;
mod phase;
mod preferences;
mod state;

use yew::{Callback, Html, Renderer, component, html, use_memo, use_reducer};

use self::effects::{
    use_address, use_intake, use_offline, use_other_tabs, use_page, use_preferences, use_requests,
    use_viewer,
};
use self::engine::{EngineHandle, use_engine};
pub use self::phase::{Failed, Failure, Phase, Reading};
pub use self::preferences::{Preference, Preferences, Theme};
use self::state::Action;
pub use self::state::{EnginePlace, Hovering, Newer, State, Taken};
use crate::text::ShellWords;
use crate::web::browser::{self, intake::Intake, working_papers};
use crate::web::callback::callback;
use crate::web::components::{
    ButtonPlace, FailurePanel, IntakeActions, PasteDialog, announcer, drop_overlay, intake_buttons,
    intake_panel, masthead, notice_bar, preferences, reading_panel, remembered,
};
use crate::web::order::ReadAs;
use crate::web::state::Dialog;

/// Renders the shell into its place.
pub fn mount() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        browser::show_crash(browser::page_language().shell_words(), &panic.to_string());
    }));
    Renderer::<Shell>::with_root(browser::mount_point("app")).render();
}

#[component]
fn Shell() -> Html {
    let state = use_reducer(|| State::new(browser::route::read(), browser::storage::remembered()));
    let words = state.preferences.spoken().shell_words();
    let engine = use_engine(state.dispatcher());
    use_preferences(&state, &engine);
    use_other_tabs(&engine);
    use_viewer(&state, &engine);
    use_address(words, &state, &engine);
    use_page(words, &state);
    use_offline(&state, &engine);
    use_requests(&state, &engine);
    let acts = use_memo((engine, words), |(engine, words)| acts(words, engine));
    use_intake(acts.intake.on_intake.clone());

    let place = match &state.phase {
        Phase::Idle | Phase::Failed(_) => ButtonPlace::Panel,
        Phase::Reading(_) | Phase::Shown(_) | Phase::Collected => ButtonPlace::Masthead,
    };
    let buttons = intake_buttons(words, place, &acts.intake);
    let (above, content) = match &state.phase {
        Phase::Idle => (Html::default(), intake_panel(words, buttons, state.route)),
        Phase::Failed(failed) => {
            let on_reread = &acts.on_reread;
            let on_collection = (state.collections > 0).then(|| acts.on_collection.clone());
            let failed = failed.clone();
            let panel = html! {
                <FailurePanel {words} {failed} {buttons} {on_reread} {on_collection} />
            };
            (Html::default(), panel)
        }
        Phase::Reading(reading) => (buttons, reading_panel(words, reading, &acts.on_cancel)),
        Phase::Shown(_) | Phase::Collected => (buttons, Html::default()),
    };
    let content = match state.phase {
        // The viewer has what is shown of it.
        Phase::Shown(_) | Phase::Collected => Html::default(),
        Phase::Idle | Phase::Reading(_) | Phase::Failed(_) => {
            html! { <main class="main">{ content }</main> }
        }
    };
    html! {
        <>
            { masthead(words, above, preferences(words, &state.preferences, &acts.on_prefer)) }
            { notice_bar(words, &state, &acts.on_notice_close) }
            { content }
            { remembered(words, &state, &acts.on_prefer) }
            { announcer(reading_announced(words, &state.phase)) }
            <PasteDialog
                {words}
                dialog={state.paste_dialog}
                on_close={&acts.on_paste_close}
                on_intake={&acts.intake.on_intake}
            />
            { drop_overlay(words, state.hovering) }
        </>
    }
}

/// A failure is an alert of its own, and what is shown the viewer's to announce.
fn reading_announced(words: &ShellWords, phase: &Phase) -> String {
    match phase {
        Phase::Reading(reading) => (words.reading.reading)(&reading.name),
        Phase::Idle | Phase::Shown(_) | Phase::Collected | Phase::Failed(_) => String::new(),
    }
}

/// What a reader can do here. The callbacks stay the same from one rendering to the next.
struct Acts {
    intake: IntakeActions,
    on_paste_close: Callback<()>,
    on_notice_close: Callback<()>,
    on_cancel: Callback<()>,
    on_collection: Callback<()>,
    on_reread: Callback<(ReadAs, String)>,
    on_prefer: Callback<Preference>,
}

fn acts(words: &'static ShellWords, engine: &EngineHandle) -> Acts {
    let act = |act: fn(&EngineHandle)| callback(engine, move |engine, ()| act(engine));
    let on_intake = callback(engine, |engine, intake| match intake {
        Intake::Hovering(hovering) => engine.tell(Action::Hovering(hovering)),
        Intake::Files(files) => engine.open_files(files),
        Intake::Folders(folders) => engine.open_folders(folders),
        Intake::Text(text) => engine.open_text(&text, words.paste.document_name),
    });
    let on_prefer = callback(engine, |engine, preference| {
        let question = words.preferences.forget_papers;
        let refused = matches!(preference, Preference::Forget) && !working_papers::forget(question);
        if !refused {
            engine.tell(Action::Preferred(preference));
        }
    });
    Acts {
        intake: IntakeActions {
            on_intake,
            on_paste: act(|engine| engine.tell(Action::PasteDialog(Dialog::Open))),
            on_sample: callback(engine, |engine, ()| {
                engine.open_sample(words.intake.sample_name);
            }),
        },
        on_paste_close: act(|engine| engine.tell(Action::PasteDialog(Dialog::Closed))),
        on_notice_close: act(|engine| engine.tell(Action::NoticeClosed)),
        on_cancel: act(EngineHandle::cancel),
        on_collection: act(EngineHandle::show_collection),
        on_reread: callback(engine, |engine, (read_as, name)| {
            engine.reread(read_as, name)
        }),
        on_prefer,
    }
}
