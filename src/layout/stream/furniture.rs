//! What a page repeats: the header row, the lines above it, and page numbers.

use std::ops::Range;

use super::super::page_number::{self, PageNumber};
use super::super::tokens::{Token, pieces};
use crate::money::Money;
use crate::span::Span;

/// A header row is no longer than this in bytes.
const MAX_HEADER_BYTES: usize = 300;

/// What heads a column of running numbers.
pub const RUNNING_NUMBER: &str = "序号";

/// A page number has at most this many tokens: `第 1 页 ， 共 5 页`.
const MAX_NUMBER_TOKENS: usize = 7;

/// The tokens of a text, parted by what they are for.
#[derive(Debug, Default, Clone)]
pub struct Parts {
    /// Those above the header row.
    pub head: Vec<Token>,
    /// The header row.
    pub header: Vec<Token>,
    /// Those of the rows; a token behind furniture is on a new page.
    pub rows: Vec<Token>,
    /// Page numbers, repeated headers and repeated lines above them.
    pub furniture: Vec<Span>,
}

/// The header row among `tokens`; empty when there is none.
pub fn header<'a>(text: &str, tokens: &'a [Token]) -> &'a [Token] {
    let header = Reader { text, tokens }.first_header();
    &tokens[header.unwrap_or(0..0)]
}

