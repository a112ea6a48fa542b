//! Rows of cells into a [`Document`]: the one grammar above all layouts.

mod body;
mod columns;
mod flow;
mod head;
mod indicators;
mod kinds;
mod rows;
mod seam;
mod subtotals;

use memchr::memmem;

use crate::document::{Column, Document, LOST_HYPHEN, Project, Repair, RepairKind};
use crate::fold::is_space;
use crate::layout::Layout;
use crate::span::Span;

/// Reads what the rows mean. Total: what is not understood becomes unexplained text.
pub fn parse(text: &str, layout: Layout) -> Document {
    let mut document = Document::default();
    head::read(text, &layout.head, &mut document);
    head::read_header(text, &layout.header, &mut document);
    rows::read(text, &layout.rows, &mut document);
    // The fields hold what the rows did; together they are the most that a reading keeps at once.
    drop(layout.rows);
    columns::settle(&mut document);
    if !layout.furniture.is_empty() {
        let furniture = document.passage(&layout.furniture);
        document.furniture.push(furniture);
    }
    document.repairs.extend(layout.repairs);
    document.repairs.extend(replaced_hyphens(text));
    document.repairs.sort_by_key(|repair| repair.place);
    let rest = unexplained(text, &document.understood_places());
    // What stands there of marks without width is nothing to explain.
    let (marks, rest): (Vec<Span>, Vec<Span>) = rest
        .into_iter()
        .partition(|span| text[span.range()].chars().all(is_space));
    document.unexplained = rest;
    let marks = document.passage(&marks);
    document.furniture.push(marks);
    document.shrink();
    document
}

/// How much in a document speaks against the way it was read: unexplained characters, projects
/// without goal or indicators, indicators that do not count 1, 2, 3 … or that hold a keyword of
/// another field or the end of a sentence, and sources that do not add up. Comparable between readings of one text only.
pub fn objections(text: &str, document: &Document) -> u64 {
    let unexplained = document.unexplained.iter().map(|span| span.len() as u64);
    let projects = document.projects.iter();
    let in_projects = projects.map(|project| project_objections(text, document, project));
    unexplained.sum::<u64>() + in_projects.sum::<u64>()
}

/// An objection to a project weighs as much as this many unexplained bytes: a wrong project is
/// worse than an unexplained one.
const PROJECT_WEIGHT: u64 = 600;

fn project_objections(text: &str, document: &Document, project: &Project) -> u64 {
    let indicators = document.indicators_of(project);
    let counts = (1..)
        .zip(indicators)
        .all(|(number, one)| one.number == number);
    let clean = |passage| {
        let words = document.text(text, passage);
        !words.contains("指标值")
            && !words.contains("-产出指标；")
            && !words.contains("-效益指标；")
    };
    let one_sentence = |passage| clean(passage) && !document.text(text, passage).contains('。');
    let fields_are_clean = clean(project.name)
        && clean(project.goal)
        && indicators.iter().all(|one| {
            [one.name, one.cycle, one.annual]
                .into_iter()
                .all(one_sentence)
        });
    let total = project.amounts.value(Column::Total);
    let sources = project.amounts.sources().map(|(_, amount)| amount.value);
    let sum = sources.reduce(|sum, source| sum.plus(source).unwrap_or(sum));
    let adds_up = total.is_some_and(|total| {
        sum.is_none_or(|sum| sum.minus(total).is_some_and(|rest| rest.is_zero()))
    });
    let objections = [
        project.name.is_empty(),
        project.goal.is_empty(),
        indicators.is_empty(),
        !counts,
        !fields_are_clean,
        !adds_up,
    ];
    objections.iter().filter(|objection| **objection).count() as u64 * PROJECT_WEIGHT
}

/// The hyphens at line ends that a tool replaced.
fn replaced_hyphens(text: &str) -> impl Iterator<Item = Repair> + '_ {
    let mark = LOST_HYPHEN.to_string();
    let places: Vec<usize> = memmem::find_iter(text.as_bytes(), &mark).collect();
    places.into_iter().map(move |at| Repair {
        kind: RepairKind::HyphenRestored,
        place: Span::new(at, at + mark.len()),
    })
}

/// The stretches of text between claims that hold more than white space, line by line.
fn unexplained(text: &str, understood: &[Span]) -> Vec<Span> {
    let end = Span::new(text.len(), text.len());
    let mut rest = Vec::new();
    let mut at = 0;
    for span in understood.iter().copied().chain([end]) {
        let start = span.start as usize;
        if start > at {
            rest.extend(visible_lines(text, at, start));
        }
        at = at.max(span.end as usize);
    }
    rest
}

fn visible_lines(text: &str, start: usize, end: usize) -> impl Iterator<Item = Span> {
    text[start..end].split('\n').filter_map(move |line| {
        let visible = line.trim();
        let offset = visible.as_ptr() as usize - text.as_ptr() as usize;
        (!visible.is_empty()).then(|| Span::new(offset, offset + visible.len()))
    })
}
