//! Text whose rows stand one after the other, cell by cell, without a mark between cells: what
//! PDFBox and its like print.
//!
//! A row is a name, then its amounts, then, for a project, goal and indicators. Nothing parts the
//! cells, lines wrap anywhere and blank lines mean nothing, so the reader looks for what cannot
//! be mistaken: a run of amounts in the table's own style, and `1、D-`, which opens the indicators.
//! The indicators end at a `。` that ends a line and after which a row follows.

pub(super) mod amounts;
pub(super) mod furniture;

use memchr::memmem;

use self::amounts::{Run, Style};
use super::opening::{digit, opens_indicator, scan_number};
use super::tokens::{LineBreak, Token, pieces, tokens};
use super::{AmountCell, Body, Evidence, Layout, Row, Shape, Survey};
use crate::document::{Repair, RepairKind};
use crate::span::Span;

/// The shape, as [`super::SHAPES`] lists it.
pub const SHAPE: Shape = Shape {
    id: "stream",
    detect,
    read,
};

/// Any text may be a stream of cells, so nothing speaks for it but that no other shape does.
fn detect(_survey: &Survey) -> Option<Evidence> {
    Some(Evidence {
        confidence: 10,
        agreeing: 0,
        of: 0,
    })
}

/// How the keywords of every indicator end.
const KEYWORD: &str = "指标值";

/// A name longer than this many bytes is not one; it bounds every look ahead.
const MAX_NAME_BYTES: u32 = 600;

/// Reads `text`; `None` when it has neither the header of the table nor an indicator.
fn read(survey: &Survey) -> Option<Layout> {
    let text = survey.text();
    let mut parts = survey.parts();
    let joined;
    if parts.header.is_empty() {
        // A header row that begins no line stands in a page that was joined to one line.
        joined = furniture::part(text, &tokens(text, LineBreak::Spaces));
        if !joined.header.is_empty() {
            parts = &joined;
        }
    }
    let mut reader = Reader::new(text, &parts.rows);
    reader.numbered = parts
        .header
        .first()
        .is_some_and(|first| &text[first.span.range()] == furniture::RUNNING_NUMBER);
    let has_indicator = || (0..reader.tokens.len()).any(|at| reader.indicator_starts_at(at));
    if parts.header.is_empty() && !has_indicator() {
        return None;
    }
    let mut layout = Layout {
        head: pieces(&parts.head),
        header: pieces(&parts.header),
        furniture: parts.furniture.clone(),
        ..Layout::default()
    };
    reader.read_rows(&mut layout);
    Some(layout)
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    style: Style,
    /// Whether the header names a column of running numbers before the names.
    numbered: bool,
    /// Whether project names are indented in this text.
    indents: bool,
    /// For each token whether it can only be a part of indicators.
    inside_indicators: Vec<bool>,
    /// One past the last token that can only be a part of indicators.
    indicators_end: usize,
}

