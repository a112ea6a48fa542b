//! Jixiao (绩效): reads the text of a 项目支出绩效目标表, shows its projects and indicators, and
//! checks its totals.
//!
//! # Flow
//!
//! ```text
//! bytes ─ source::decode ─→ text ─ layout::read ─→ rows of cells ─ parse::parse ─→ Document
//!                                                                    │
//!                Analysis ←─ checks::run ←─ totals::additions ←───┘
//! ```
//!
//! A text comes in one of many shapes, for every tool prints the table its own way. Each shape is a
//! file below [`layout`] with a detector and a reader; where the evidence leaves a doubt, the
//! grammar reads each candidate and the reading with the fewest objections is kept
//! ([`analysis::analyse`]). A text in which no shape finds a table is named if it is known
//! ([`stranger`]), and offered turned back if it was decoded wrongly without loss ([`mojibake`]).
//!
//! In the page, a worker owns the [`analysis::Analysis`]; the page asks it by [`query`] for a
//! summary and for windows of rows, and holds no more than it shows.
//!
//! Two analyses are held against each other by [`compare::compare`], which tells project by project
//! what became of it; [`query`], [`text`] and [`export`] serve a comparison as they serve an analysis.
//!
//! Many documents are a [`collection::Collection`]: of each it keeps a gist, from which it answers
//! what is asked of all of them.
//!
//! An analysis leaves the program by [`export`], whole or in part, in one of its formats. The
//! workbook is a feature of its own, `xlsx`, for what writes it would weigh in the engine and is
//! wanted only when somebody asks for one.
//!
//! # What is not there
//!
//! 1. Only [`source::decode`] can fail. Reading is total: what is not understood is kept as data.
//!    A text that is not this table at all is refused at the front door, [`analysis::analyse`].
//! 2. No character is lost in silence. Every character that is not white space belongs to exactly
//!    one claim: a field of the document, page furniture, or the unexplained rest. Fields *are*
//!    places ([`document::Passage`]), so a claim cannot differ from the field it stands for.
//! 3. No float: `f32` and `f64` are banned by lint. Amounts are decimals from the line of the
//!    source to the exported cell.
//! 4. No opinion below [`totals`], and no words below [`text`]: the layout finds cells, the parser
//!    records, totals and [`checks`] judge, `text` says it to a person. What is said of a check
//!    stands in the check's own text file, which only `text` reads.
//! 5. No guess passes for a fact: amounts whose column the text does not say are marked as assumed,
//!    and what may explain a difference is told as a possibility, beside all others that fit.
//! 6. No module but `web` knows that there is a browser, and only `web::browser` touches its
//!    effects. The library has no clock, no file system and no network.
//! 7. No request leaves the page once it has loaded; the sample is part of the program. One
//!    exception: where the browser may not keep the page, the program that makes workbooks is
//!    fetched when the first one is asked for, and nothing of a document goes with it. The page's
//!    own policy, which the build writes into it, refuses every other address.
//!
//! # Layers
//!
//! A module uses only modules listed above its own, and its own children. `cargo xtask tidy` reads
//! the list below and fails on an upward arrow.
//!
//! The page is four programs of one library: the shell (`bin/app.rs`) is the first view, there to
//! take a file while the others are still on their way; the viewer (`bin/viewer.rs`) shows a
//! document; the engine (`bin/engine.rs`) owns it, in a worker or, where none starts, in the page's
//! own window; the maker of workbooks (`bin/workbook.rs`) is an engine that is there only while it
//! makes one (`web`).

pub mod money;
pub mod radical;
pub mod span;
pub mod viewport;

pub mod fold;

pub mod class;
pub mod value;

pub mod source;

pub mod mojibake;
pub mod stranger;

pub mod document;

pub mod layout;
pub mod parse;

pub mod totals;

pub mod checks;

pub mod analysis;

pub mod compare;

pub mod working_paper;

pub mod query;

pub mod collection;

pub mod chart;

pub mod text;

pub mod export;

#[cfg(feature = "web")]
pub mod web;
