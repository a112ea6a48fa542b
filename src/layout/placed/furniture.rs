//! What a page repeats: the header row, the lines above it, and page numbers.

use std::collections::HashSet;

use super::super::opening::opens_indicator;
use super::super::page_number::{FORMS, PageNumber};
use super::super::stream::furniture::RUNNING_NUMBER;
use super::{CELL, Line, Placed, cells};
use crate::span::Span;

/// What the header row says, column by column.
const LABELS: [&str; 8] = [
    "项目名称（资金使用单位）",
    "总计",
    "财政拨款",
    "财政专户拨款",
    "其他资金",
    "绩效目标",
    "绩效指标",
    RUNNING_NUMBER,
];

/// Header cells wrap into at most this many lines above and below the middle.
const MAX_HEADER_REACH: usize = 3;

/// Left and right edges of the header's four cells of money, as far as they stand there.
pub type MoneyHeader = [Option<(u32, u32)>; 4];

/// Lines of the table on one page, or between two pieces of furniture.
#[derive(Debug)]
pub struct Block<'a> {
    /// Its lines.
    pub lines: Vec<Line<'a>>,
    /// The header right above it.
    pub header: Option<MoneyHeader>,
}

/// The lines of a text, parted by what they are for.
#[derive(Debug, Default)]
pub struct Parts<'a> {
    /// Those above the header row.
    pub head: Vec<Span>,
    /// The header row, cell by cell.
    pub header: Vec<Span>,
    /// Page numbers, repeated headers and repeated lines above them.
    pub furniture: Vec<Span>,
    /// The lines of the table.
    pub blocks: Vec<Block<'a>>,
}

/// Parts `lines`. Without a header row, all of them are of the table.
pub fn part<'a>(text: &str, lines: &[Line<'a>]) -> Parts<'a> {
    let headers: Vec<_> = headers(text, lines);
    let numbers = page_numbers(text, lines, &headers);
    let mut parts = Parts::default();
    let table_start = headers.first().map_or(0, |header| header.start);
    let head_flows: HashSet<String> = lines[..table_start]
        .iter()
        .map(|line| line.flow(text))
        .collect();
    let mut next_header = 0;
    let mut at = 0;
    let mut pending: Option<MoneyHeader> = None;
    let mut fresh = true;
    let numbers_end = running_numbers_end(text, lines, &headers);
    while at < lines.len() {
        if let Some(header) = headers.get(next_header)
            && header.start == at
        {
            let block = &lines[at..header.end];
            let spans = block.iter().flat_map(|line| cells(line.words)).map(extent);
            if next_header == 0 {
                parts.header.extend(spans);
            } else {
                parts.furniture.extend(spans);
            }
            pending = Some(money_header(text, block));
            fresh = true;
            next_header += 1;
            at = header.end;
            continue;
        }
        let mut line = lines[at];
        let is_number = numbers.binary_search(&at).is_err()
            && is_running_number(text, &line.words[0], numbers_end);
        if at >= table_start && is_number {
            parts.furniture.push(line.words[0].span);
            line.words = &line.words[1..];
            if line.words.is_empty() {
                at += 1;
                continue;
            }
        }
        if at < table_start {
            parts.head.push(line.span());
        } else if numbers.binary_search(&at).is_ok() || head_flows.contains(&line.flow(text)) {
            parts.furniture.push(line.span());
            fresh = true;
        } else {
            let last = parts.blocks.last().and_then(|block| block.lines.last());
            if fresh || last.is_some_and(|last| last.page() != line.page()) {
                parts.blocks.push(Block {
                    lines: Vec::new(),
                    header: pending.take(),
                });
                fresh = false;
            }
            if let Some(block) = parts.blocks.last_mut() {
                block.lines.push(line);
            }
        }
        at += 1;
    }
    let blocks = std::mem::take(&mut parts.blocks);
    for block in blocks {
        part_at_shifts(text, block, &mut parts.blocks);
    }
    parts
}

/// Edges that move by more than this belong to another page.
const SHIFT: u32 = 6 * CELL;

/// Parts a block where all columns move: some tools do not mark pages, and each has its own edge.
fn part_at_shifts<'a>(text: &str, mut block: Block<'a>, blocks: &mut Vec<Block<'a>>) {
    let opening = |line: &Line| {
        let mut cells = cells(line.words).map(|cell| cell[0]);
        let opening = cells.find(|first| opens_indicator(&text[first.span.range()], None));
        opening.map(|first| first.start)
    };
    let last_start = |line: &Line| cells(line.words).last().map_or(0, |cell| cell[0].start);
    let mut cuts = Vec::new();
    let mut before: Option<(usize, u32)> = None;
    for (at, line) in block.lines.iter().enumerate() {
        let Some(start) = opening(line) else {
            continue;
        };
        if let Some((line_before, start_before)) = before
            && start.abs_diff(start_before) > SHIFT
        {
            // The new page begins below the last line whose last cell is at the old edge.
            let lines = line_before..at;
            let is_old =
                |at: &usize| last_start(&block.lines[*at]).abs_diff(start_before) <= SHIFT / 2;
            let last_old = lines.rev().find(is_old).unwrap_or(line_before);
            cuts.push(last_old + 1);
        }
        before = Some((at, start));
    }
    let mut behind = Vec::new();
    for cut in cuts.into_iter().rev() {
        let lines = block.lines.split_off(cut);
        behind.push(Block {
            lines,
            header: None,
        });
    }
    blocks.push(block);
    blocks.extend(behind.into_iter().rev());
}

