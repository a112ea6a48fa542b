//! Keys into what they are short for.

use yew::{Callback, hook, use_effect_with};

use crate::web::browser::{
    self,
    keys::{self, Key},
};
use crate::web::components::{row_id, view_with_number};
use crate::web::hooks::ShellHandle;
use crate::web::state::{Action, Dialog, State, Toggle};

/// Listens as long as the component is there; views and projects are for tables that are shown.
#[hook]
pub fn use_keys(state: &State, shell: &ShellHandle) {
    let shown = state.report.as_ref().map(|_| state.route);
    use_effect_with((shown, shell.clone()), |(shown, shell)| {
        let (shown, shell) = (*shown, shell.clone());
        let on_key = Callback::from(move |key| match (key, shown) {
            (Key::Shortcuts, _) => shell.tell(Action::ShortcutsDialog(Dialog::Open)),
            (Key::View(number), Some(route)) => {
                if let Some(view) = view_with_number(number) {
                    shell.tell(Action::Routed(route.to(view)));
                }
            }
            (Key::Close, Some(route)) => {
                if let Some(project) = route.project {
                    // What has the focus in it is about to go.
                    browser::focus_first(&[row_id(project)]);
                    shell.toggle(Toggle::Close(project));
                }
            }
            (Key::View(_) | Key::Close, None) => {}
        });
        let listener = keys::listen(on_key);
        move || drop(listener)
    });
}
