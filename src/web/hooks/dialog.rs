//! Whether a dialog is open into the dialog's being so.

use yew::{NodeRef, hook, use_effect_with, use_node_ref};

use crate::web::browser;
use crate::web::state::Dialog;

/// The place of a dialog that opens and closes as it is told.
#[hook]
pub fn use_dialog(dialog: Dialog) -> NodeRef {
    let place = use_node_ref();
    use_effect_with((dialog, place.clone()), |(dialog, place)| match dialog {
        Dialog::Open => browser::open_dialog(place),
        Dialog::Closed => browser::close_dialog(place),
    });
    place
}
