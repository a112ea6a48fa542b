//! The browser's printing into whether the page is being put on paper.

use yew::{Callback, hook, use_effect_with, use_state};

use crate::web::browser::rows::listen;

/// Whether the page is being printed: then it stands still, and all that is to be printed is in it.
#[hook]
pub fn use_printing() -> bool {
    let printing = use_state(|| false);
    let set = printing.setter();
    use_effect_with((), move |()| {
        let heard = |event, holds| {
            let set = set.clone();
            listen(event, Callback::from(move |()| set.set(holds)))
        };
        let listeners = [heard("beforeprint", true), heard("afterprint", false)];
        move || drop(listeners)
    });
    *printing
}
