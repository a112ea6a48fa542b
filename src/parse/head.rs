//! What stands above the header row, and in it beside the columns' names: title, department and
//! unit of money.

use std::ops::Range;

use super::flow::Flow;
use crate::document::{ClaimKind, Document};
use crate::layout::DEPARTMENT_LABELS;
use crate::money::MoneyUnit;
use crate::span::Span;

const COLONS: [char; 2] = ['：', ':'];

const MONEY_UNIT_LABELS: [&str; 2] = ["金额单位", "单位"];

/// Reads the lines above the header row.
pub fn read(text: &str, lines: &[Span], document: &mut Document) {
    let mut title = None;
    for pieces in labelled(text, lines) {
        let flow = Flow::new(text, pieces);
        let mut line = Line {
            flow: &flow,
            rest: 0..flow.text().len(),
        };
        line.read_money_unit(document);
        line.read_department(document);
        // In a report, the title is the last line above the table that names one.
        let rest = &flow.text()[line.rest.clone()];
        if rest.contains("绩效目标") && (rest.contains('表') || title.is_none()) {
            title = Some(flow.places(line.rest));
        }
    }
    document.title = document.passage(&title.unwrap_or_default());
}

/// The lines, each with the next one if it ends in the colon of a label: its value stands in a cell
/// of its own.
fn labelled<'a>(text: &'a str, lines: &'a [Span]) -> impl Iterator<Item = &'a [Span]> {
    let labels = || DEPARTMENT_LABELS.iter().chain(&MONEY_UNIT_LABELS);
    let flow = |line: &Span| Flow::new(text, &[*line]).text().to_owned();
    let is_open = move |line: &Span| {
        let words = flow(line);
        words
            .strip_suffix(COLONS)
            .is_some_and(|words| labels().any(|label| words.ends_with(label)))
    };
    let is_value = |line: &Span| !text[line.range()].contains(COLONS);
    let mut rest = lines;
    std::iter::from_fn(move || {
        let pair = matches!(rest, [open, value, ..] if is_open(open) && is_value(value));
        let (first, behind) = rest.split_at_checked(if pair { 2 } else { 1 })?;
        rest = behind;
        Some(first)
    })
}

/// Reads the unit of money off the header row, as in `预算金额（万元）`, if nothing above says it and
/// all cells that print one agree. What is left of the header is its claim.
pub fn read_header(text: &str, header: &[Span], document: &mut Document) {
    let flow = Flow::new(text, header);
    let words = flow.text();
    let mut printed = words.match_indices(['（', '(']).filter_map(|(at, open)| {
        let start = at + open.len();
        let end = start + words[start..].find(['）', ')'])?;
        let inner = &words[start..end];
        let unit = MONEY_UNIT_LABELS
            .iter()
            .find_map(|label| inner.strip_prefix(label)?.strip_prefix(COLONS));
        let unit = unit.unwrap_or(inner);
        Some((MoneyUnit::parse(unit)?, end - unit.len()..end))
    });
    let first = printed.next();
    let mut agree = |unit: MoneyUnit| printed.all(|(other, _)| other == unit);
    let mut rest = header.to_vec();
    if let Some((unit, range)) = first.filter(|(unit, _)| agree(*unit))
        && document.money_unit.is_none()
    {
        let places = flow.places(range);
        for place in &places {
            rest = rest
                .iter()
                .flat_map(|span| without(*span, *place))
                .collect();
        }
        document.money_unit = Some((unit, document.passage(&places)));
    }
    document.header = document.passage(&rest);
}

/// What is left of `span` before and behind `place`.
fn without(span: Span, place: Span) -> impl Iterator<Item = Span> {
    let before = Span {
        start: span.start,
        end: span.end.min(place.start),
    };
    let behind = Span {
        start: span.start.max(place.end),
        end: span.end,
    };
    let touches = place.start < span.end && span.start < place.end;
    let parts = if touches {
        [before, behind]
    } else {
        [
            span,
            Span {
                end: span.start,
                ..span
            },
        ]
    };
    parts.into_iter().filter(|part| part.start < part.end)
}

/// A line and the part of it, in the flow, that is not read yet.
struct Line<'a> {
    flow: &'a Flow,
    rest: Range<usize>,
}

impl Line<'_> {
    /// Reads `单位：万元` at the end of the line.
    fn read_money_unit(&mut self, document: &mut Document) {
        let Some((mut label, mut value)) = self.labelled(&MONEY_UNIT_LABELS) else {
            return;
        };
        // A title may hold it in brackets, which are part of the label then.
        let words = self.flow.text();
        let end = value.end;
        value.end = value.start + words[value.clone()].trim_end_matches(['）', ')']).len();
        if end > value.end {
            label.start = words[..label.start].trim_end_matches(['（', '(']).len();
        }
        let Some(unit) = MoneyUnit::parse(&words[value.clone()]) else {
            return;
        };
        if document.money_unit.is_none() {
            let mut printed = self.flow.places(label.clone());
            printed.extend(self.flow.places(value.end..end));
            let place = document.passage(&self.flow.places(value));
            document.money_unit = Some((unit, place));
            let printed = document.passage(&printed);
            document.labels.push((ClaimKind::MoneyUnit, printed));
        }
        self.rest.end = label.start;
    }

    /// Reads `部门名称：…` up to the end of what is left of the line.
    fn read_department(&mut self, document: &mut Document) {
        let Some((label, value)) = self.labelled(&DEPARTMENT_LABELS) else {
            return;
        };
        if document.department.is_empty() && !value.is_empty() {
            document.department = document.passage(&self.flow.places(value));
            let printed = document.passage(&self.flow.places(label.clone()));
            document.labels.push((ClaimKind::Department, printed));
        }
        self.rest.end = label.start;
    }

    /// The last of `labels` with a colon behind it, and what stands behind that.
    fn labelled(&self, labels: &[&str]) -> Option<(Range<usize>, Range<usize>)> {
        let words = &self.flow.text()[self.rest.clone()];
        labels.iter().find_map(|label| {
            let at = words.rfind(label)?;
            let colon = words[at + label.len()..].chars().next()?;
            let start = self.rest.start + at;
            let end = start + label.len() + colon.len_utf8();
            COLONS
                .contains(&colon)
                .then_some((start..end, end..self.rest.end))
        })
    }
}
