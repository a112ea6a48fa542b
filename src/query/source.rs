//! The text as it was, line by line, and what each piece of it was read as.

mod places;

use serde::{Deserialize, Serialize};

use self::places::places;
pub use self::places::{PlaceKind, Places};
use super::{Rows, Window};
use crate::analysis::Analysis;
use crate::document::{Claim, ClaimKind, Owner, Passage, RepairKind};
use crate::fold;
use crate::span::{Lines, Span};

/// How many bytes of a line are shown at most; whatever made a longer one, nobody reads it as a line.
pub const MAX_LINE_BYTES: usize = 10_000;

/// A window of the text, and where in the whole of it there is more of each kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourcePage {
    /// The lines; the first line of the text has the index 0 and the number 1.
    pub lines: Rows<SourceLine>,
    /// Where there is what, in the order of [`PlaceKind::ALL`]; kinds without any are left out.
    pub places: Vec<(PlaceKind, Places)>,
    /// The lines that the reader asked to see.
    pub marked: Option<Lines>,
}

/// A line of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceLine {
    /// Its number, from 1.
    pub line_no: u32,
    /// Its pieces, which together are the line without its end.
    pub pieces: Vec<SourcePiece>,
    /// How many characters at its end are left out; see [`MAX_LINE_BYTES`].
    pub omitted: u32,
    /// What was repaired here, each kind once.
    pub repairs: Vec<RepairKind>,
}

/// A stretch of a line that was read as one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourcePiece {
    /// The text, as it stands in the source; see [`fold::shown`].
    pub text: String,
    /// What it was read as; `None` for white space between two things.
    pub kind: Option<PieceKind>,
    /// What it belongs to.
    pub field: Option<FieldRef>,
}

/// What a piece of text was read as, as far as a reader tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PieceKind {
    /// Title, department, unit of money and header row.
    Head,
    /// The name of a row.
    Name,
    /// An amount.
    Amount,
    /// A goal.
    Goal,
    /// An indicator.
    Indicator,
    /// Page furniture.
    Furniture,
    /// Text that was not understood.
    Unexplained,
}

/// What a piece of text belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FieldRef {
    /// The 合计 row.
    GrandTotal,
    /// A unit.
    Unit {
        /// Index among all units, from 0.
        index: u32,
        /// Its name.
        name: String,
    },
    /// A row between unit and project.
    Subtotal {
        /// Index among all of them, from 0.
        index: u32,
        /// Its name.
        name: String,
    },
    /// A project.
    Project {
        /// Index among all projects, from 0.
        index: u32,
        /// Its name.
        name: String,
    },
    /// An indicator.
    Indicator {
        /// Index of its project.
        project: u32,
        /// Its running number, as printed.
        number: u32,
        /// Its name.
        name: String,
        /// All its lines.
        lines: Option<Lines>,
    },
}

/// A window of the text as it was; `marked` lines are those that the reader asked to see.
pub fn source_page(analysis: &Analysis, window: Window, marked: Option<Lines>) -> SourcePage {
    let source = analysis.source();
    let total = source.line_count();
    let start = window.start.min(total);
    let end = start.saturating_add(window.len).min(total);
    let rows = (start..end).map(|index| line(analysis, index + 1));
    let behind = source.line_span(end + 1).start;
    SourcePage {
        lines: Rows {
            start,
            total,
            rows: rows.collect(),
        },
        places: places(analysis, behind),
        marked,
    }
}

fn line(analysis: &Analysis, line_no: u32) -> SourceLine {
    let source = analysis.source();
    let (text, whole) = (source.text(), source.line_span(line_no));
    let shown = shown(text, whole);
    let claims = analysis.claims();
    let first = claims.partition_point(|claim| claim.span.end <= shown.start);
    let touching = claims[first..].iter();
    let mut line = SourceLine {
        line_no,
        pieces: Vec::new(),
        omitted: text[shown.end as usize..whole.end as usize].chars().count() as u32,
        repairs: repairs(analysis, line_no, whole),
    };
    let mut at = shown.start;
    for claim in touching.take_while(|claim| claim.span.start < shown.end) {
        let start = claim.span.start.max(at);
        let end = claim.span.end.min(shown.end);
        line.push(&text[at as usize..start as usize], None);
        let place = &text[start as usize..end as usize];
        line.push(place, Some((analysis, claim)));
        at = end;
    }
    line.push(&text[at as usize..shown.end as usize], None);
    line
}

/// As much of a line as is shown.
fn shown(text: &str, line: Span) -> Span {
    let mut end = line.range().end.min(line.range().start + MAX_LINE_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    Span::new(line.range().start, end)
}

impl SourceLine {
    /// Whether there is nothing to see in it.
    pub fn is_blank(&self) -> bool {
        self.pieces.iter().all(|piece| piece.kind.is_none())
    }

    fn push(&mut self, text: &str, claim: Option<(&Analysis, &Claim)>) {
        if text.is_empty() {
            return;
        }
        // White space belongs to nothing, also where it stands between two lines of a field.
        let claim = claim.filter(|_| !text.trim().is_empty());
        self.pieces.push(SourcePiece {
            text: fold::shown(text.to_owned()),
            kind: claim.map(|(_, claim)| piece_kind(claim.kind)),
            field: claim.and_then(|(analysis, claim)| field(analysis, claim.owner)),
        });
    }
}

fn piece_kind(kind: ClaimKind) -> PieceKind {
    match kind {
        ClaimKind::Title | ClaimKind::Department | ClaimKind::MoneyUnit | ClaimKind::Header => {
            PieceKind::Head
        }
        ClaimKind::Name => PieceKind::Name,
        ClaimKind::Amount => PieceKind::Amount,
        ClaimKind::Goal => PieceKind::Goal,
        ClaimKind::Indicator => PieceKind::Indicator,
        ClaimKind::Furniture => PieceKind::Furniture,
        ClaimKind::Unexplained => PieceKind::Unexplained,
    }
}

fn field(analysis: &Analysis, owner: Owner) -> Option<FieldRef> {
    let document = analysis.document();
    let name = |passage: Passage| analysis.text(passage);
    match owner {
        Owner::Document => None,
        Owner::GrandTotal => Some(FieldRef::GrandTotal),
        Owner::Unit(index) => Some(FieldRef::Unit {
            index,
            name: name(document.units[index as usize].name),
        }),
        Owner::Subtotal(index) => Some(FieldRef::Subtotal {
            index,
            name: name(document.subtotals[index as usize].name),
        }),
        Owner::Project(index) => Some(FieldRef::Project {
            index,
            name: name(document.projects[index as usize].name),
        }),
        Owner::Indicator(index) => {
            let indicator = &document.indicators[index as usize];
            let projects = &document.projects;
            let project = projects.partition_point(|project| project.indicators.end <= index);
            Some(FieldRef::Indicator {
                project: project as u32,
                number: indicator.number,
                name: name(indicator.name),
                lines: analysis.lines(indicator.whole),
            })
        }
    }
}

/// What was repaired in a line; a repair that spans several lines stands in the first of them.
fn repairs(analysis: &Analysis, line_no: u32, line: Span) -> Vec<RepairKind> {
    let source = analysis.source();
    let repairs = analysis.document().repairs.iter();
    let next = source.line_span(line_no + 1).start;
    let here = repairs.filter(|repair| (line.start..next).contains(&repair.place.start));
    let mut kinds: Vec<RepairKind> = here.map(|repair| repair.kind).collect();
    if source.text()[line.range()] != source.reading()[line.range()] {
        kinds.push(RepairKind::RadicalFolded);
    }
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}
