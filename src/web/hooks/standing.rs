//! A document that has just been opened, into its parts, one after the other: the reader sees the
//! first before the others are made, and no task of the page is as long as all of them.

use yew::{hook, use_effect_with, use_state};

use crate::web::browser::{self, frames::after_frame};
use crate::web::order::DocumentId;

/// How many of so many parts of a document stand in the page; from 1, one more with each frame.
/// The page is ready when all of them do.
#[hook]
pub fn use_standing(document: DocumentId, parts: usize) -> usize {
    let standing = use_state(|| (document, 1));
    let (of, count) = *standing;
    let count = if of == document { count } else { 1 };
    let set = standing.setter();
    use_effect_with((document, count), move |_| {
        let next = (count < parts).then(|| after_frame(move || set.set((document, count + 1))));
        if next.is_none() {
            browser::set_phase(Some("ready"));
        }
        move || drop(next)
    });
    count
}
