//! An element of the page into the line that quotes what it shows.

use web_sys::Element;

use crate::query::AdditionRow;
use crate::text::{self, Quotable, Words};
use crate::web::check_texts::finding_words;
use crate::web::codes;
use crate::web::state::Report;

/// The line that quotes the innermost of what `element` stands in; `None` where nothing can be
/// quoted.
pub fn quoted(words: &Words, report: &Report, element: &Element) -> Option<String> {
    let place = element.closest(PLACES).ok().flatten()?;
    let said = |name: &str| place.get_attribute(name);
    let number = |name: &str| -> Option<u32> { said(name)?.parse().ok() };
    let unit = report.summary.money_unit;
    let sentence;
    let what = if let Some(at) = number("data-at") {
        let row = report.checked.findings.rows.get(at as usize)?;
        sentence = finding_words(words, row.check, &row.arguments, unit);
        Quotable::Finding(row, &sentence)
    } else if let Some(row) = number("data-row") {
        let (level, column) = (said("data-level")?, said("data-column")?);
        let is_meant = |it: &&AdditionRow| {
            it.addition.row == row
                && codes::level(it.addition.level) == level
                && codes::column(it.addition.addend) == column
        };
        Quotable::Addition(report.additions.rows.rows.iter().find(is_meant)?)
    } else if let Some(line_no) = number("data-line") {
        let mut lines = report.source.lines.rows.iter();
        Quotable::Line(lines.find(|line| line.line_no == line_no)?)
    } else {
        let index = number("data-index")?;
        let mut rows = report.projects.rows.rows.iter();
        Quotable::Project(rows.find(|row| row.index == index)?)
    };
    Some(text::quotation(
        words,
        &report.summary.file_name,
        unit,
        what,
    ))
}

/// What can be quoted: a finding or one of its places, an addition, a line of the text, a project.
const PLACES: &str = "[data-at], [data-role=addition], [data-line], [data-role=project-row], \
                      [data-role=project-detail]";
