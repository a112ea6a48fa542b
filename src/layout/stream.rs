//! Text whose rows stand one after the other, cell by cell, without a mark between cells: what
//! PDFBox and its like print.
//!
//! A row is a name, then its amounts, then, for a project, goal and indicators. Nothing parts the
//! cells, lines wrap anywhere and blank lines mean nothing, so the reader looks for what cannot
//! be mistaken: a run of amounts in the table's own style, and `1、D-`, which opens the indicators.
//! The indicators end at a `。` that ends a line and after which a row follows.

use super::tokens::{Token, pieces, tokens};
use super::{AmountCell, Body, Evidence, Layout, Row, Shape};
use crate::document::Column;
use crate::money::Money;

/// The shape, as [`super::SHAPES`] lists it.
pub const SHAPE: Shape = Shape {
    id: "stream",
    detect,
    read,
};

/// Any text may be a stream of cells, so nothing speaks for it but that no other shape does.
fn detect(_text: &str) -> Option<Evidence> {
    Some(Evidence {
        confidence: 10,
        agreeing: 0,
        of: 0,
    })
}

/// A name longer than this many bytes is not one; it bounds every look ahead.
const MAX_NAME_BYTES: u32 = 600;

/// Reads `text`; `None` when it has neither the header of the table nor an indicator.
fn read(text: &str) -> Option<Layout> {
    let tokens = tokens(text);
    let mut reader = Reader {
        text,
        tokens: &tokens,
        style: Style::default(),
        header: String::new(),
        indents: false,
    };
    reader.style = reader.survey_style();
    let header = reader.find_header();
    let has_indicator = (0..tokens.len()).any(|at| reader.indicator_starts_at(at));
    if header.is_none() && !has_indicator {
        return None;
    }
    let (head_end, header_end) = header.unwrap_or((0, 0));
    reader.header = reader.flow(head_end, header_end);
    let mut layout = Layout {
        head: pieces(&tokens[..head_end]),
        header: pieces(&tokens[head_end..header_end]),
        ..Layout::default()
    };
    reader.read_rows(header_end, &mut layout);
    Some(layout)
}

/// How the table prints amounts, so that other numbers are not taken for one.
#[derive(Debug, Default)]
struct Style {
    /// Bit n is set when an amount has n decimals.
    decimals: u32,
    /// Whether thousands are parted by commas.
    commas: bool,
}

struct Reader<'a> {
    text: &'a str,
    tokens: &'a [Token],
    style: Style,
    /// The header row without white space; empty when there is none.
    header: String,
    /// Whether project names are indented in this text.
    indents: bool,
}

/// A name and the amounts after it, as ranges of tokens.
#[derive(Debug, Clone, Copy)]
struct RowHead {
    name: usize,
    amounts: usize,
    end: usize,
}

