//! The front door: bytes into an [`Analysis`], or the reason why they are not such a table.

use serde::{Deserialize, Serialize};

use crate::document::{ClaimKind, Coverage, Document, Passage, Project};
use crate::layout;
use crate::parse;
use crate::source::{self, DecodeError, Gb18030Decoder, Source};
use crate::span::{Lines, Span};
use crate::totals::{self, Addition};

/// Why a file gives no analysis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The bytes are not text.
    NotText(DecodeError),
    /// The text is not a 项目支出绩效目标表.
    NotThisTable,
}

/// A document with its source and everything that was found out about it.
#[derive(Debug)]
pub struct Analysis {
    source: Source,
    document: Document,
    additions: Vec<Addition>,
    coverage: Coverage,
}

/// Reads the bytes of one file.
///
/// # Errors
/// [`Refusal`] when the bytes are not text, or the text is not such a table.
pub fn analyse(
    name: &str,
    bytes: Vec<u8>,
    gb18030: Gb18030Decoder,
) -> Result<Analysis, Refusal> {
    let source = source::decode(name, bytes, gb18030).map_err(Refusal::NotText)?;
    let layout = layout::read(source.text()).ok_or(Refusal::NotThisTable)?;
    let document = parse::parse(source.text(), layout);
    if document.units.is_empty() && document.grand_total.is_none() {
        return Err(Refusal::NotThisTable);
    }
    let additions = totals::additions(&document);
    let coverage = coverage(source.text(), &document);
    Ok(Analysis {
        source,
        document,
        additions,
        coverage,
    })
}

impl Analysis {
    /// The decoded text.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The table.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Every addition that the table implies.
    pub fn additions(&self) -> &[Addition] {
        &self.additions
    }

    /// How much of the text was understood.
    pub fn coverage(&self) -> Coverage {
        self.coverage
    }

    /// The text of a field as a person would read it.
    pub fn text(&self, passage: Passage) -> String {
        self.document.text(self.source.text(), passage)
    }

    /// The lines of a field; `None` when the document does not print it.
    pub fn lines(&self, passage: Passage) -> Option<Lines> {
        let extent = self.document.extent(passage)?;
        Some(self.source.lines(extent))
    }

    /// The lines of a project, from its name to its last indicator.
    pub fn project_lines(&self, project: &Project) -> Option<Lines> {
        let document = &self.document;
        let amounts = project.amounts.printed().map(|(_, amount)| amount.place);
        let indicators = document.indicators_of(project);
        [project.name, project.goal]
            .into_iter()
            .chain(amounts)
            .chain(indicators.iter().map(|indicator| indicator.whole))
            .filter_map(|passage| document.extent(passage))
            .reduce(|all, one| Span {
                start: all.start.min(one.start),
                end: all.end.max(one.end),
            })
            .map(|extent| self.source.lines(extent))
    }
}

/// Counts the characters that are not white space by what they were read as.
fn coverage(text: &str, document: &Document) -> Coverage {
    let mut coverage = Coverage::default();
    for claim in document.claims() {
        let visible = text[claim.span.range()]
            .chars()
            .filter(|character| !character.is_whitespace())
            .count() as u64;
        match claim.kind {
            ClaimKind::Furniture => coverage.furniture += visible,
            ClaimKind::Unexplained => coverage.unexplained += visible,
            ClaimKind::Title
            | ClaimKind::Department
            | ClaimKind::MoneyUnit
            | ClaimKind::Header
            | ClaimKind::Name
            | ClaimKind::Amount
            | ClaimKind::Goal
            | ClaimKind::Indicator => coverage.understood += visible,
        }
    }
    coverage
}