/// A name and the amounts after it.
#[derive(Debug)]
struct RowHead {
    /// First token of the name.
    name: usize,
    run: Run,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, tokens: &'a [Token]) -> Self {
        let mut reader = Self {
            text,
            tokens,
            style: Style::survey(text, tokens),
            numbered: false,
            indents: false,
            inside_indicators: Vec::new(),
            indicators_end: 0,
        };
        // No token holds only a part of the keyword, so that the text is searched once as a whole.
        let mut keywords = memmem::find_iter(text.as_bytes(), KEYWORD).peekable();
        let inside = tokens.iter().enumerate().map(|(at, token)| {
            while keywords
                .next_if(|found| *found < token.span.start as usize)
                .is_some()
            {}
            let has_keyword = keywords
                .peek()
                .is_some_and(|found| *found < token.span.end as usize);
            has_keyword || reader.opens_indicator(at)
        });
        reader.inside_indicators = inside.collect();
        let last = reader.inside_indicators.iter().rposition(|inside| *inside);
        reader.indicators_end = last.map_or(0, |at| at + 1);
        reader.indents =
            (0..tokens.len()).any(|at| tokens[at].indented && reader.row_head(at).is_some());
        reader
    }

    fn str(&self, at: usize) -> &str {
        &self.text[self.tokens[at].span.range()]
    }

    /// The first characters from token `at` on, without white space, at least `bytes` if there.
    fn flow_from(&self, at: usize, bytes: usize) -> String {
        let mut flow = String::new();
        for token in &self.tokens[at..] {
            flow.push_str(&self.text[token.span.range()]);
            if flow.len() >= bytes {
                break;
            }
        }
        flow
    }

    fn amounts_at(&self, at: usize) -> Option<Run> {
        self.style.run(self.text, self.tokens, at)
    }

    /// The row that begins at `at`, if a name and amounts stand there.
    fn row_head(&self, at: usize) -> Option<RowHead> {
        if let Some(run) = self.unread_run(at) {
            return Some(RowHead { name: at, run });
        }
        let limit = self.tokens.get(at)?.span.start + MAX_NAME_BYTES;
        let mut next = at + 1;
        while let Some(token) = self.tokens.get(next) {
            if token.span.start > limit || self.is_inside_indicators(next) {
                return None;
            }
            if let Some(run) = self.amounts_at(next) {
                return Some(RowHead { name: at, run });
            }
            next += 1;
        }
        None
    }

    /// The figures that end the line of a project at `at`, where one of them is no amount: without
    /// them the row would be lost in the one above it.
    fn unread_run(&self, at: usize) -> Option<Run> {
        let first = self.tokens.get(at)?;
        if !self.indents || !first.indented {
            return None;
        }
        let line = first.line;
        let rest = self.tokens[at + 1..].iter();
        let end = at + 1 + rest.take_while(|token| token.line == line).count();
        amounts::unread(self.text, &self.tokens[..end], at + 1)
    }

    /// Whether the first indicator of a project opens at token `at`: `1、D-`.
    fn indicator_starts_at(&self, at: usize) -> bool {
        self.str(at).starts_with(['1', '１']) && opens_indicator(&self.flow_from(at, 16), Some(1))
    }

    /// Whether token `at` can only be a part of indicators.
    fn is_inside_indicators(&self, at: usize) -> bool {
        self.inside_indicators[at]
    }

    /// Whether an indicator opens at token `at`, whatever its number.
    fn opens_indicator(&self, at: usize) -> bool {
        self.str(at)
            .starts_with(|first: char| digit(first).is_some())
            && opens_indicator(&self.flow_from(at, 16), None)
    }

    fn read_rows(&self, layout: &mut Layout) {
        let mut at = 0;
        while let Some(mut head) = self.row_head(at) {
            self.give_rest_to_last_row(&mut head, layout);
            let start = head.run.end;
            let end = self.body_end(start);
            layout.repairs.extend(joined_amounts(&head.run));
            let body = self.body(start, end, layout);
            if self.numbered && self.is_running_number(&head) {
                layout.furniture.push(self.tokens[head.name].span);
                head.name += 1;
            }
            layout.rows.push(self.row(head, body));
            at = end;
        }
        self.give_tail_to_last_row(at, layout);
    }

    /// Text between the last row and the line where the name begins is more of the last row: of a
    /// goal without indicators, or of one that a page break parts. A name begins at an indented
    /// line and holds no sentence. Other text between rows is left unexplained.
    fn give_rest_to_last_row(&self, head: &mut RowHead, layout: &mut Layout) {
        let name = head.name + 1..head.run.start;
        let indented = name.clone().find(|at| self.tokens[*at].indented);
        let by_indent = indented.filter(|_| self.indents && !self.tokens[head.name].indented);
        let after_sentence = name
            .rev()
            .find(|at| self.tokens[*at].starts_line && self.str(at - 1).ends_with('。'));
        let (Some(start), Some(last)) = (by_indent.or(after_sentence), layout.rows.last_mut())
        else {
            return;
        };
        let page_break =
            head.name > 0 && self.tokens[head.name].page != self.tokens[head.name - 1].page;
        let ended = self.body_has_indicators(&last.body);
        if page_break || !ended {
            extend_body(&mut last.body, &self.tokens[head.name..start]);
        }
        head.name = start;
    }

    /// Whether the name begins with the row's number, and more follows.
    fn is_running_number(&self, head: &RowHead) -> bool {
        let digits = self.str(head.name);
        let is_number = scan_number(digits).is_some_and(|(_, len)| len == digits.len());
        is_number && head.name + 1 < head.run.start
    }

    fn body_has_indicators(&self, body: &Body) -> bool {
        let Body::Run { pieces, .. } = body else {
            return true;
        };
        pieces
            .iter()
            .any(|piece| self.text[piece.range()].contains(KEYWORD))
    }

    /// What stands behind the last row without amounts of its own is the end of its goal.
    fn give_tail_to_last_row(&self, at: usize, layout: &mut Layout) {
        let tail = &self.tokens[at.min(self.tokens.len())..];
        let sentence = tail
            .last()
            .is_some_and(|token| self.text[token.span.range()].ends_with('。'));
        if let Some(last) = layout.rows.last_mut()
            && sentence
            && last.body.is_empty()
        {
            extend_body(&mut last.body, tail);
        }
    }

    /// Where the body that begins at `start` ends; `start` itself when the row has none.
    fn body_end(&self, start: usize) -> usize {
        let Some(indicators) = self.indicators_start(start) else {
            return start;
        };
        (indicators + 1..self.tokens.len())
            .find(|at| self.body_may_end_before(*at) && self.row_follows(*at))
            .unwrap_or(self.tokens.len())
    }

    /// Where the indicators of the row begin whose amounts end at `start`, if they come before
    /// the next row.
    fn indicators_start(&self, start: usize) -> Option<usize> {
        for at in start..self.tokens.len() {
            if self.indicator_starts_at(at) {
                return Some(at);
            }
            let row_begins = at > start && self.amounts_at(at).is_some();
            if row_begins || self.unread_run(at).is_some() {
                return None;
            }
        }
        None
    }

    fn body_may_end_before(&self, at: usize) -> bool {
        let next = &self.tokens[at];
        next.starts_line && (self.str(at - 1).ends_with('。') || (self.indents && next.indented))
    }

    /// Whether a row or the end of the text is at `at`, rather than more of a body.
    fn row_follows(&self, at: usize) -> bool {
        if self.is_inside_indicators(at) {
            return false;
        }
        self.row_head(at).is_some() || at >= self.indicators_end
    }

    fn body(&self, start: usize, end: usize, layout: &mut Layout) -> Body {
        let tokens = &self.tokens[start..end];
        let mut body = Body::default();
        for page in tokens.chunk_by(|a, b| a.page == b.page) {
            if let Body::Run {
                pieces,
                page_starts,
            } = &mut body
                && !pieces.is_empty()
            {
                page_starts.push(pieces.len());
                layout.repairs.push(Repair {
                    kind: RepairKind::RowJoinedOverPages,
                    place: page[0].span,
                });
            }
            extend_body(&mut body, page);
        }
        body
    }

    fn row(&self, head: RowHead, body: Body) -> Row {
        let amount = |pieces: Vec<Span>| AmountCell {
            pieces,
            column: None,
        };
        Row {
            name: pieces(&self.tokens[head.name..head.run.start]),
            indented: self.indents.then_some(self.tokens[head.name].indented),
            amounts: head.run.cells.into_iter().map(amount).collect(),
            body,
        }
    }
}

fn extend_body(body: &mut Body, tokens: &[Token]) {
    if let Body::Run { pieces: body, .. } = body {
        body.extend(pieces(tokens));
    }
}

fn joined_amounts(run: &Run) -> impl Iterator<Item = Repair> + '_ {
    run.cells
        .iter()
        .filter(|cell| cell.len() > 1)
        .map(|cell| Repair {
            kind: RepairKind::AmountJoined,
            place: cell[0],
        })
}
