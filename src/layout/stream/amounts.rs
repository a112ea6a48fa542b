//! Which tokens are the amounts of a row, and not other numbers.

use std::borrow::Cow;

use super::super::tokens::Token;
use crate::document::Column;
use crate::money::Money;
use crate::span::Span;

/// How the table prints amounts.
#[derive(Debug, Default)]
pub struct Style {
    /// Bit n is set when an amount has n decimals.
    decimals: u32,
    /// Whether thousands are parted by commas.
    commas: bool,
}

/// The amounts of a row: tokens `start..end`, and how they make up amounts.
#[derive(Debug)]
pub struct Run {
    /// First token.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
    /// The pieces of each amount or empty mark.
    pub cells: Vec<Vec<Span>>,
}

/// A way to make amounts of tokens. Many are tried before one is kept, so it takes no memory of its own.
#[derive(Debug)]
struct Cut {
    cell_count: usize,
    /// How many tokens each cell has.
    tokens: [usize; Column::ALL.len()],
    value_count: usize,
    /// What the cells say that are not empty.
    values: [Money; Column::ALL.len()],
}

impl Default for Cut {
    fn default() -> Self {
        Self {
            cell_count: 0,
            tokens: [0; Column::ALL.len()],
            value_count: 0,
            values: [Money::ZERO; Column::ALL.len()],
        }
    }
}

impl Cut {
    /// Adds a cell; `None` when there are as many as a row has.
    fn push(&mut self, tokens: usize, value: Option<Money>) -> Option<()> {
        *self.tokens.get_mut(self.cell_count)? = tokens;
        self.cell_count += 1;
        if let Some(value) = value {
            self.values[self.value_count] = value;
            self.value_count += 1;
        }
        Some(())
    }

    fn values(&self) -> &[Money] {
        &self.values[..self.value_count]
    }

    /// The amounts that it makes of `tokens` from `start` on.
    fn run(&self, tokens: &[Token], start: usize) -> Run {
        let mut end = start;
        let cells = self.tokens[..self.cell_count].iter().map(|count| {
            end += count;
            let cell = &tokens[end - count..end];
            cell.iter().map(|token| token.span).collect()
        });
        let cells = cells.collect();
        Run { start, end, cells }
    }
}

/// One in this many is rare.
const RARE: u32 = 20;

/// Digits of one amount stand on at most this many lines.
const MAX_FRAGMENTS: usize = 8;

/// No run of amounts, however wrapped, has more tokens than this.
const MAX_RUN_TOKENS: usize = 24;

/// A name ends in fewer numbers than this.
const MAX_NUMBERS_IN_NAME: usize = 4;

/// What tables print in an empty cell of money.
const EMPTY_MARKS: [&str; 8] = ["-", "—", "——", "－", "--", "-—", "/", "／"];

/// The longest of them is two dashes.
const MAX_MARK_BYTES: usize = 2 * '—'.len_utf8();

/// Whether `text` is printed for an empty cell of money.
pub fn is_empty_mark(text: &str) -> bool {
    // Asked of every token, few of which are so short.
    text.len() <= MAX_MARK_BYTES && EMPTY_MARKS.contains(&text)
}

impl Style {
    /// Amounts that come in runs whose first is the sum of the others are amounts nearly beyond
    /// doubt: a number of decimals that is rare among them is chance.
    pub fn survey(text: &str, tokens: &[Token]) -> Self {
        let mut with_decimals = [0u32; 32];
        let mut commas = false;
        for run in tokens.chunk_by(|a, b| a.is_amount == b.is_amount) {
            let values: Vec<Money> = run.iter().filter_map(|token| token.amount(text)).collect();
            if (2..=Column::ALL.len()).contains(&values.len()) && adds_up(&values) {
                for (token, value) in run.iter().zip(values) {
                    with_decimals[value.decimals() as usize] += 1;
                    commas |= text[token.span.range()].contains([',', '，']);
                }
            }
        }
        let most = with_decimals.iter().max().copied().unwrap_or(0);
        let frequent = |count: &u32| *count > 0 && count * RARE >= most;
        let decimals = (0..).zip(with_decimals);
        let decimals = decimals.filter(|(_, count)| frequent(count));
        Self {
            decimals: decimals.fold(0, |bits, (decimals, _)| bits | 1 << decimals),
            commas,
        }
    }

