//! The pages of a text that has a line for each cell, as MuPDF prints: amounts one below the other.

use std::collections::HashSet;
use std::ops::Range;

use super::super::stream::amounts::adds_up;
use super::heads::{Head, Page, Sheet, lines, opening};
use super::sums;
use crate::document::Column;
use crate::money::Money;

/// A stretch of tokens: amounts of one or more rows, or a line of text.
#[derive(Debug)]
enum Item {
    Amounts(Vec<Range<usize>>),
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
        .map(|row| sheet.tokens[row.start].amount)
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
        let amounts = rows.first().map_or(0, |row| row.start);
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
                    cells: row.clone().map(|at| vec![sheet.tokens[at].span]).collect(),
                    goal: 0..0,
                });
                page.rest = row.end..row.end;
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
fn repeated<'a>(sheet: &'a Sheet, items: &[Item]) -> HashSet<&'a str> {
    let mut seen = HashSet::new();
    let lines = items.iter().filter_map(|item| match item {
        Item::Line(line) => Some(sheet.str(line)),
        Item::Amounts(_) => None,
    });
    lines.filter(|line| !seen.insert(*line)).collect()
}

/// The tokens as amounts and lines of text.
fn items(sheet: &Sheet) -> Vec<Item> {
    let mut items = Vec::new();
    let mut amounts: Range<usize> = 0..0;
    for line in lines(sheet.tokens) {
        let is_amount = |at: usize| {
            sheet
                .style
                .run(sheet.text, &sheet.tokens[..=at], at)
                .is_some()
        };
        let count = line.clone().take_while(|at| is_amount(*at)).count();
        let text = line.start + count..line.end;
        let goes_on = !amounts.is_empty() && amounts.end == line.start;
        let certain = text.is_empty() || goes_on;
        // A number that opens an indicator or a sentence is no amount.
        let count = if certain && opening(sheet.text, sheet.tokens, line.start).is_none() {
            count
        } else {
            0
        };
        let text = line.start + count..line.end;
        if count > 0 {
            if !goes_on {
                flush(&mut amounts, &mut items);
                amounts = line.start..line.start;
            }
            amounts.end = line.start + count;
        }
        if !text.is_empty() {
            flush(&mut amounts, &mut items);
            items.push(Item::Line(text));
        }
    }
    flush(&mut amounts, &mut items);
    let usual = usual_count(sheet, &items);
    for item in &mut items {
        if let Item::Amounts(runs) = item {
            *runs = runs
                .iter()
                .flat_map(|run| rows(sheet, run, usual))
                .collect();
        }
    }
    items
}

fn flush(amounts: &mut Range<usize>, items: &mut Vec<Item>) {
    if amounts.start < amounts.end {
        items.push(Item::Amounts(vec![amounts.clone()]));
    }
    *amounts = 0..0;
}

/// Amounts one below the other into rows, so that as many rows as can be add up, or have
/// `usual` amounts.
fn rows(sheet: &Sheet, amounts: &Range<usize>, usual: usize) -> Vec<Range<usize>> {
    let values: Vec<Money> = sheet.tokens[amounts.clone()]
        .iter()
        .map(|token| token.amount.unwrap_or(Money::ZERO))
        .collect();
    // For each number of amounts the least cost and how many of them are the last row.
    let mut best: Vec<(u32, usize)> = vec![(0, 0)];
    for end in 1..=values.len() {
        let ways = (1..=end.min(Column::ALL.len())).map(|len| {
            let row = &values[end - len..end];
            let (is_usual, adds_up) = (len == usual, len > 1 && adds_up(row));
            let cost = match (is_usual, adds_up) {
                (true, true) => 2,
                (true, false) if len == 1 => 2,
                (true, false) => 11,
                (false, true) => 5,
                (false, false) if len == 1 => 7,
                (false, false) => 12,
            };
            (best[end - len].0 + cost, len)
        });
        best.push(ways.min_by_key(|way| way.0).unwrap_or((0, 1)));
    }
    let mut rows = Vec::new();
    let mut end = values.len();
    while end > 0 {
        let start = end - best[end].1;
        rows.push(amounts.start + start..amounts.start + end);
        end = start;
    }
    rows.reverse();
    rows
}

/// The number of amounts that most rows have, as seen where not many amounts stand together.
fn usual_count(sheet: &Sheet, items: &[Item]) -> usize {
    let mut counts = [0_usize; Column::ALL.len() + 1];
    for item in items {
        let Item::Amounts(runs) = item else {
            continue;
        };
        for run in runs.iter().filter(|run| run.len() <= Column::ALL.len()) {
            let tokens = sheet.tokens[run.clone()].iter();
            let values: Vec<Money> = tokens.filter_map(|token| token.amount).collect();
            let of_first_row = (2..=values.len()).find(|len| adds_up(&values[..*len]));
            let is_one_row = adds_up(&values) || of_first_row.is_none();
            let len = of_first_row.filter(|_| !is_one_row);
            counts[len.unwrap_or(run.len())] += 1;
        }
    }
    let lens = (1..counts.len()).rev();
    lens.max_by_key(|len| counts[*len]).unwrap_or(1)
}
