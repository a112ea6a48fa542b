//! The front door: bytes into an [`Analysis`], or the reason why they are not such a table.

mod project_index;

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

pub use self::project_index::{ProjectFacts, ProjectIndex};
use crate::checks::{self, CheckSet, Facts, Findings, Place};
use crate::class::Class;
use crate::document::{
    Claim, ClaimKind, Coverage, Document, Indicator, Passage, Project, Repair, RepairKind,
};
use crate::fold;
use crate::layout::{self, Evidence, Layout, Shape, Survey};
use crate::mojibake;
use crate::parse;
use crate::source::{self, DecodeError, Gb18030Decoder, Source};
use crate::span::{Lines, Span};
use crate::stranger::{self, Stranger};
use crate::totals::{self, Addition};

/// Why a file gives no analysis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// The bytes are not text.
    NotText(DecodeError),
    /// The text is not a 项目支出绩效目标表; what it is instead, if that is known.
    NotThisTable(Option<Stranger>),
    /// The text was saved after it had been decoded with the wrong encoding, and can be turned back
    /// without loss: see [`Choices::turned_back`].
    Misread,
}

/// What a person may decide about how a file is read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Choices {
    /// Read as this shape, whatever speaks for others.
    pub shape: Option<&'static Shape>,
    /// Turn a misread text back before it is read.
    pub turned_back: bool,
    /// Checks that are switched off.
    pub checks_off: CheckSet,
}

/// A document with its source and everything that was found out about it.
#[derive(Debug)]
pub struct Analysis {
    source: Source,
    reading: Reading,
    additions: Vec<Addition>,
    findings: Findings,
    checks_off: CheckSet,
    coverage: Coverage,
    claims: Vec<Claim>,
    project_index: OnceLock<ProjectIndex>,
}

/// Reads the bytes of one file, in the shape that is best supported.
///
/// # Errors
/// [`Refusal`] when the bytes are not text, or the text is not such a table.
pub fn analyse(name: &str, bytes: Vec<u8>, gb18030: Gb18030Decoder) -> Result<Analysis, Refusal> {
    analyse_with(Choices::default(), name, bytes, gb18030)
}

/// Reads the bytes of one file as a person chose.
///
/// # Errors
/// [`Refusal`] when the bytes are not text, or hold no such table in that shape.
pub fn analyse_with(
    choices: Choices,
    name: &str,
    bytes: Vec<u8>,
    gb18030: Gb18030Decoder,
) -> Result<Analysis, Refusal> {
    let mut source = source::decode(name, bytes, gb18030).map_err(Refusal::NotText)?;
    if choices.turned_back
        && let Some(text) = mojibake::turn_back(source.text(), gb18030)
    {
        source = source.turned_back(text);
    }
    let text = source.reading();
    let reading = match choices.shape {
        Some(shape) => read_as(shape, text),
        None => read(text),
    };
    let Some(reading) = reading else {
        return Err(refuse(source.text(), gb18030));
    };
    let document = &reading.document;
    let additions = totals::additions(document);
    let findings = checks::run(&Facts::new(source.reading(), document, &additions));
    let claims = document.claims();
    let coverage = coverage(source.reading(), &claims);
    Ok(Analysis {
        source,
        reading,
        additions,
        findings,
        checks_off: choices.checks_off,
        coverage,
        claims,
        project_index: OnceLock::new(),
    })
}

/// Why a text without the table has none.
fn refuse(text: &str, gb18030: Gb18030Decoder) -> Refusal {
    let stranger = stranger::recognise(text);
    if stranger == Some(Stranger::Ruined) && mojibake::turn_back(text, gb18030).is_some() {
        return Refusal::Misread;
    }
    Refusal::NotThisTable(stranger)
}

/// A document and how it was read.
#[derive(Debug)]
struct Reading {
    shape: &'static Shape,
    evidence: Evidence,
    document: Document,
}

/// Reads `text` as this shape, whatever speaks for others.
fn read_as(shape: &'static Shape, text: &str) -> Option<Reading> {
    let survey = Survey::new(text);
    let evidence = (shape.detect)(&survey).unwrap_or_default();
    let layout = first_table(shape, &survey)?;
    drop(survey);
    Some(Reading {
        shape,
        evidence,
        document: parsed(text, layout)?,
    })
}

/// The rows of the first table of a text in this shape; `None` when there is none.
fn first_table(shape: &'static Shape, survey: &Survey) -> Option<Layout> {
    let text = survey.text();
    let unread = layout::second_table(text);
    let mut layout = match unread {
        Some(unread) => (shape.read)(&Survey::new(&text[..unread.start as usize])),
        None => (shape.read)(survey),
    }?;
    layout.repairs.extend(unread.map(|place| Repair {
        kind: RepairKind::FurtherTableLeftUnread,
        place,
    }));
    Some(layout)
}

