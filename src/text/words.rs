//! The shape of a language: a field for every sentence that somebody may read.
//!
//! Sentences without a figure or a name are plain texts; the others are functions, because
//! languages put figures in different places.

mod amounts;
mod collecting;
mod collection;
mod comparing;
mod comparison;
mod export;
mod export_menu;
mod glimpse;
mod panel;
mod project_list;
mod search;
mod shell;
mod source;
mod views;
mod working_paper;

pub use self::amounts::AmountChartWords;
pub use self::collecting::CollectingWords;
pub use self::collection::{CollectionHeads, CollectionWords};
pub use self::comparing::ComparingWords;
pub use self::comparison::{ComparisonHeads, ComparisonWords};
pub use self::export::{ExportHeads, ExportWords, ScopeWords, SheetNames};
pub use self::export_menu::ExportMenuWords;
pub use self::glimpse::GlimpseWords;
pub use self::panel::{FindingPanelWords, MatrixWords};
pub use self::project_list::ProjectListWords;
pub use self::search::{IndicatorListWords, SearchWords};
pub use self::shell::{
    FailureWords, IntakeWords, Notices, PasteWords, PreferenceWords, ReadingWords, RefusalWords,
    ShellWords,
};
pub use self::source::SourceWords;
pub use self::views::{HelpWords, PaperWords, QuotationWords, ShortcutWords, ViewName, ViewWords};
pub use self::working_paper::WorkingPaperWords;
use crate::checks::Severity;
use crate::class::Class;
use crate::document::{Column, RepairKind};
use crate::money::MoneyUnit;
use crate::text::{CauseFit, CheckLeads, Concern};
use crate::totals::{Addend, CutSign, Level, Slip, Unchecked, Verdict};

/// Every word of one language but those of the first view.
pub struct Words {
    /// The page's title while this view of the table with this name is shown.
    pub page_title_of: fn(view: &str, table: &str) -> String,
    /// The first screen of a table.
    pub summary: SummaryWords,
    /// The verdict in sentences.
    pub verdict: VerdictSentences,
    /// How the text was read.
    pub reading_note: ReadingNoteWords,
    /// The list of additions.
    pub additions: AdditionWords,
    /// What may explain that an addition differs.
    pub causes: CauseWords,
    /// Where a figure stands in the text.
    pub glimpse: GlimpseWords,
    /// The checks and what they found.
    pub checks: CheckPanelWords,
    /// The list of projects.
    pub projects: ProjectWords,
    /// The list of all indicators.
    pub indicators: IndicatorListWords,
    /// Looking for a text.
    pub search: SearchWords,
    /// The text as it was.
    pub source: SourceWords,
    /// The list of projects, its filter, its order and its columns.
    pub project_list: ProjectListWords,
    /// The menu of what leaves the page.
    pub export_menu: ExportMenuWords,
    /// The view of many documents at once.
    pub collecting: CollectingWords,
    /// The view in which another document is held against this one.
    pub comparing: ComparingWords,
    /// A unit of money.
    pub money_unit: fn(MoneyUnit) -> &'static str,
    /// The head of a column of money.
    pub column: fn(Column) -> &'static str,
    /// Lines `first` to `last` of the text.
    pub lines: fn(u32, u32) -> String,
    /// Rows `first` to `last` of `total`.
    pub rows_shown: fn(u32, u32, u32) -> String,
    /// To the rows before.
    pub previous_rows: &'static str,
    /// To the rows after.
    pub next_rows: &'static str,
    /// The views of a table.
    pub views: ViewWords,
    /// A reviewer's marks and notes.
    pub working_paper: WorkingPaperWords,
}

