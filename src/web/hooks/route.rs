//! The page's address: it follows the reader from view to view, and leads there again.

use yew::{Callback, hook, use_effect_with};

use crate::text::Words;
use crate::web::browser::route;
use crate::web::hooks::EngineHandle;
use crate::web::state::{Action, Origin, Phase, State};

/// Keeps address and view the same; opens the sample where the address names it.
#[hook]
pub fn use_route(words: &'static Words, state: &State, engine: &EngineHandle) {
    use_effect_with(engine.clone(), |engine| {
        let engine = engine.clone();
        let on_route = Callback::from(move |route| engine.tell(Action::Routed(route)));
        let listener = route::listen(on_route);
        move || drop(listener)
    });
    let shown = match &state.phase {
        Phase::Ready(_) => Some(state.route),
        Phase::Idle | Phase::Reading(_) | Phase::Failed(_) => None,
    };
    use_effect_with(shown, |shown| {
        if let Some(shown) = shown {
            route::write(*shown);
        }
    });
    let wants_sample = state.phase == Phase::Idle && state.route.origin == Origin::Sample;
    use_effect_with((wants_sample, engine.clone()), |(wants_sample, engine)| {
        if *wants_sample {
            engine.open_sample(words.intake.sample_name);
        }
    });
}
