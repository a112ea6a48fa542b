//! Effects as hooks: what happens outside becomes an action, what is known becomes visible outside.

mod engine;
mod intake;
mod keys;
mod newest;
mod page;
mod preferences;
mod route;
mod words;

pub use engine::{EngineHandle, use_engine};
pub use intake::use_intake;
pub use keys::use_keys;
pub use newest::use_newest;
pub use page::use_page;
pub use preferences::use_preferences;
pub use route::use_route;
pub use words::use_words;