/// There is one value a language, so the same place means the same words.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// The first screen of a table.
pub struct SummaryWords {
    /// Stands for a department that the text does not name.
    pub no_department: &'static str,
    /// The unit of money.
    pub money_unit: fn(&str) -> String,
    /// The text does not say the unit of money.
    pub no_money_unit: &'static str,
    /// What stands behind a number of units.
    pub units: fn(u32) -> &'static str,
    /// What stands behind a number of projects.
    pub projects: fn(u32) -> &'static str,
    /// What stands behind a number of indicators.
    pub indicators: fn(u32) -> &'static str,
    /// Every character was understood or is page furniture.
    pub all_read: &'static str,
    /// So many per cent were read, so many characters were not understood.
    pub partly_read: fn(&str, &str) -> String,
    /// So many characters are page furniture.
    pub furniture: fn(&str) -> String,
    /// The file's length in bytes.
    pub bytes: fn(&str) -> String,
    /// The number of lines.
    pub lines: fn(&str) -> String,
    /// Heading of the text that was not understood.
    pub unexplained_heading: &'static str,
    /// What that means for the rest.
    pub unexplained_note: &'static str,
}

/// The verdict in sentences. Sizes come with their unit of money.
pub struct VerdictSentences {
    /// An addition does not hold.
    pub differs: fn(&Concern<'_>) -> String,
    /// An addition holds within rounding.
    pub rounding: fn(&Concern<'_>) -> String,
    /// So many additions were checked and all hold exactly.
    pub all_exact: fn(&str) -> String,
    /// So many additions hold exactly, but so many characters were not understood.
    pub exact_but_unread: fn(&str, &str) -> String,
    /// So many additions hold, so many of them only within rounding.
    pub within_rounding: fn(&str, &str) -> String,
    /// So many additions could not be checked, the first for this reason.
    pub unchecked: fn(&str, Option<Unchecked>) -> String,
    /// Beside those that could not be checked, so many hold exactly.
    pub others_exact: fn(&str) -> String,
    /// There is no addition to check.
    pub nothing_to_check: &'static str,
    /// The text has no 合计 row.
    pub no_grand_total: &'static str,
    /// So many characters were not understood, which the figures may miss.
    pub unread: fn(&str) -> String,
    /// The word of a verdict.
    pub word: fn(Verdict) -> &'static str,
    /// So many additions have this verdict.
    pub counted: fn(Verdict, u32) -> String,
    /// The shape of a verdict, which tells it without colour.
    pub shape: fn(Verdict) -> &'static str,
}

/// How the text was read, and what was done beyond following it.
pub struct ReadingNoteWords {
    /// Stands before the shape.
    pub label: &'static str,
    /// A shape by its name in [`crate::layout::SHAPES`].
    pub shape: fn(&str) -> &str,
    /// So many of so many places agree with the shape.
    pub evidence: fn(&str, &str) -> String,
    /// So many rows have amounts whose column is a guess.
    pub columns: fn(u32) -> String,
    /// Leaves the choice to the evidence.
    pub automatic: &'static str,
    /// The order of the text was lost.
    pub order_lost: &'static str,
    /// Heading of the repairs.
    pub repairs: &'static str,
    /// So many repairs of a kind.
    pub repair: fn(RepairKind, &str) -> String,
    /// One repair.
    pub repair_kind: fn(RepairKind) -> &'static str,
    /// Reads a misread text turned back.
    pub turn_back: &'static str,
}

/// The list of additions.
pub struct AdditionWords {
    /// Its heading.
    pub heading: &'static str,
    /// What the choice of an order is about.
    pub order: &'static str,
    /// Each beneath the row that sums it up.
    pub as_tree: &'static str,
    /// The largest difference first.
    pub by_size: &'static str,
    /// So many additions in all.
    pub total: fn(&str) -> String,
    /// Head of the column that says what is added up.
    pub what: &'static str,
    /// Head of the column of stated amounts.
    pub stated: &'static str,
    /// Head of the column of sums.
    pub sum: &'static str,
    /// Head of the column of differences.
    pub difference: &'static str,
    /// Head of the column of verdicts.
    pub verdict: &'static str,
    /// What is added up: level, addend and number of parts.
    pub parts: fn(Level, Addend, u32) -> String,
    /// What rounding can explain at most.
    pub bound: fn(&str) -> String,
    /// Why an addition was not checked.
    pub reason: fn(Unchecked) -> &'static str,
    /// Stands in place of an amount that is not there.
    pub absent: &'static str,
    /// Heading of the project rows that do not hold exactly.
    pub project_concerns: fn(&str) -> String,
    /// So many project rows hold exactly.
    pub exact_projects: fn(&str) -> String,
    /// The name of a 合计 row without a word of its own.
    pub grand: &'static str,
}

/// The checks and what they found.
pub struct CheckPanelWords {
    /// How a check's own text is laid out.
    pub leads: CheckLeads,
    /// A severity in a word.
    pub severity: fn(Severity) -> &'static str,
    /// So many findings have this severity.
    pub severity_counted: fn(Severity, u32) -> String,
    /// A severity as a shape.
    pub severity_shape: fn(Severity) -> &'static str,
    /// A class by its code and label.
    pub class: fn(&'static Class) -> String,
    /// The column in which an addition's stated amount stands.
    pub column: fn(Addend) -> &'static str,
    /// The list of findings.
    pub panel: FindingPanelWords,
    /// The matrix of names by classes.
    pub matrix: MatrixWords,
}

/// What may explain that an addition differs, each said as a possibility. Amounts come with their
/// unit of money.
pub struct CauseWords {
    /// Stands above the hints.
    pub heading: &'static str,
    /// The stated amount lacks parts.
    pub missed: fn(&CauseFit<'_>) -> String,
    /// The stated amount has parts twice.
    pub twice: fn(&CauseFit<'_>) -> String,
    /// The figure would be so much in the unit of the table.
    pub wrong_unit: fn(&CauseFit<'_>, &str) -> String,
    /// The figure would be so much without the slip.
    pub digit: fn(&CauseFit<'_>, Slip, &str) -> String,
    /// Text that was not understood holds this amount, on these lines; and whether it fits exactly.
    pub unread: fn(&str, &str, bool) -> String,
    /// Rows below this level are not in the text.
    pub rows_missing: fn(Level, CutSign) -> String,
}

/// The list of projects.
pub struct ProjectWords {
    /// Its heading.
    pub heading: &'static str,
    /// Head of the column of names.
    pub name: &'static str,
    /// Head of the column that counts indicators.
    pub indicators: &'static str,
    /// A row's number of indicators, where it has no head above it.
    pub indicator_count: fn(u32) -> String,
    /// Stands for a name that the text does not print.
    pub no_name: &'static str,
    /// The mark of an amount whose column is a guess.
    pub assumed: &'static str,
    /// Why it is a guess.
    pub assumed_note: &'static str,
    /// Heading of a project's goal.
    pub goal: &'static str,
    /// The project has no goal.
    pub no_goal: &'static str,
    /// Heading of a project's indicators.
    pub indicator_heading: &'static str,
    /// The project has no indicator.
    pub no_indicators: &'static str,
    /// Head of the column of running numbers.
    pub number: &'static str,
    /// Head of the column of level-1 classes.
    pub l1: &'static str,
    /// Head of the column of level-2 classes.
    pub l2: &'static str,
    /// Head of the column of indicator names.
    pub indicator_name: &'static str,
    /// Head of the column of values for the whole period.
    pub cycle: &'static str,
    /// Head of the column of values for the year.
    pub annual: &'static str,
    /// A value was read as this number.
    pub read_as: fn(&str) -> String,
    /// A value is a mark that nobody filled in.
    pub not_filled_in: &'static str,
    /// A value is words, which no calculation measures.
    pub not_measurable: &'static str,
    /// Heading of so many findings of a project.
    pub findings: fn(&str) -> String,
    /// Heading of so many other projects of the same name.
    pub neighbours: fn(&str) -> String,
    /// So many more are not shown.
    pub more: fn(&str) -> String,
    /// Heading of a project's source lines.
    pub source: &'static str,
    /// So many more lines are not shown.
    pub source_omitted: fn(u32) -> String,
    /// The project is on its way.
    pub loading: &'static str,
}
