//! The page: what the reader gives goes to the engine, what is known goes to the components.

use yew::{
    Callback, ContextProvider, Html, Renderer, UseReducerHandle, component, hook, html,
    use_callback, use_reducer,
};

use crate::text::{self, Words};
use crate::web::browser::{self, intake::Intake};
use crate::web::components::{
    FailurePanel, IntakeActions, PasteDialog, ReportView, announcer, drop_overlay, intake_buttons,
    intake_panel, masthead, notice_bar, reading_panel,
};
use crate::web::hooks::{EngineHandle, use_engine, use_intake, use_page};
use crate::web::message::Ask;
use crate::web::state::{Action, Dialog, Phase, State, Toggle};

/// Renders the page into its place.
pub fn mount() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        browser::show_crash(text::zh(), &panic.to_string());
    }));
    Renderer::<App>::with_root(browser::mount_point()).render();
}

#[component]
fn App() -> Html {
    let words = text::zh();
    let state = use_reducer(State::default);
    let engine = use_engine(state.dispatcher());
    let acts = use_acts(words, &state, engine);
    use_page(words, &state);
    use_intake(acts.intake.on_intake.clone());

    let choose = match &state.phase {
        Phase::Idle | Phase::Failed(_) => words.intake.choose,
        Phase::Reading(_) | Phase::Ready(_) => words.intake.another,
    };
    let buttons = intake_buttons(words, choose, &acts.intake);
    let (above, content) = match &state.phase {
        Phase::Idle => (Html::default(), intake_panel(words, buttons)),
        Phase::Failed(failed) => {
            let panel = html! { <FailurePanel failed={failed.clone()} {buttons} /> };
            (Html::default(), panel)
        }
        Phase::Reading(reading) => (buttons, reading_panel(words, reading, &acts.on_cancel)),
        Phase::Ready(report) => {
            let Acts {
                on_toggle, on_ask, ..
            } = &acts;
            let view = html! { <ReportView report={report.clone()} {on_toggle} {on_ask} /> };
            (buttons, view)
        }
    };
    html! {
        <ContextProvider<&'static Words> context={words}>
            { masthead(words, above) }
            { notice_bar(words, &state, &acts.on_notice_close) }
            <main class="main">{ content }</main>
            { announcer(words, &state.phase) }
            <PasteDialog
                dialog={state.paste_dialog}
                on_close={acts.on_paste_close}
                on_intake={acts.intake.on_intake}
            />
            { drop_overlay(words, state.hovering) }
        </ContextProvider<&'static Words>>
    }
}

/// What a reader can do here. The callbacks stay the same from one rendering to the next.
struct Acts {
    intake: IntakeActions,
    on_paste_close: Callback<()>,
    on_notice_close: Callback<()>,
    on_cancel: Callback<()>,
    on_toggle: Callback<Toggle>,
    on_ask: Callback<Ask>,
}

#[hook]
fn use_acts(words: &'static Words, state: &UseReducerHandle<State>, engine: EngineHandle) -> Acts {
    let dispatcher = state.dispatcher();
    let on_intake = use_callback(
        (engine.clone(), dispatcher.clone()),
        move |intake, (engine, dispatcher)| match intake {
            Intake::Hovering(hovering) => dispatcher.dispatch(Action::Hovering(hovering)),
            Intake::Files(files) => engine.open_files(files),
            Intake::Text(text) => engine.open_text(&text, words.paste.document_name),
        },
    );
    let on_sample = use_callback(engine.clone(), move |(), engine| {
        engine.open_sample(words.intake.sample_name);
    });
    let on_paste = use_callback(dispatcher.clone(), |(), dispatcher| {
        dispatcher.dispatch(Action::PasteDialog(Dialog::Open));
    });
    let on_paste_close = use_callback(dispatcher.clone(), |(), dispatcher| {
        dispatcher.dispatch(Action::PasteDialog(Dialog::Closed));
    });
    let on_notice_close = use_callback(dispatcher, |(), dispatcher| {
        dispatcher.dispatch(Action::NoticeClosed);
    });
    let on_cancel = use_callback(engine.clone(), |(), engine| engine.cancel());
    let on_toggle = use_callback(engine.clone(), |toggle, engine| engine.toggle(toggle));
    let on_ask = use_callback(engine, |ask, engine| engine.ask(ask));
    Acts {
        intake: IntakeActions {
            on_intake,
            on_paste,
            on_sample,
        },
        on_paste_close,
        on_notice_close,
        on_cancel,
        on_toggle,
        on_ask,
    }
}
