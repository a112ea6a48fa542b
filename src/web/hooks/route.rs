//! The page's address: it follows the reader from view to view, and leads there again.

use yew::{Callback, hook, use_effect_with};

use crate::web::browser::route;
use crate::web::hooks::ShellHandle;
use crate::web::state::{Action, State};

/// Keeps address and view the same.
#[hook]
pub fn use_route(state: &State, shell: &ShellHandle) {
    use_effect_with(shell.clone(), |shell| {
        let shell = shell.clone();
        let on_route = Callback::from(move |route| shell.tell(Action::Routed(route)));
        let listener = route::listen(on_route);
        move || drop(listener)
    });
    let shown = state.report.as_ref().map(|_| state.route);
    use_effect_with(shown, |shown| {
        if let Some(shown) = shown {
            route::write(*shown);
        }
    });
}
