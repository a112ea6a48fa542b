//! The words of the page's language, for every component.

use yew::{hook, use_context};

use crate::text::{Words, zh};

/// The words that the page speaks.
#[hook]
pub fn use_words() -> &'static Words {
    use_context::<&'static Words>().unwrap_or_else(zh)
}