/// Parts `tokens`; `None` for the header when there is none, all else being rows then.
pub fn part(text: &str, tokens: &[Token]) -> Parts {
    let reader = Reader { text, tokens };
    let header = reader.first_header().unwrap_or(0..0);
    let header_flow = reader.flow(header.clone());
    let mut numbers = reader.page_numbers();
    numbers.sort_unstable_by_key(|range| range.start);
    let mut numbers = numbers.into_iter().peekable();
    let mut parts = Parts {
        header: tokens[header.clone()].to_vec(),
        rows: Vec::with_capacity(tokens.len() - header.end),
        ..Parts::default()
    };
    let mut head_lines: Vec<String> = Vec::new();
    let mut at = 0;
    let mut pages = 0;
    let mut page_before = tokens.first().map_or(0, |token| token.page);
    while at < tokens.len() {
        if at == header.start && !header.is_empty() {
            at = header.end;
            continue;
        }
        while numbers.next_if(|range| range.start < at).is_some() {}
        let number = numbers.next_if(|range| range.start == at);
        let furniture_end = match number {
            Some(range) => Some(range.end),
            None if at >= header.end => reader.repeated(at, &header_flow, &head_lines),
            None => None,
        };
        if let Some(end) = furniture_end {
            parts.furniture.extend(pieces(&tokens[at..end]));
            pages += 1;
            at = end;
            continue;
        }
        let mut token = tokens[at];
        if token.page != page_before {
            page_before = token.page;
            pages += 1;
        }
        token.page = pages;
        if at < header.start {
            if token.starts_line && !reader.ends_in_amounts(at) {
                head_lines.push(reader.flow(at..reader.line_end(at)));
            }
            parts.head.push(token);
        } else {
            parts.rows.push(token);
        }
        at += 1;
    }
    parts
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl Reader<'_> {
    fn str(&self, at: usize) -> &str {
        &self.text[self.tokens[at].span.range()]
    }

    fn flow(&self, range: Range<usize>) -> String {
        range.map(|at| self.str(at)).collect()
    }

    /// Whether the tokens `range` say `words`, which hold no white space.
    fn says(&self, mut range: Range<usize>, words: &str) -> bool {
        let rest = range.try_fold(words, |rest, at| rest.strip_prefix(self.str(at)));
        rest.is_some_and(str::is_empty)
    }

    fn line_end(&self, at: usize) -> usize {
        let line = self.tokens[at].line;
        let rest = self.tokens[at..].iter();
        at + rest.take_while(|token| token.line == line).count()
    }

    /// Whether the line that begins at `at` is a row of some table, which may come again as a row
    /// of this one.
    fn ends_in_amounts(&self, at: usize) -> bool {
        let line = &self.tokens[at..self.line_end(at)];
        let amounts = line.iter().rev().map_while(|token| token.amount(self.text));
        let amounts: Vec<Money> = amounts.collect();
        amounts.len() > 1 || amounts.iter().any(|amount| amount.decimals() > 0)
    }

    /// The first header row: from 项目名称 to 绩效指标, however its cells wrap.
    fn first_header(&self) -> Option<Range<usize>> {
        (0..self.tokens.len()).find_map(|start| Some(start..self.header_end(start)?))
    }

    fn header_end(&self, start: usize) -> Option<usize> {
        // The first word may come character by character, so only its first is certain.
        let may_begin = |first: &str| first.starts_with('项') || first == RUNNING_NUMBER;
        if !self.tokens[start].starts_line || !may_begin(self.str(start)) {
            return None;
        }
        let mut flow = String::new();
        for at in start..self.tokens.len() {
            flow.push_str(self.str(at));
            let names = flow.strip_prefix(RUNNING_NUMBER).unwrap_or(&flow);
            let begins = names.starts_with("项目名称") || "项目名称".starts_with(names);
            if !begins || flow.len() > MAX_HEADER_BYTES {
                return None;
            }
            if flow.ends_with("绩效指标") && flow.contains("总计") {
                return Some(at + 1);
            }
        }
        None
    }

    /// The end of a repeated header row, or of a line that also stands above the first one.
    fn repeated(&self, at: usize, header: &str, head_lines: &[String]) -> Option<usize> {
        if header.is_empty() || !self.tokens[at].starts_line {
            return None;
        }
        let header_end = self
            .header_end(at)
            .filter(|end| self.says(at..*end, header));
        header_end.or_else(|| {
            let end = self.line_end(at);
            let stands_above = |line: &String| self.says(at..end, line);
            head_lines.iter().any(stands_above).then_some(end)
        })
    }

    /// The lines that are page numbers: of one form, counting 1, 2, 3 … through the text.
    fn page_numbers(&self) -> Vec<Range<usize>> {
        let mut found: Vec<(Range<usize>, PageNumber)> = Vec::new();
        for at in 0..self.tokens.len() {
            if self.tokens[at].starts_line
                && found.last().is_none_or(|(last, _)| last.end <= at)
                && let Some((end, number)) = self.page_number_at(at)
            {
                found.push((at..end, number));
            }
        }
        let last = self.tokens.len();
        page_number::FORMS
            .iter()
            .flat_map(|form| {
                let of_form = found.iter().filter(|(_, number)| number.form == *form);
                let mut expected = 0;
                let chain: Vec<Range<usize>> = of_form
                    .filter(|(_, number)| {
                        let next = expected == 0 || number.page == expected + 1;
                        if next {
                            expected = number.page;
                        }
                        next
                    })
                    .map(|(range, _)| range.clone())
                    .collect();
                // A bare number may be anything, unless the text opens or ends with one.
                let sure = !form.is_bare()
                    || chain.first().is_some_and(|range| range.start == 0)
                    || chain.last().is_some_and(|range| range.end == last);
                if sure { chain } else { Vec::new() }
            })
            .collect()
    }

    fn page_number_at(&self, at: usize) -> Option<(usize, PageNumber)> {
        if !PageNumber::may_begin(self.str(at)) {
            return None;
        }
        let most = (at + MAX_NUMBER_TOKENS).min(self.tokens.len());
        (at + 1..=most).rev().find_map(|end| {
            let ends_line = self.tokens.get(end).is_none_or(|next| next.starts_line);
            let tokens = &self.tokens[at..end];
            let bytes: usize = tokens.iter().map(|token| token.span.len()).sum();
            let may_be = ends_line && bytes <= page_number::MAX_BYTES;
            let number = may_be.then(|| PageNumber::parse(&self.flow(at..end)))??;
            Some((end, number))
        })
    }
}
