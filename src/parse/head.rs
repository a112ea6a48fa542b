//! What stands above the header row: title, department and unit of money.

use crate::document::{ClaimKind, Document};
use crate::money::MoneyUnit;
use crate::span::Span;

const DEPARTMENT_LABELS: [&str; 2] = ["部门名称", "预算部门"];
const MONEY_UNIT_LABELS: [&str; 2] = ["金额单位", "单位"];

/// Reads the lines above the header row.
pub fn read(text: &str, lines: &[Span], document: &mut Document) {
    for line in lines {
        let rest = read_money_unit(text, *line, document);
        let rest = read_department(text, rest, document);
        let is_title = text[rest.range()].contains("绩效目标");
        if is_title && document.title.is_empty() {
            document.title = document.passage(&[rest]);
        }
    }
}

/// Reads `单位：万元` at the end of a line; returns the line before it.
fn read_money_unit(text: &str, line: Span, document: &mut Document) -> Span {
    let Some(label) = MONEY_UNIT_LABELS
        .iter()
        .find_map(|label| find_label(text, line, label))
    else {
        return line;
    };
    let value = trimmed(text, label.end, line.end);
    let Some(unit) = MoneyUnit::parse(&text[value.range()]) else {
        return line;
    };
    if document.money_unit.is_none() {
        let place = document.passage(&[value]);
        document.money_unit = Some((unit, place));
        let label = document.passage(&[label]);
        document.labels.push((ClaimKind::MoneyUnit, label));
    }
    trimmed(text, line.start, label.start)
}

/// Reads `部门名称：…` up to the end of `line`; returns what is left before it.
fn read_department(text: &str, line: Span, document: &mut Document) -> Span {
    let Some(label) = DEPARTMENT_LABELS
        .iter()
        .find_map(|label| find_label(text, line, label))
    else {
        return line;
    };
    let value = trimmed(text, label.end, line.end);
    if document.department.is_empty() && !value.is_empty() {
        document.department = document.passage(&[value]);
        let label = document.passage(&[label]);
        document.labels.push((ClaimKind::Department, label));
    }
    trimmed(text, line.start, label.start)
}

/// The last place in `line` where `label` stands with a colon, colon included.
fn find_label(text: &str, line: Span, label: &str) -> Option<Span> {
    let content = &text[line.range()];
    let at = content.rfind(label)?;
    let after = &content[at + label.len()..];
    let colon = after.trim_start().chars().next()?;
    let space = after.len() - after.trim_start().len();
    let start = line.start as usize + at;
    matches!(colon, '：' | ':')
        .then(|| Span::new(start, start + label.len() + space + colon.len_utf8()))
}

/// The bytes `start..end` without white space at both ends.
fn trimmed(text: &str, start: u32, end: u32) -> Span {
    let content = &text[start as usize..end as usize];
    let visible = content.trim();
    let offset = start as usize + (content.len() - content.trim_start().len());
    Span::new(offset, offset + visible.len())
}
