//! What stands above the header row: title, department and unit of money.

use std::ops::Range;

use super::flow::Flow;
use crate::document::{ClaimKind, Document};
use crate::layout::DEPARTMENT_LABELS;
use crate::money::MoneyUnit;
use crate::span::Span;

const MONEY_UNIT_LABELS: [&str; 2] = ["金额单位", "单位"];

/// Reads the lines above the header row.
pub fn read(text: &str, lines: &[Span], document: &mut Document) {
    let mut title = None;
    for line in lines {
        let flow = Flow::new(text, &[*line]);
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

/// A line and the part of it, in the flow, that is not read yet.
struct Line<'a> {
    flow: &'a Flow,
    rest: Range<usize>,
}

impl Line<'_> {
    /// Reads `单位：万元` at the end of the line.
    fn read_money_unit(&mut self, document: &mut Document) {
        let Some((label, value)) = self.labelled(&MONEY_UNIT_LABELS) else {
            return;
        };
        let Some(unit) = MoneyUnit::parse(&self.flow.text()[value.clone()]) else {
            return;
        };
        if document.money_unit.is_none() {
            let place = document.passage(&self.flow.places(value));
            document.money_unit = Some((unit, place));
            let printed = document.passage(&self.flow.places(label.clone()));
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
            matches!(colon, '：' | ':').then_some((start..end, end..self.rest.end))
        })
    }
}
