//! The page: what the reader gives goes to the engine, what is known goes to the components.

use yew::{Callback, ContextProvider, Html, Renderer, component, html, use_memo, use_reducer};

use crate::text::Words;
use crate::web::browser::{self, intake::Intake};
use crate::web::components::{
    FailurePanel, IntakeActions, PasteDialog, ReportView, ShortcutsDialog, announcer, drop_overlay,
    intake_buttons, intake_panel, masthead, notice_bar, preferences, reading_panel, remembered,
};
use crate::web::hooks::{
    EngineHandle, use_engine, use_intake, use_keys, use_page, use_preferences, use_route,
};
use crate::web::message::{Ask, ReadAs};
use crate::web::state::{Action, Dialog, Jump, Phase, Preference, State, Toggle};

/// Renders the page into its place.
pub fn mount() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        browser::show_crash(browser::page_language().words(), &panic.to_string());
    }));
    Renderer::<App>::with_root(browser::mount_point()).render();
}

#[component]
fn App() -> Html {
    let state = use_reducer(|| State {
        route: browser::route::read(),
        ..State::preferring(browser::storage::remembered())
    });
    let words = state.preferences.spoken().words();
    let engine = use_engine(state.dispatcher());
    use_route(words, &state, &engine);
    use_keys(&state, &engine);
    let acts = use_memo((engine, words), |(engine, words)| acts(words, engine));
    use_page(words, &state);
    use_preferences(state.preferences);
    use_intake(acts.intake.on_intake.clone());

    let choose = match &state.phase {
        Phase::Idle | Phase::Failed(_) => words.intake.choose,
        Phase::Reading(_) | Phase::Ready(_) => words.intake.another,
    };
    let buttons = intake_buttons(words, choose, &acts.intake);
    let (above, content) = match &state.phase {
        Phase::Idle => (
            Html::default(),
            intake_panel(words, buttons, state.route.origin),
        ),
        Phase::Failed(failed) => {
            let on_reread = &acts.on_reread;
            let panel = html! { <FailurePanel failed={failed.clone()} {buttons} {on_reread} /> };
            (Html::default(), panel)
        }
        Phase::Reading(reading) => (buttons, reading_panel(words, reading, &acts.on_cancel)),
        Phase::Ready(report) => {
            let Acts {
                on_toggle,
                on_jump,
                on_reread,
                on_ask,
                ..
            } = &*acts;
            let report = report.clone();
            let route = state.route;
            let view = html! {
                <ReportView {report} {route} {on_toggle} {on_jump} {on_reread} {on_ask} />
            };
            (buttons, view)
        }
    };
    html! {
        <ContextProvider<&'static Words> context={words}>
            { masthead(words, above, preferences(words, &state.preferences, &acts.on_prefer)) }
            { notice_bar(words, &state, &acts.on_notice_close) }
            <main class="main">{ content }</main>
            { remembered(words, &state.preferences, &acts.on_prefer) }
            { announcer(words, &state.phase) }
            <PasteDialog
                dialog={state.paste_dialog}
                on_close={&acts.on_paste_close}
                on_intake={&acts.intake.on_intake}
            />
            <ShortcutsDialog
                dialog={state.shortcuts_dialog}
                on_close={&acts.on_shortcuts_close}
            />
            { drop_overlay(words, state.hovering) }
        </ContextProvider<&'static Words>>
    }
}

/// What a reader can do here. The callbacks stay the same from one rendering to the next.
struct Acts {
    intake: IntakeActions,
    on_paste_close: Callback<()>,
    on_shortcuts_close: Callback<()>,
    on_notice_close: Callback<()>,
    on_cancel: Callback<()>,
    on_toggle: Callback<Toggle>,
    on_jump: Callback<Jump>,
    on_reread: Callback<(ReadAs, String)>,
    on_ask: Callback<Ask>,
    on_prefer: Callback<Preference>,
}

fn acts(words: &'static Words, engine: &EngineHandle) -> Acts {
    let act = |act: fn(&EngineHandle)| {
        let engine = engine.clone();
        Callback::from(move |()| act(&engine))
    };
    let on_intake = {
        let engine = engine.clone();
        Callback::from(move |intake| match intake {
            Intake::Hovering(hovering) => engine.tell(Action::Hovering(hovering)),
            Intake::Files(files) => engine.open_files(files),
            Intake::Text(text) => engine.open_text(&text, words.paste.document_name),
        })
    };
    let on_sample = {
        let engine = engine.clone();
        Callback::from(move |()| engine.open_sample(words.intake.sample_name))
    };
    let on_toggle = {
        let engine = engine.clone();
        Callback::from(move |toggle| engine.toggle(toggle))
    };
    let on_jump = {
        let engine = engine.clone();
        Callback::from(move |jump| engine.jump(jump))
    };
    let on_reread = {
        let engine = engine.clone();
        Callback::from(move |(read_as, name)| engine.reread(read_as, name))
    };
    let on_ask = {
        let engine = engine.clone();
        Callback::from(move |ask| engine.ask(ask))
    };
    let on_prefer = {
        let engine = engine.clone();
        Callback::from(move |preference| engine.tell(Action::Preferred(preference)))
    };
    Acts {
        intake: IntakeActions {
            on_intake,
            on_paste: act(|engine| engine.tell(Action::PasteDialog(Dialog::Open))),
            on_sample,
        },
        on_paste_close: act(|engine| engine.tell(Action::PasteDialog(Dialog::Closed))),
        on_shortcuts_close: act(|engine| engine.tell(Action::ShortcutsDialog(Dialog::Closed))),
        on_notice_close: act(|engine| engine.tell(Action::NoticeClosed)),
        on_cancel: act(EngineHandle::cancel),
        on_toggle,
        on_jump,
        on_reread,
        on_ask,
        on_prefer,
    }
}
