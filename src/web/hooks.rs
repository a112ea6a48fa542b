//! Effects as hooks: what happens outside becomes an action, what is known becomes visible outside.

mod collecting;
mod comparing;
mod dialog;
mod exporting;
mod keys;
mod newest;
mod page;
mod printing;
mod route;
mod shell;
mod standing;
mod virtual_rows;
mod words;
mod working_paper;

pub use collecting::{Collecting, Pace, use_collecting};
pub use comparing::{Comparing, Failure, Saving, Shown, Stage, use_comparing};
pub use dialog::use_dialog;
pub use exporting::{Choice, Exporting, Outcome, use_exporting};
pub use keys::use_keys;
pub use newest::use_newest;
pub use page::use_page;
pub use printing::use_printing;
pub use route::use_route;
pub use shell::{ShellHandle, use_shell};
pub use standing::use_standing;
pub use virtual_rows::use_virtual_rows;
pub use words::use_words;
pub use working_paper::{paper_file, use_working_paper};
