//! Signs that rows are not in the text: columns that fall short together, an open end, page
//! numbers that skip or stop early.

use super::super::{Addend, Addition, Level, additions_of_row};
use super::CutSign;
use crate::document::{Document, Project};
use crate::layout::PageNumber;
use crate::money::Money;
use crate::span::Span;

/// Longer lines are no page numbers.
const MAX_LINE_BYTES: usize = 64;

/// The page numbers that the text prints.
#[derive(Debug, Default)]
pub struct Pages {
    /// Byte at which the line opens, and the page from 1; in printed order, and rising.
    numbers: Vec<(u32, u32)>,
    /// How many pages the numbers say there are.
    promised: Option<u32>,
}

impl Pages {
    /// Finds lines that are page numbers and nothing else. Numbers that do not rise, or promise
    /// now so many pages and now others, say nothing about pages. A bare number may be anything;
    /// it counts only as the next page.
    pub fn read(text: &str) -> Self {
        let mut pages = Self::default();
        for line in text.lines().filter(|line| may_be_number(line)) {
            let start = (line.as_ptr() as usize - text.as_ptr() as usize) as u32;
            let visible: String = line.split_whitespace().collect();
            let Some(number) = PageNumber::parse(&visible) else {
                continue;
            };
            let last = pages.numbers.last().map(|(_, page)| *page);
            if number.form.is_bare() {
                let next = last.is_some_and(|last| number.page == last + 1);
                pages.numbers.extend(next.then_some((start, number.page)));
                continue;
            }
            let rises = last.is_none_or(|last| number.page > last);
            let agrees =
                number.count.is_none() || pages.promised.is_none_or(|of| number.count == Some(of));
            if !rises || !agrees {
                return Self::default();
            }
            pages.numbers.push((start, number.page));
            pages.promised = pages.promised.or(number.count);
        }
        pages
    }

    /// The gaps between numbers: the stretch of text in which the rows would stand, and the pages
    /// around.
    fn gaps(&self) -> impl Iterator<Item = (Span, CutSign)> + '_ {
        self.numbers.windows(2).filter_map(|pair| {
            let [(start, before), (end, after)] = *pair else {
                return None;
            };
            let sign = CutSign::PageGap { before, after };
            (after > before + 1).then_some((Span { start, end }, sign))
        })
    }

    fn stops_early(&self) -> Option<CutSign> {
        let (_, page) = *self.numbers.last()?;
        let of = self.promised?;
        (page < of).then_some(CutSign::LastPage { page, of })
    }
}

/// A cheap look before a line is read as a page number: most lines are none.
fn may_be_number(line: &str) -> bool {
    let line = line.trim();
    line.len() <= MAX_LINE_BYTES
        && line.starts_with(|first: char| {
            first.is_ascii_digit() || !first.is_alphanumeric() || first == '第'
        })
}

/// Every sign that parts of `addition` are not in the text. None where more is added than stated,
/// and none for the sources of one row, which do not get lost by rows.
pub fn signs(
    text: &str,
    document: &Document,
    addition: &Addition,
    decimals: u32,
    pages: &Pages,
) -> Vec<CutSign> {
    let short = addition
        .difference
        .is_some_and(|difference| !difference.is_negative());
    if !short || addition.addend == Addend::Sources {
        return Vec::new();
    }
    let mut signs = Vec::new();
    if columns_agree(document, addition, decimals) {
        signs.push(CutSign::ColumnsAgree);
    }
    let last_unit = document.units.len().checked_sub(1);
    let reaches_the_end = match addition.level {
        Level::Grand => true,
        Level::Unit => last_unit == Some(addition.row as usize),
        Level::Subtotal => {
            let end = document.subtotals[addition.row as usize].projects.end;
            end == document.projects.len() as u32
        }
        Level::Project => false,
    };
    if reaches_the_end {
        signs.extend(ends_open(text, document).then_some(CutSign::OpenEnd));
    }
    let extent = extent(document, addition);
    let touching = |stretch: Span| stretch.end > extent.start && stretch.start < extent.end;
    let gaps = pages.gaps().filter(|(stretch, _)| touching(*stretch));
    signs.extend(gaps.map(|(_, sign)| sign));
    if reaches_the_end {
        signs.extend(pages.stops_early());
    }
    signs
}

/// Whether 总计 falls short by as much as the source columns together, and none of those has more
/// than is stated.
fn columns_agree(document: &Document, addition: &Addition, decimals: u32) -> bool {
    let mut total = None;
    let mut sources = Money::ZERO;
    let mut bound = Money::ZERO;
    let mut columns = Vec::new();
    additions_of_row(
        document,
        addition.level,
        addition.row,
        decimals,
        &mut columns,
    );
    for column in columns {
        let Some(difference) = column.difference else {
            continue;
        };
        let source = match column.addend {
            Addend::Sources => continue,
            Addend::Total => {
                total = Some(difference);
                None
            }
            Addend::Fiscal | Addend::Special | Addend::Other => Some(difference),
        };
        if difference.is_negative() && difference.abs() > column.bound {
            return false;
        }
        let (Some(more), Some(wider)) = (
            sources.plus(source.unwrap_or(Money::ZERO)),
            bound.plus(column.bound),
        ) else {
            return false;
        };
        (sources, bound) = (more, wider);
    }
    let off = total.and_then(|total| total.minus(sources));
    off.is_some_and(|off| off.abs() <= bound && sources.abs() > bound)
}

/// Whether the last project lacks what others of the document have: indicators at all, or the end
/// of its last one; or whether the text ends where its next indicator has just begun.
fn ends_open(text: &str, document: &Document) -> bool {
    let Some((last, before)) = document.projects.split_last() else {
        return false;
    };
    let last_indicator = document.indicators_of(last).last();
    let next = last_indicator.map_or(1, |last| last.number.saturating_add(1));
    let begun = document.unexplained.last().is_some_and(|rest| {
        let at_the_end = text[rest.end as usize..].trim().is_empty();
        at_the_end
            && text[rest.range()]
                .trim_start()
                .starts_with(&format!("{next}、"))
    });
    let complete = |project: &Project| {
        let indicators = document.indicators_of(project);
        indicators
            .last()
            .is_some_and(|last| !last.annual.is_empty())
    };
    begun || (!complete(last) && before.iter().any(complete))
}

/// From the row that states the total to where its rows end.
fn extent(document: &Document, addition: &Addition) -> Span {
    let opens = |unit: usize| {
        let unit = document.units.get(unit)?;
        Some(document.extent(unit.name)?.start)
    };
    let unit = addition.row as usize;
    match addition.level {
        Level::Unit => Span {
            start: opens(unit).unwrap_or(0),
            end: opens(unit + 1).unwrap_or(u32::MAX),
        },
        // Some tables print a row of sums above its projects, some beneath them, so where its rows
        // end is not told by its own place.
        Level::Grand | Level::Subtotal | Level::Project => Span {
            start: 0,
            end: u32::MAX,
        },
    }
}
