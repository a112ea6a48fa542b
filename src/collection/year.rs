//! A text or a path into the year that it speaks of.

use serde::{Deserialize, Serialize};

use crate::analysis::Analysis;
use crate::document::Passage;
use crate::fold;

/// The year that a table is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Year {
    /// The year of our era.
    pub year: u16,
    /// Who says so.
    pub source: YearSource,
}

/// Who says of which year a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum YearSource {
    /// The text, above its first row.
    Text,
    /// The name of the file or of a folder that it lies in, which is a guess.
    Path,
}

/// The first of the years 2000 to 2099 in a text: four digits that are not part of a longer number.
pub fn year_in(text: &str) -> Option<u16> {
    years(text).next().map(|(year, _)| year)
}

/// The years in a text, each with what follows it.
fn years(text: &str) -> impl Iterator<Item = (u16, &str)> {
    let is_digit = |character: char| fold::sign(character).is_ascii_digit();
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            let start = rest.find(is_digit)?;
            let digits = &rest[start..];
            let end = digits.find(|it| !is_digit(it)).unwrap_or(digits.len());
            let (number, after) = digits.split_at(end);
            rest = after;
            let number: String = number.chars().map(fold::sign).collect();
            let year = number.parse().ok().filter(|it| (2000..2100).contains(it));
            if let Some(year) = year.filter(|_| number.len() == 4) {
                return Some((year, after));
            }
        }
    })
}

/// The year that a text says before its first row of figures: in its title, or in a line above the
/// table. Only what is called a year (年) is one there; of a span of years none is said to be the one.
pub(super) fn of_text(analysis: &Analysis) -> Option<u16> {
    let document = analysis.document();
    let rows = document.projects.iter().map(|project| project.name);
    let rows = rows.chain(document.units.iter().map(|unit| unit.name));
    let rows = rows.chain(document.grand_total.iter().map(|row| row.label));
    let start = |passage: Passage| document.extent(passage).map(|extent| extent.start);
    let end = rows.filter_map(start).min()?;
    let named = |text: &str| {
        let mut called = years(text).filter(|(_, after)| after.trim_start().starts_with('年'));
        let year = called.next()?.0;
        called.all(|(other, _)| other == year).then_some(year)
    };
    named(&analysis.text(document.title))
        .or_else(|| named(&analysis.source().reading()[..end as usize]))
}

/// The year in a file's name, or else in the name of the nearest folder that has one.
pub(super) fn of_path(path: &str) -> Option<Year> {
    let year = path.rsplit(['/', '\\']).find_map(year_in)?;
    Some(Year {
        year,
        source: YearSource::Path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_says_its_year_by_its_last_step_that_has_one() {
        for (path, expected) in [
            ("2024年部门预算.txt", Some(2024)),
            ("2023/教育局/2024.txt", Some(2024)),
            ("２０２５/教育局.txt", Some(2025)),
            ("2023/教育局/表22.txt", Some(2023)),
            ("20240131.txt", None),
            ("1999.txt", None),
        ] {
            let found = of_path(path).map(|it| it.year);
            assert_eq!(found, expected, "{path}");
        }
    }
}
