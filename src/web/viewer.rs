//! What is shown of a document as a program: the shell gives it documents, the engine's answers come
//! through the shell.

use yew::{
    Callback, ContextProvider, Html, Renderer, component, html, use_callback, use_effect_with,
    use_memo, use_reducer,
};

use crate::text::{self, Words};
use crate::web::browser::{
    self,
    beside::{self, Kind},
};
use crate::web::callback::callback;
use crate::web::components::{Collection, ReportView, ShortcutsDialog, announcer, help};
use crate::web::hooks::{
    ShellHandle, use_collecting, use_keys, use_page, use_route, use_shell, use_working_paper,
};
use crate::web::message::Ask;
use crate::web::order::ReadAs;
use crate::web::state::{
    Action, Dialog, Jump, PaperWish, ProjectColumns, State, Toggle, View, Wanted,
};

/// Renders the viewer into its place.
pub fn mount() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        beside::tell(Kind::ViewerStopped, &panic.to_string().into());
    }));
    Renderer::<Viewer>::with_root(browser::mount_point("viewer")).render();
}

#[component]
fn Viewer() -> Html {
    let state = use_reducer(|| State {
        route: browser::route::read(),
        ..State::default()
    });
    let words = state.language.words();
    let shell = use_shell(state.dispatcher());
    use_route(&state, &shell);
    use_keys(&state, &shell);
    use_page(words, &state);
    use_working_paper(&state, &shell);
    let collection = state.shown_collection();
    let nothing = state.report.is_none() && collection.is_none();
    let help_alone = nothing && state.route.view == View::Help;
    use_effect_with(help_alone, |there| {
        if *there {
            browser::focus_first(&[HELP.to_owned()]);
        }
    });
    let acts = use_memo(shell.clone(), acts);
    let collecting = use_collecting(state.collection.as_ref());
    let on_open = use_callback(
        (state.collection.clone(), shell),
        |wanted: Wanted, (gathering, shell)| {
            if let Some(gathering) = gathering {
                shell.open(gathering, wanted);
            }
        },
    );
    let (announced, content) = match &state.report {
        Some(report) => {
            let Acts {
                on_toggle,
                on_jump,
                on_reread,
                on_ask,
                on_columns,
                on_paper,
                ..
            } = &*acts;
            let report = report.clone();
            let announced = text::announcement(words, &report.summary);
            let (route, columns) = (state.route, state.columns);
            let collecting = collecting.clone();
            let view = html! {
                <main class="main">
                    <ReportView {report} {route} {on_toggle} {on_jump} {on_reread} {on_ask} {columns} {on_columns} {on_paper} {collecting} {on_open} />
                </main>
            };
            (announced, view)
        }
        // How the page is used can be read before there is a document.
        None if help_alone => (String::new(), help_before(words)),
        None if collection.is_some() => {
            let collecting = collecting.clone();
            let view = html! {
                <main class="main"><Collection {collecting} {on_open} /></main>
            };
            (String::new(), view)
        }
        None => (String::new(), Html::default()),
    };
    html! {
        <ContextProvider<&'static Words> context={words}>
            { content }
            { announcer(announced) }
            <ShortcutsDialog
                dialog={state.shortcuts_dialog}
                on_close={&acts.on_shortcuts_close}
            />
        </ContextProvider<&'static Words>>
    }
}

/// The id of the help while there is no document.
const HELP: &str = "help-alone";

fn help_before(words: &Words) -> Html {
    html! {
        <section
            id={HELP}
            class="main help-alone"
            tabindex="-1"
            data-role="help-alone"
            aria-label={words.views.help.long}
        >
            { help(words) }
        </section>
    }
}

/// What a reader can do here. The callbacks stay the same from one rendering to the next.
struct Acts {
    on_shortcuts_close: Callback<()>,
    on_toggle: Callback<Toggle>,
    on_jump: Callback<Jump>,
    on_reread: Callback<(ReadAs, String)>,
    on_ask: Callback<Ask>,
    on_columns: Callback<ProjectColumns>,
    on_paper: Callback<PaperWish>,
}

fn acts(shell: &ShellHandle) -> Acts {
    Acts {
        on_shortcuts_close: callback(shell, |shell, ()| {
            shell.tell(Action::ShortcutsDialog(Dialog::Closed));
        }),
        on_toggle: callback(shell, ShellHandle::toggle),
        on_jump: callback(shell, ShellHandle::jump),
        on_reread: callback(shell, |shell, (read_as, name)| shell.reread(read_as, name)),
        on_ask: callback(shell, |shell, ask| shell.ask(&ask)),
        on_columns: callback(shell, ShellHandle::show_columns),
        on_paper: callback(shell, ShellHandle::paper),
    }
}