impl Reader<'_> {
    fn str(&self, at: usize) -> &str {
        &self.text[self.tokens[at].span.range()]
    }

    /// The characters of tokens `start..end` without white space.
    fn flow(&self, start: usize, end: usize) -> String {
        (start..end).map(|at| self.str(at)).collect()
    }

    /// The first characters from token `at` on, without white space, at least `bytes` if there.
    fn flow_of(&self, at: usize, bytes: usize) -> String {
        let mut flow = String::new();
        for token in &self.tokens[at..] {
            flow.push_str(&self.text[token.span.range()]);
            if flow.len() >= bytes {
                break;
            }
        }
        flow
    }

    /// Amounts that come in runs whose first is the sum of the others are amounts beyond doubt.
    fn survey_style(&self) -> Style {
        let mut style = Style::default();
        let mut at = 0;
        while at < self.tokens.len() {
            let count = self.amounts_in_a_row(at);
            let run = at..at + count;
            if count >= 2 && adds_up(&self.values(run.clone())) {
                for at in run {
                    let amount = self.tokens[at].amount.unwrap_or(Money::ZERO);
                    style.decimals |= 1 << amount.decimals();
                    style.commas |= self.str(at).contains([',', '，']);
                }
            }
            at += count.max(1);
        }
        style
    }

    /// Number of tokens from `at` on that are amounts.
    fn amounts_in_a_row(&self, at: usize) -> usize {
        self.tokens[at..]
            .iter()
            .take_while(|token| token.amount.is_some())
            .count()
    }

    fn values(&self, run: std::ops::Range<usize>) -> Vec<Money> {
        let run = self.tokens[run].iter();
        run.filter_map(|token| token.amount).collect()
    }

    fn in_style(&self, at: usize) -> bool {
        let Some(amount) = self.tokens[at].amount else {
            return false;
        };
        if self.style.decimals == 0 {
            return true;
        }
        let digits = self.str(at).trim_start_matches(['-', '－', '−']);
        let integer_len = digits.find(['.', '．']).unwrap_or(digits.len());
        let integer = &digits[..integer_len];
        let needs_comma = self.style.commas && integer.len() > 3;
        let decimals_fit = self.style.decimals & (1 << amount.decimals()) != 0;
        decimals_fit && (!needs_comma || integer.contains([',', '，']))
    }

    /// The run of amounts that begins at `at` or, where the name before it ends in a number,
    /// a little later. Returns its range.
    fn amount_run(&self, at: usize) -> Option<(usize, usize)> {
        let count = self.amounts_in_a_row(at);
        let run = at..at + count;
        let starts_where_it_adds_up = run
            .clone()
            .find(|start| run.end - start >= 2 && adds_up(&self.values(*start..run.end)));
        let start = starts_where_it_adds_up.unwrap_or(at);
        let fits = count > 0 && run.end - start <= Column::ALL.len();
        let followed_on_its_line = self
            .tokens
            .get(run.end)
            .is_some_and(|token| !token.starts_line);
        // A lone number inside a line is part of its sentence.
        let lone = run.end - start == 1;
        (fits && !(lone && followed_on_its_line) && (start..run.end).all(|at| self.in_style(at)))
            .then_some((start, run.end))
    }

    /// The row that begins at `at`, if a name and amounts stand there.
    fn row_head(&self, at: usize) -> Option<RowHead> {
        let limit = self.tokens.get(at)?.span.start + MAX_NAME_BYTES;
        let mut next = at + 1;
        while let Some(token) = self.tokens.get(next) {
            if token.span.start > limit || self.numbered_class_at(next) {
                return None;
            }
            if let Some((amounts, end)) = self.amount_run(next) {
                return Some(RowHead {
                    name: at,
                    amounts,
                    end,
                });
            }
            next += 1;
        }
        None
    }

    /// Whether the first indicator of a project opens at token `at`: `1、D-`.
    fn indicator_starts_at(&self, at: usize) -> bool {
        self.tokens[at].starts_line && opens_indicator(&self.flow_of(at, 16), Some(1))
    }

    /// Whether any indicator opens within token `at` or right at it: `N、D-`.
    fn numbered_class_at(&self, at: usize) -> bool {
        let flow = self.flow_of(at, 16);
        opens_indicator(&flow, None) || self.str(at).contains("指标值")
    }

    /// The tokens of the header row: from 项目名称 to 绩效指标.
    fn find_header(&self) -> Option<(usize, usize)> {
        (0..self.tokens.len()).find_map(|at| {
            let begins = self.tokens[at].starts_line && self.str(at).starts_with("项目名称");
            begins.then(|| self.header_end(at)).flatten().map(|end| (at, end))
        })
    }

    fn header_end(&self, start: usize) -> Option<usize> {
        let mut flow = String::new();
        for at in start..self.tokens.len() {
            flow.push_str(self.str(at));
            if flow.ends_with("绩效指标") && flow.contains("总计") {
                return Some(at + 1);
            }
            if flow.len() > 300 {
                return None;
            }
        }
        None
    }

    fn read_rows(&mut self, start: usize, layout: &mut Layout) {
        self.indents = self.tokens[start..]
            .iter()
            .any(|token| token.indented && self.project_is_indented_at(token));
        let mut at = start;
        while at < self.tokens.len() {
            if let Some(end) = self.furniture_end(at) {
                layout.furniture.extend(pieces(&self.tokens[at..end]));
                at = end;
                continue;
            }
            let Some(mut head) = self.row_head(at) else {
                break;
            };
            head.name = self.name_start(head, layout);
            let body_end = self.body_end(head.end, layout);
            let body = self.body_pieces(head.end, body_end);
            layout.rows.push(self.row(head, body));
            at = body_end;
        }
    }

    fn project_is_indented_at(&self, token: &Token) -> bool {
        let at = self.tokens.partition_point(|other| other.span < token.span);
        self.row_head(at).is_some()
    }

    /// The end of the page furniture that stands at `at`: a repeated header.
    fn furniture_end(&self, at: usize) -> Option<usize> {
        if self.header.is_empty() || !self.tokens[at].starts_line {
            return None;
        }
        let end = self.header_end(at)?;
        (self.flow(at, end) == self.header).then_some(end)
    }

    /// Where the name really begins: text between the last row and an indented name belongs to
    /// that row.
    fn name_start(&self, head: RowHead, layout: &mut Layout) -> usize {
        let indented = (head.name + 1..head.amounts).find(|at| self.tokens[*at].indented);
        match (indented, layout.rows.last_mut()) {
            (Some(start), Some(last)) if self.indents && !self.tokens[head.name].indented => {
                let rest = pieces(&self.tokens[head.name..start]);
                if let Body::Run { pieces, .. } = &mut last.body {
                    pieces.extend(rest);
                }
                start
            }
            (Some(_) | None, Some(_) | None) => head.name,
        }
    }

    /// Where the body that begins at `start` ends; `start` itself when the row has none.
    fn body_end(&self, start: usize, layout: &mut Layout) -> usize {
        let Some(indicators) = self.indicators_start(start) else {
            return start;
        };
        let mut at = indicators;
        while at < self.tokens.len() {
            if at > indicators && let Some(end) = self.furniture_end(at) {
                layout.furniture.extend(pieces(&self.tokens[at..end]));
                at = end;
                continue;
            }
            at += 1;
            if self.body_may_end_before(at) && self.row_follows(at) {
                return at;
            }
        }
        at
    }

    /// Where the indicators of the row begin whose amounts end at `start`, if they come before
    /// the next row.
    fn indicators_start(&self, start: usize) -> Option<usize> {
        for at in start..self.tokens.len() {
            if self.indicator_starts_at(at) {
                return Some(at);
            }
            if at > start && self.amount_run(at).is_some() {
                return None;
            }
        }
        None
    }

    fn body_may_end_before(&self, at: usize) -> bool {
        let Some(next) = self.tokens.get(at) else {
            return true;
        };
        next.starts_line && (self.str(at - 1).ends_with('。') || (self.indents && next.indented))
    }

    /// Whether a row, furniture or nothing at all stands at `at`, rather than more of a body.
    fn row_follows(&self, at: usize) -> bool {
        if at == self.tokens.len() {
            return true;
        }
        if self.numbered_class_at(at) {
            return false;
        }
        self.row_head(at).is_some() || self.rest_is_short(at)
    }

    /// Whether what is left is too little for a row: a last page's furniture.
    fn rest_is_short(&self, at: usize) -> bool {
        let end = self.tokens[self.tokens.len() - 1].span.end;
        end - self.tokens[at].span.start <= MAX_NAME_BYTES
            && !(at..self.tokens.len()).any(|at| self.numbered_class_at(at))
    }

    /// The pieces of a body without the furniture inside it.
    fn body_pieces(&self, start: usize, end: usize) -> Body {
        let mut body = Vec::new();
        let mut at = start;
        let mut kept = start;
        while at < end {
            match self.furniture_end(at) {
                Some(after) => {
                    body.extend(pieces(&self.tokens[kept..at]));
                    at = after;
                    kept = after;
                }
                None => at += 1,
            }
        }
        body.extend(pieces(&self.tokens[kept..end]));
        Body::Run {
            pieces: body,
            page_starts: Vec::new(),
        }
    }

    fn row(&self, head: RowHead, body: Body) -> Row {
        let amount = |at: usize| AmountCell {
            pieces: vec![self.tokens[at].span],
            column: None,
        };
        Row {
            name: pieces(&self.tokens[head.name..head.amounts]),
            indented: self.indents.then_some(self.tokens[head.name].indented),
            amounts: (head.amounts..head.end).map(amount).collect(),
            body,
        }
    }
}

/// Whether the first amount is the sum of the others, exactly.
fn adds_up(run: &[Money]) -> bool {
    let Some((total, sources)) = run.split_first() else {
        return false;
    };
    let sum = sources
        .iter()
        .try_fold(Money::ZERO, |sum, source| sum.plus(*source));
    sum.and_then(|sum| sum.minus(*total))
        .is_some_and(Money::is_zero)
}

/// Whether `flow` begins with `N、D-`, N being `number` if given.
fn opens_indicator(flow: &str, number: Option<u32>) -> bool {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let number_len = digits(flow);
    let number_fits = match number {
        Some(number) => flow[..number_len].parse() == Ok(number),
        None => number_len > 0,
    };
    number_fits
        && flow[number_len..].strip_prefix('、').is_some_and(|rest| {
            let code_len = digits(rest);
            code_len > 0 && rest[code_len..].starts_with('-')
        })
}