fn extent(cell: &[Placed]) -> Span {
    Span {
        start: cell[0].span.start,
        end: cell[cell.len() - 1].span.end,
    }
}

fn flow(text: &str, cell: &[Placed]) -> String {
    cell.iter().map(|word| &text[word.span.range()]).collect()
}

/// All header rows, as ranges of lines.
fn headers(text: &str, lines: &[Line]) -> Vec<std::ops::Range<usize>> {
    let mut found: Vec<std::ops::Range<usize>> = Vec::new();
    for at in 0..lines.len() {
        let first = found.last().map_or(0, |last| last.end);
        let word = &text[lines[at].words[0].span.range()];
        if at < first || !(word.starts_with("项") || word == RUNNING_NUMBER) {
            continue;
        }
        let flow = lines[at].flow(text);
        let names = flow.strip_prefix(RUNNING_NUMBER).unwrap_or(&flow);
        if !names.starts_with("项目名称") {
            continue;
        }
        let is_fragment = |at: &usize| holds_only_labels(text, &lines[*at]);
        let floor = first.max(at.saturating_sub(MAX_HEADER_REACH));
        let above = (floor..at).rev().take_while(is_fragment).count();
        let ceiling = (at + 1 + MAX_HEADER_REACH).min(lines.len());
        let below = (at + 1..ceiling).take_while(is_fragment).count();
        let range = at - above..at + 1 + below;
        let all: String = lines[range.clone()]
            .iter()
            .map(|line| line.flow(text))
            .collect();
        if all.contains("总计") && all.contains("指标") {
            found.push(range);
        }
    }
    found
}

/// Where the column of running numbers ends that the first header names before the names; 0 when it
/// names none.
fn running_numbers_end(text: &str, lines: &[Line], headers: &[std::ops::Range<usize>]) -> u32 {
    let first = headers.first().cloned().unwrap_or(0..0);
    let mut words = lines[first].iter().flat_map(|line| line.words);
    let head = words.find(|word| &text[word.span.range()] == RUNNING_NUMBER);
    head.map_or(0, |head| head.end)
}

fn is_running_number(text: &str, word: &Placed, column_end: u32) -> bool {
    let is_number = text[word.span.range()]
        .chars()
        .all(|one| one.is_ascii_digit());
    word.start < column_end && is_number
}

/// Whether a line holds nothing but pieces of wrapped header cells.
fn holds_only_labels(text: &str, line: &Line) -> bool {
    cells(line.words).all(|cell| {
        let flow = flow(text, cell);
        LABELS.iter().any(|label| label.contains(&flow))
    })
}

fn money_header(text: &str, lines: &[Line]) -> MoneyHeader {
    let mut header = MoneyHeader::default();
    let words = lines.iter().flat_map(|line| line.words);
    for word in words {
        let flow = &text[word.span.range()];
        let labels = LABELS[1..5].iter().zip(&mut header);
        // A wrapped cell is known by its first piece.
        let exact_first = labels
            .filter(|(label, place)| place.is_none() && label.starts_with(flow))
            .min_by_key(|(label, _)| label.len() - flow.len());
        if let Some((_, place)) = exact_first
            && flow.chars().count() > 1
        {
            *place = Some((word.start, word.end.max(word.start + CELL)));
        }
    }
    header
}

/// The lines that are page numbers: of one form, counting up through the text.
fn page_numbers(text: &str, lines: &[Line], headers: &[std::ops::Range<usize>]) -> Vec<usize> {
    let found: Vec<(usize, PageNumber)> = (0..lines.len())
        .filter(|at| lines[*at].words.len() <= 7)
        .filter_map(|at| Some((at, PageNumber::parse(&lines[at].flow(text))?)))
        .collect();
    let ends_page = |at: usize| {
        let next = lines.get(at + 1);
        next.is_none_or(|next| next.page() != lines[at].page())
            || headers
                .binary_search_by_key(&(at + 1), |header| header.start)
                .is_ok()
    };
    let starts_page = |at: usize| at == 0 || lines[at - 1].page() != lines[at].page();
    let mut numbers = Vec::new();
    for form in FORMS {
        let mut expected = None;
        for (at, number) in found.iter().filter(|(_, number)| number.form == form) {
            // A bare number may be anything, unless it is the last or first line of a page.
            let sure = !form.is_bare() || ends_page(*at) || starts_page(*at);
            let counts = match expected {
                Some(expected) => number.page == expected,
                None => number.page <= lines[*at].page() + 2,
            };
            if sure && counts {
                expected = Some(number.page + 1);
                numbers.push(*at);
            }
        }
    }
    numbers.sort_unstable();
    numbers
}