    fn fits(&self, digits: &str, amount: Money) -> bool {
        if self.decimals == 0 {
            return true;
        }
        let unsigned = digits.trim_start_matches(['-', '－', '−']);
        let integer = unsigned.split(['.', '．']).next().unwrap_or_default();
        let needs_comma = self.commas && integer.chars().count() > 3;
        let decimals_fit = self.decimals & (1 << amount.decimals()) != 0;
        decimals_fit && (!needs_comma || integer.contains([',', '，']))
    }

    /// The amounts of a row that begin at token `at`, or a little later where the name before them
    /// ends in a number.
    pub fn run(&self, text: &str, tokens: &[Token], at: usize) -> Option<Run> {
        let end = at + numeric_count(text, &tokens[at..]);
        if end == at {
            return None;
        }
        // A number that begins a line of words is probably one of them; but where cells share
        // lines, the last amount and a goal may.
        let followed = tokens.get(end).is_some_and(|token| !token.starts_line);
        let last_line = tokens[at..end].iter().rposition(|token| token.starts_line);
        let words_begin = last_line.filter(|start| followed && *start > 0);
        let sure_end = words_begin.map_or(end, |start| at + start);
        let mut best: Option<((bool, bool, usize), usize, Cut)> = None;
        let wrapped = (at..end).any(|at| self.cell(text, &tokens[at..=at]).is_none());
        let most_tokens = if wrapped {
            MAX_RUN_TOKENS
        } else {
            Column::ALL.len()
        };
        'starts: for start in at..end.min(at + MAX_NUMBERS_IN_NAME) {
            for stop in (start + 1..=end.min(start + most_tokens)).rev() {
                let Some(cut) = self.cut(text, &tokens[start..stop]) else {
                    continue;
                };
                let adds_up = cut.values().len() >= 2 && adds_up(cut.values());
                // A reading that adds up beats one that does not; then the longest wins.
                let rank = (adds_up, stop <= sure_end, stop - start);
                if best.as_ref().is_none_or(|(least, ..)| rank > *least) {
                    best = Some((rank, start, cut));
                }
                if rank == (true, true, end - at) {
                    break 'starts;
                }
            }
            // Only a plain whole number may belong to the name before the amounts.
            let number = &tokens[start];
            let plain = !text[number.span.range()].contains([',', '，', '.', '．']);
            if !plain || !number.is_amount {
                break;
            }
        }
        let (_, start, cut) = best?;
        let best = cut.run(tokens, start);
        // What follows on the same line must be able to begin a goal: a lone whole number inside a
        // line is part of its sentence.
        let followed = tokens.get(best.end).is_some_and(|token| !token.starts_line);
        let decimals = tokens[best.start].amount(text).map_or(0, Money::decimals);
        let after = tokens
            .get(best.end)
            .map_or("", |token| &text[token.span.range()]);
        let has_unit = after.starts_with(['元', '万', '亿', '%', '％']);
        let in_sentence = best.cells.len() == 1 && followed && (decimals < 2 || has_unit);
        (!in_sentence).then_some(best)
    }

    /// Cuts the numeric tokens `run` into one to four amounts in the table's style, the first not
    /// empty, joining digits over line ends as little as possible.
    fn cut(&self, text: &str, run: &[Token]) -> Option<Cut> {
        if is_empty_mark(&text[run[0].span.range()]) {
            return None;
        }
        let mut cut = Cut::default();
        let mut at = 0;
        while at < run.len() {
            let (fragments, value) = (1..=MAX_FRAGMENTS.min(run.len() - at)).find_map(|count| {
                let cell = &run[at..at + count];
                let wrapped = cell[1..].iter().all(|token| token.starts_line);
                let value = wrapped.then(|| self.cell(text, cell)).flatten()?;
                (!self.goes_on(text, &run[at + count..])).then_some((count, value))
            })?;
            cut.push(fragments, value)?;
            at += fragments;
        }
        Some(cut)
    }

    /// What the cell that `cell` makes up says, which for an empty mark is nothing; `None` when it is
    /// neither that nor an amount in the table's style.
    fn cell(&self, text: &str, cell: &[Token]) -> Option<Option<Money>> {
        // Nearly every cell is one token, which needs no copy.
        let digits: Cow<str> = match cell {
            [whole] => text[whole.span.range()].into(),
            pieces => pieces.iter().map(|one| &text[one.span.range()]).collect(),
        };
        if is_empty_mark(&digits) {
            return Some(None);
        }
        let amount = Money::parse(&digits)?;
        self.fits(&digits, amount).then_some(Some(amount))
    }

    /// Whether the next token can only be the rest of the digits before it.
    fn goes_on(&self, text: &str, rest: &[Token]) -> bool {
        rest.first().is_some_and(|token| {
            let digits = &text[token.span.range()];
            token.starts_line && digits.starts_with(['.', ',', '，'])
        })
    }
}

