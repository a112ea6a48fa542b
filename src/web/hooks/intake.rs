//! Drops and pastes anywhere in the window.

use yew::{Callback, hook, use_effect_with};

use crate::web::browser::intake::{self, Intake};

/// Listens as long as the component is there.
#[hook]
pub fn use_intake(on_intake: Callback<Intake>) {
    use_effect_with(on_intake, |on_intake| {
        let listeners = intake::listen(on_intake.clone());
        move || drop(listeners)
    });
}
