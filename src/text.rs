//! What a person reads: every word of the page and of the command line, one value a language.
//!
//! A language is one [`Words`]: a sentence that is missing in it does not compile. Which sentence
//! is said when is decided once for all languages, in [`verdict`] and [`refusal`]; the languages
//! only say it.

mod addition;
mod announcement;
mod cause;
mod checks;
mod collection;
mod comparison;
mod en;
mod figures;
mod language;
mod message;
mod quotation;
mod verdict;
mod words;
mod working_paper;
mod zh;

pub use addition::row_name;
pub use announcement::announcement;
pub use cause::{CauseFit, cause, with_unit};
pub use checks::{CheckLeads, CheckWords, check, finding};
pub use collection::{collection_sentences, not_read, sum_sentences, year_said};
pub use comparison::{
    amount_said, change_line, change_sentences, indicator_phrases, match_said, measure_note,
    percent_said,
};
pub use figures::{count, grouped, megabytes, padding, share, signed, whole_percent};
pub use language::Language;
pub use message::{Message, refusal};
pub use quotation::{Quotable, quotation};
pub use verdict::{Concern, Direction, VerdictWords, verdict};
pub use words::{
    AdditionWords, CauseWords, CheckPanelWords, CollectingWords, ComparingWords, ExportHeads,
    ExportMenuWords, ExportWords, FailureWords, FindingPanelWords, IndicatorListWords, IntakeWords,
    MatrixWords, Notices, PasteWords, PreferenceWords, ProjectListWords, ProjectWords,
    ReadingNoteWords, ReadingWords, RefusalWords, ScopeWords, SearchWords, SheetNames, ShellWords,
    SourceWords, SummaryWords, VerdictSentences, Words,
};
pub use words::{
    AmountChartWords, CollectionHeads, CollectionWords, ComparisonHeads, ComparisonWords,
    GlimpseWords, HelpWords, PaperWords, QuotationWords, ShortcutWords, ViewName, ViewWords,
    WorkingPaperWords,
};
pub use working_paper::{marked_item, paper_refusal, paper_refusal_line};

/// The words in Chinese.
pub fn zh() -> &'static Words {
    &zh::WORDS
}

/// The words in English.
pub fn en() -> &'static Words {
    &en::WORDS
}