/// Two to four figures at the end of `tokens`, none of them before `least`, of which at least one is
/// no amount: too many digits, wrongly grouped, or two points.
pub fn unread(text: &str, tokens: &[Token], least: usize) -> Option<Run> {
    let str = |token: &Token| &text[token.span.range()];
    let is_figure = |token: &&Token| {
        is_fragment(str(token)) && str(token).contains(|one: char| one.is_numeric())
    };
    let count = tokens[least..].iter().rev().take_while(is_figure).count();
    let figures = &tokens[tokens.len() - count..];
    let all_read = figures.iter().all(|token| token.is_amount);
    let is_row = (2..=Column::ALL.len()).contains(&count) && tokens.len() - count >= least;
    (is_row && !all_read).then(|| Run {
        start: tokens.len() - count,
        end: tokens.len(),
        cells: figures.iter().map(|token| vec![token.span]).collect(),
    })
}

/// Digits, commas and points that may be a part of an amount.
fn is_fragment(text: &str) -> bool {
    // Asked of every token, few of which begin like a figure.
    let begins = |first: &u8| matches!(first, b'0'..=b'9' | b',' | b'.' | b'-' | 0xe2 | 0xef);
    if !text.as_bytes().first().is_some_and(begins) {
        return text.is_empty();
    }
    let allowed = |one: char| matches!(one, '0'..='9' | '０'..='９' | ',' | '，' | '.' | '．' | '-' | '－' | '−');
    text.chars().all(allowed)
}

/// Number of tokens from the first on that may be parts of amounts of one row.
fn numeric_count(text: &str, tokens: &[Token]) -> usize {
    let numeric = |token: &Token| {
        let digits = &text[token.span.range()];
        token.is_amount || is_fragment(digits) || is_empty_mark(digits)
    };
    let bounded = &tokens[..tokens.len().min(MAX_RUN_TOKENS)];
    bounded
        .iter()
        .enumerate()
        // An indented line begins another row.
        .take_while(|(index, token)| numeric(token) && (*index == 0 || !token.indented))
        .count()
}

/// Whether the first amount is the sum of the others, exactly.
pub fn adds_up(run: &[Money]) -> bool {
    let Some((total, sources)) = run.split_first() else {
        return false;
    };
    let sum = sources
        .iter()
        .try_fold(Money::ZERO, |sum, source| sum.plus(*source));
    sum.and_then(|sum| sum.minus(*total))
        .is_some_and(Money::is_zero)
}
