//! Effects as hooks: what happens outside becomes an action, what is known becomes visible outside.

mod keys;
mod newest;
mod page;
mod route;
mod shell;
mod words;

pub use keys::use_keys;
pub use newest::use_newest;
pub use page::use_page;
pub use route::use_route;
pub use shell::{ShellHandle, use_shell};
pub use words::use_words;
