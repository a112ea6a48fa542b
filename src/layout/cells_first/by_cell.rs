//! The pages of a text that has a line for each cell, as MuPDF prints: amounts one below the other.

mod amounts;

use std::collections::HashSet;
use std::ops::Range;

use super::heads::{Head, Page, Sheet, lines, opening};
use super::sums;
use crate::money::Money;

pub use self::amounts::Amounts;

/// A stretch of tokens: amounts of one or more rows, or a line of text.
#[derive(Debug)]
pub enum Item {
    /// The amounts of each row.
    Amounts(Vec<Amounts>),
    /// A line of text.
    Line(Range<usize>),
}

/// The pages of the sheet.
pub fn pages(sheet: &Sheet) -> Vec<Page> {
    let items = items(sheet);
    let indents = sheet.tokens.iter().any(|token| token.indented);
    let totals: Vec<Option<Money>> = items
        .iter()
        .flat_map(|item| match item {
            Item::Amounts(rows) => rows.as_slice(),
            Item::Line(_) => &[],
        })
        .map(|row| sheet.tokens[row.first].amount(sheet.text))
        .collect();
    let first_name = items.windows(2).find_map(|pair| match pair {
        [Item::Line(name), Item::Amounts(_)] => Some(sheet.str(name)),
        [Item::Line(_) | Item::Amounts(_), ..] | [] => None,
    });
    let units = sums::units(&totals, first_name.is_some_and(sums::is_grand_total));
    let repeated = repeated(sheet, &items);
    let mut pages = vec![Page::default()];
    let mut gap: Vec<Range<usize>> = Vec::new();
    let mut row_no = 0;
    for item in items {
        let rows = match item {
            Item::Line(line) => {
                gap.push(line);
                continue;
            }
            Item::Amounts(rows) => rows,
        };
        let amounts = rows.first().map_or(0, |row| row.first);
        let name = close_gap(
            sheet,
            &mut pages,
            &gap,
            amounts,
            indents,
            units[row_no],
            &repeated,
        );
        gap.clear();
        if let Some(page) = pages.last_mut() {
            for row in &rows {
                page.heads.push(Head {
                    name: 0..0,
                    cells: row.tokens().map(|at| vec![sheet.tokens[at].span]).collect(),
                    goal: 0..0,
                });
                let end = row
                    .tokens()
                    .last()
                    .map_or(0, |last| last + 1)
                    .max(page.rest.end);
                page.rest = end..end;
            }
            let first = page.heads.len() - rows.len();
            page.heads[first].name = name;
        }
        row_no += rows.len();
    }
    let end = sheet.tokens.len();
    close_gap(sheet, &mut pages, &gap, end, indents, None, &repeated);
    if let Some(page) = pages.last_mut() {
        page.rest.end = end.max(page.rest.start);
    }
    pages
}

/// Finds out what the lines before the amounts at `amounts` are: the goal of the row before, the
/// text of the second pass, which ends a page, and the name of the row that follows, which is
/// returned.
fn close_gap(
    sheet: &Sheet,
    pages: &mut Vec<Page>,
    gap: &[Range<usize>],
    amounts: usize,
    indents: bool,
    unit: Option<bool>,
    repeated: &HashSet<&str>,
) -> Range<usize> {
    let Some(page) = pages.last_mut() else {
        return 0..0;
    };
    let before = page.rest.start;
    let new_page = before > 0
        && (sheet.tokens.get(amounts)).is_some_and(|at| at.page != sheet.tokens[before - 1].page);
    let mut lines = gap.to_vec();
    let within_page = !new_page
        && lines.len() <= 2
        && lines.iter().all(|line| sheet.is_plain(line))
        && amounts < sheet.tokens.len();
    let name = lines.last().filter(|line| {
        let indented = sheet.tokens[line.start].indented;
        let is_end = sheet.str(line).ends_with('。');
        let alone = lines.len() == 1;
        let after_page = line.start == 0 || sheet.may_end_page(line.start - 1);
        let is_unit = !is_end && sheet.is_plain(line) && unit != Some(false);
        let unindented = if within_page {
            is_unit && (!alone || unit == Some(true) || !repeated.contains(sheet.str(line)))
        } else {
            is_unit && after_page
        };
        let named = !is_end && sheet.is_plain(line) && !indents && (within_page || after_page);
        indented || unindented || named
    });
    let name = name.cloned().filter(|_| amounts < sheet.tokens.len());
    if name.is_some() {
        lines.pop();
    }
    if let (Some(line), Some(head)) = (lines.first(), page.heads.last_mut())
        && sheet.is_whole_cell(line)
    {
        head.goal = line.clone();
        lines.remove(0);
    }
    if let (Some(first), Some(last)) = (lines.first(), lines.last()) {
        page.rest = first.start..last.end;
    }
    if new_page || !lines.is_empty() && !page.heads.is_empty() {
        pages.push(Page {
            heads: Vec::new(),
            rest: amounts..amounts,
        });
    }
    name.unwrap_or(0..0)
}

/// Lines that stand in the text more than once: no unit has two rows, but goals are alike.
pub fn repeated<'a>(sheet: &'a Sheet, items: &[Item]) -> HashSet<&'a str> {
    let mut seen = HashSet::new();
    let lines = items.iter().filter_map(|item| match item {
        Item::Line(line) => Some(sheet.str(line)),
        Item::Amounts(_) => None,
    });
    lines.filter(|line| !seen.insert(*line)).collect()
}

/// The tokens as amounts and lines of text.
pub fn items(sheet: &Sheet) -> Vec<Item> {
    let stretches = stretches(sheet);
    let runs = stretches.iter().filter(|stretch| stretch.is_amounts);
    let usual = amounts::usual_count(sheet, runs.map(|run| &run.tokens));
    let item = |stretch: Stretch| {
        if stretch.is_amounts {
            Item::Amounts(amounts::rows(sheet, &stretch.tokens, usual))
        } else {
            Item::Line(stretch.tokens)
        }
    };
    stretches.into_iter().map(item).collect()
}

/// Tokens that are amounts one below the other, or a line of text.
#[derive(Debug)]
struct Stretch {
    tokens: Range<usize>,
    is_amounts: bool,
}

fn stretches(sheet: &Sheet) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for line in lines(sheet.tokens) {
        let is_amount = |at: usize| {
            let upto = &sheet.tokens[..=at];
            sheet.style.run(sheet.text, upto, at).is_some()
        };
        let count = line.clone().take_while(|at| is_amount(*at)).count();
        let before = stretches.last_mut().filter(|last| last.is_amounts);
        // A number that opens an indicator or a sentence is no amount.
        let certain = line.start + count == line.end || before.is_some();
        let opens = opening(sheet.text, sheet.tokens, line.start).is_some();
        let count = if certain && !opens { count } else { 0 };
        let text = line.start + count..line.end;
        if count > 0 {
            match before {
                Some(before) => before.tokens.end = text.start,
                None => stretches.push(Stretch {
                    tokens: line.start..text.start,
                    is_amounts: true,
                }),
            }
        }
        if !text.is_empty() {
            stretches.push(Stretch {
                tokens: text,
                is_amounts: false,
            });
        }
    }
    stretches
}
