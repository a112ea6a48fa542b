//! What the page is made of, each with a style sheet of the same name.
//!
//! What needs a hook, or is worth not rendering again, is a component; the rest are plain functions
//! of words and figures, which weigh a fraction and render faster.

mod addition_row;
mod additions;
mod amount;
mod amount_chart;
mod announcer;
mod check_list;
mod class_matrix;
mod copy_button;
mod drop_overlay;
mod element;
mod failure_panel;
mod finding_groups;
mod finding_row;
mod findings;
mod help;
mod indicator_table;
mod indicators_table;
mod indicators_view;
mod intake_buttons;
mod intake_panel;
mod line_link;
mod masthead;
mod notice_bar;
mod pager;
mod paste_dialog;
mod preferences;
mod project_detail;
mod project_row;
mod projects;
mod quotation;
mod rail;
mod reading_note;
mod reading_panel;
mod remembered;
mod report_view;
mod search;
mod search_field;
mod severity_mark;
mod shortcut_list;
mod shortcuts_dialog;
mod source_lines;
mod source_view;
mod summary;
mod text_line;
mod unexplained;
mod verdict_mark;
mod views;

pub use announcer::announcer;
pub use drop_overlay::drop_overlay;
pub use failure_panel::FailurePanel;
pub use help::help;
pub use intake_buttons::{IntakeActions, intake_buttons};
pub use intake_panel::intake_panel;
pub use masthead::masthead;
pub use notice_bar::notice_bar;
pub use paste_dialog::PasteDialog;
pub use preferences::preferences;
pub use project_detail::row_id;
pub use reading_panel::reading_panel;
pub use remembered::remembered;
pub use report_view::ReportView;
pub use shortcuts_dialog::ShortcutsDialog;
pub use views::{view_name, view_with_number};