/// The document that the rows make; `None` when none of them says anything.
fn parsed(text: &str, layout: Layout) -> Option<Document> {
    let document = parse::parse(text, layout);
    document.says_something().then_some(document)
}

/// A shape this well supported is taken without a look at the others.
const NO_DOUBT: u8 = 90;

/// Reads `text` as the best supported shape. Where several shapes could be, each is tried, and the
/// one whose result leaves the least to object to is kept: detectors look at marks on the page,
/// the grammar sees whether the rows make sense.
fn read(text: &str) -> Option<Reading> {
    let mut best: Option<(u64, Reading)> = None;
    let mut survey = Survey::new(text);
    let candidates = layout::candidates(&survey);
    let rivals = candidates.len() > 1;
    for (shape, evidence) in candidates {
        let Some(layout) = first_table(shape, &survey) else {
            continue;
        };
        let beyond_doubt = evidence.confidence >= NO_DOUBT || !rivals;
        if beyond_doubt {
            // Nobody looks at it again, and parsing takes the most memory of all.
            survey = Survey::new(text);
        }
        let Some(document) = parsed(text, layout) else {
            continue;
        };
        let reading = Reading {
            shape,
            evidence,
            document,
        };
        if beyond_doubt {
            return Some(reading);
        }
        let objections = parse::objections(text, &reading.document);
        if best.as_ref().is_none_or(|(least, _)| objections < *least) {
            best = Some((objections, reading));
        }
    }
    best.map(|(_, reading)| reading)
}

impl Analysis {
    /// The shape that the text was read as.
    pub fn shape(&self) -> &'static Shape {
        self.reading.shape
    }

    /// What spoke for the shape.
    pub fn evidence(&self) -> Evidence {
        self.reading.evidence
    }

    /// The decoded text.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The table.
    pub fn document(&self) -> &Document {
        &self.reading.document
    }

    /// Every addition that the table implies.
    pub fn additions(&self) -> &[Addition] {
        &self.additions
    }

    /// What every check found, whether it is switched off or not.
    pub fn findings(&self) -> &Findings {
        &self.findings
    }

    /// The checks that are switched off: what they found is not shown or counted.
    pub fn checks_off(&self) -> CheckSet {
        self.checks_off
    }

    /// Switches checks off, and all others on.
    pub fn switch_off(&mut self, checks: CheckSet) {
        self.checks_off = checks;
    }

    /// How much of the text was understood.
    pub fn coverage(&self) -> Coverage {
        self.coverage
    }

    /// Every claim, in printed order; see [`Document::claims`].
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    /// The text of a field as a person would read it; see [`fold::shown`].
    pub fn text(&self, passage: Passage) -> String {
        let text = self.reading.document.text(self.source.reading(), passage);
        fold::shown(text.into_owned())
    }

    /// The lines of a field; `None` when the document does not print it.
    pub fn lines(&self, passage: Passage) -> Option<Lines> {
        let extent = self.reading.document.extent(passage)?;
        Some(self.source.lines(extent))
    }

    /// The class of an indicator; `None` where it is not known.
    pub fn class_of(&self, indicator: &Indicator) -> Option<&'static Class> {
        // Tools put spaces into words.
        let word = |passage| self.text(passage).split_whitespace().collect::<String>();
        Class::of(&word(indicator.l2), &word(indicator.l2_code))
    }

    /// Index of the project that a finding is about; `None` when it is about none.
    pub fn project_of(&self, place: Place) -> Option<u32> {
        match place {
            Place::Document | Place::GrandTotal | Place::Unit(_) | Place::Subtotal(_) => None,
            Place::Project(index) => Some(index),
            Place::Indicator(index) => {
                let projects = &self.document().projects;
                let after = projects.partition_point(|project| project.indicators.end <= index);
                Some(after as u32)
            }
        }
    }

    /// What lists of projects are filtered and ordered by; made when it is first asked for.
    pub fn project_index(&self) -> &ProjectIndex {
        self.project_index.get_or_init(|| ProjectIndex::new(self))
    }

    /// The lines of a project, from its name to its last indicator.
    pub fn project_lines(&self, project: &Project) -> Option<Lines> {
        let document = &self.reading.document;
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
fn coverage(text: &str, claims: &[Claim]) -> Coverage {
    let mut coverage = Coverage::default();
    for claim in claims {
        let visible = fold::count_visible(&text[claim.span.range()]) as u64;
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
