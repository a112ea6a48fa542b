//! What the shell shows of its state outside of its components: phase, title, language, colours, and
//! the viewer.

use yew::{Callback, hook, use_effect_with};

use super::engine::EngineHandle;
use super::phase::Phase;
use super::preferences::Preference;
use super::state::{Action, State};
use crate::text::ShellWords;
use crate::web::browser::intake::{self, Intake};
use crate::web::browser::{self, offline, requests, route, storage};
use crate::web::state::Origin;

/// Keeps `body[data-phase]`, and the title while no document is shown.
#[hook]
pub fn use_page(words: &'static ShellWords, state: &State) {
    let code = state.phase_code();
    let shown = matches!(state.phase, Phase::Shown(_));
    // Once for each document and collection: that it is ready the viewer says, and nobody takes that
    // back.
    let of = (state.document(), state.collections);
    use_effect_with((code, of), |(code, _)| {
        browser::set_phase(*code);
    });
    use_effect_with((words.page_title, shown), |(title, shown)| {
        if !shown {
            browser::set_title(title);
        }
    });
}

/// Keeps the page's language and colours as the reader chose, and remembers them.
#[hook]
pub fn use_preferences(state: &State, engine: &EngineHandle) {
    let engine = engine.clone();
    use_effect_with(state.preferences, move |preferences| {
        browser::set_language(preferences.spoken().tag());
        browser::set_theme(preferences.theme);
        storage::remember(preferences);
        engine.prefer(preferences);
    });
}

/// Follows what the reader chooses in another tab.
#[hook]
pub fn use_other_tabs(engine: &EngineHandle) {
    use_effect_with(engine.clone(), |engine| {
        let engine = engine.clone();
        let on_change = Callback::from(move |preferences| {
            engine.tell(Action::Preferred(Preference::As(preferences)));
        });
        let listener = storage::listen(on_change);
        move || drop(listener)
    });
}

/// Keeps the viewer showing what is open.
#[hook]
pub fn use_viewer(state: &State, engine: &EngineHandle) {
    let engine = engine.clone();
    use_effect_with(state.on_stage(), move |on_stage| engine.show(on_stage));
}

/// Follows the address, and opens the sample where the address names it.
#[hook]
pub fn use_address(words: &'static ShellWords, state: &State, engine: &EngineHandle) {
    use_effect_with(engine.clone(), |engine| {
        let engine = engine.clone();
        let on_route = Callback::from(move |route| engine.tell(Action::Routed(route)));
        let listener = route::listen(on_route);
        move || drop(listener)
    });
    let wants_sample = state.phase == Phase::Idle && state.route.origin == Origin::Sample;
    use_effect_with((wants_sample, engine.clone()), |(wants_sample, engine)| {
        if *wants_sample {
            engine.open_sample(words.intake.sample_name);
        }
    });
}

/// Keeps the page for when there is no network, once nothing else waits for the network.
#[hook]
pub fn use_offline(state: &State, engine: &EngineHandle) {
    use_effect_with((state.is_awake(), engine.clone()), |(awake, engine)| {
        if *awake {
            let engine = engine.clone();
            offline::keep(Callback::from(move |news| engine.tell(Action::Kept(news))));
        }
    });
}

/// Counts what the page asks of the network once it has all that it needs.
#[hook]
pub fn use_requests(state: &State, engine: &EngineHandle) {
    let loaded = state.requests.is_some();
    use_effect_with((loaded, engine.clone()), |(loaded, engine)| {
        if *loaded {
            let engine = engine.clone();
            requests::watch(Callback::from(move |asked| {
                engine.tell(Action::Asked(asked))
            }));
        }
    });
}

/// Hears drops and pastes anywhere in the window, those too that came before the program.
#[hook]
pub fn use_intake(on_intake: Callback<Intake>) {
    use_effect_with(on_intake, |on_intake| {
        let listeners = intake::listen(on_intake.clone());
        if let Some(early) = intake::early() {
            on_intake.emit(early);
        }
        move || drop(listeners)
    });
}
