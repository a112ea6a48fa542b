//! A cell on a line and nothing else: rows found by the lines of their amounts.

use crate::document::{Repair, RepairKind};
use crate::layout::grid::{Cell, Columns, Grid, Part, Record, Role, numbered, role};
use crate::layout::lines::lines_with;
use crate::money::Money;
use crate::span::Span;

/// The cells of a text and how well they agree with one cell a line.
#[derive(Debug)]
pub struct Rows {
    /// The cells.
    pub grid: Grid,
    /// Number of rows with as many lines as there are columns, or more where a cell breaks at the
    /// end of a sentence.
    pub agreeing: usize,
    /// Number of rows with too few lines or lines that wrap, and of lines outside of rows.
    pub against: usize,
}

/// The rows of `text`; `None` when it has no header of a cell a line.
pub fn rows(text: &str) -> Option<Rows> {
    let header = lines_with(text, LAST_OF_FIRST).find_map(|line| Header::at(text, line))?;
    let lines = text.lines().collect();
    let mut reader = Reader {
        text,
        lines,
        header,
        rows: Rows {
            grid: Grid::default(),
            agreeing: 0,
            against: 0,
        },
        name_above: Cell::default(),
    };
    reader.read();
    Some(reader.rows)
}

/// The last character of 项目名称, with which a header begins: few lines hold it.
const LAST_OF_FIRST: &str = "称";

/// A header has at most this many cells.
const MAX_COLUMNS: usize = 12;

#[derive(Debug)]
struct Header {
    /// Indices of its lines.
    lines: std::ops::Range<usize>,
    /// Number of lines of a row before goal and indicators: its name and its amounts.
    figures: usize,
}

impl Header {
    /// The header that begins at `line` of `text`: names first, amounts next to each other, then
    /// goal and indicators, or no rows could be found by their amounts.
    fn at(text: &str, line: &str) -> Option<Self> {
        if role(&packed(line)) != Some(Role::Name) {
            return None;
        }
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        let lines: Vec<&str> = text[start..].lines().take(MAX_COLUMNS).collect();
        let mut roles = Vec::new();
        for line in &lines {
            let role = role(&packed(line));
            if role.is_none() || roles.contains(&role) {
                break;
            }
            roles.push(role);
        }
        let words = lines[..roles.len()].iter().map(|line| packed(line));
        Columns::of_words(words)?;
        let is_amount = |role: &Option<Role>| matches!(role, Some(Role::Amount(_)));
        let amounts = roles[1..].iter().take_while(|role| is_amount(role)).count();
        let figures = 1 + amounts;
        let rest_is_text = amounts > 0 && !roles[figures..].iter().any(is_amount);
        (rest_is_text && figures < roles.len()).then(|| {
            let at = text[..start].lines().count();
            Self {
                lines: at..at + roles.len(),
                figures,
            }
        })
    }
}

struct Reader<'a> {
    text: &'a str,
    lines: Vec<&'a str>,
    header: Header,
    rows: Rows,
    /// Lines below the last row that begin the name of the next.
    name_above: Cell,
}

impl Reader<'_> {
    fn read(&mut self) {
        let lines = self.header.lines.clone();
        for at in 0..lines.start {
            self.outside(at);
        }
        self.record(lines.map(|at| at..at + 1).collect());
        let mut at = self.header.lines.end;
        while at < self.lines.len() {
            if self.header_at(at) {
                let end = at + self.header.lines.len();
                self.record((at..end).map(|at| at..at + 1).collect());
                at = end;
            } else if self.row_at(at) {
                at = self.row(at);
            } else {
                self.rows.against += usize::from(!self.is_blank(at));
                self.outside(at);
                at += 1;
            }
        }
    }

    fn is_blank(&self, at: usize) -> bool {
        self.lines[at].trim().is_empty()
    }

    /// Whether a row begins at the line `at`: a name, then a line for each amount, empty or not.
    fn row_at(&self, at: usize) -> bool {
        let Some(amounts) = self.lines.get(at + 1..at + self.header.figures) else {
            return false;
        };
        let is_amount = |line: &&str| Money::parse(&packed(line)).is_some();
        let is_amount_or_none = |line: &&str| {
            let words = line.trim();
            words.is_empty() || matches!(words, "-" | "—" | "/") || is_amount(line)
        };
        amounts.iter().all(is_amount_or_none)
            && amounts.iter().any(is_amount)
            && !is_amount_or_none(&self.lines[at])
    }

    fn header_at(&self, at: usize) -> bool {
        let words = |at: usize| packed(self.lines[at]);
        let header = self.header.lines.clone();
        at + header.len() <= self.lines.len()
            && header
                .zip(at..)
                .all(|(own, other)| words(own) == words(other))
    }

    /// Reads the row at the line `at`; returns where the next one begins.
    fn row(&mut self, at: usize) -> usize {
        let body = at + self.header.figures;
        let cells = self.header.lines.len() - self.header.figures;
        let ends = |at: usize| at >= self.lines.len() || self.row_at(at) || self.header_at(at);
        let expected = body + cells;
        let end = if ends(expected) {
            expected.min(self.lines.len())
        } else {
            (body..).find(|at| ends(*at)).unwrap_or(self.lines.len())
        };
        let complete = end >= expected || end == self.lines.len();
        let mut lines: Vec<_> = (at..body).map(|at| at..at + 1).collect();
        let outside = self.body(body, end, cells, &mut lines);
        let agrees = complete && !lines.iter().any(|cell| self.wraps(cell.clone()));
        self.rows.agreeing += usize::from(agrees);
        self.rows.against += usize::from(!agrees);
        self.record(lines);
        let name_follows = end < self.lines.len() && self.row_at(end);
        for at in outside..end {
            if name_follows && !self.is_blank(at) {
                let cell = self.cell(at..at + 1);
                self.guess(&cell);
                self.name_above.append(&cell);
            } else {
                self.outside(at);
            }
        }
        end
    }

    /// Parts the lines `start..end` into `cells` cells; returns where lines begin that are of none.
    fn body(
        &self,
        start: usize,
        end: usize,
        cells: usize,
        lines: &mut Vec<std::ops::Range<usize>>,
    ) -> usize {
        let expected = (start + cells).min(end);
        let blank = (start..expected).all(|at| self.is_blank(at));
        if blank || end <= start + cells || cells < 2 {
            lines.extend((start..expected).map(|at| at..at + 1));
            return expected;
        }
        let opens = (start..end).find(|at| numbered(&packed(self.lines[*at])) == Some(1));
        let indicators = opens.unwrap_or(end - 1);
        let mut last = end;
        // Below an indicator that has ended, only another one is of the same cell.
        let is_rest = |at: usize| {
            let words = packed(self.lines[at]);
            words.is_empty() || !(words.contains("指标值") || numbered(&words).is_some())
        };
        while last > indicators + 1 && is_rest(last - 1) {
            last -= 1;
        }
        while last < end && !self.lines[last - 1].trim_end().ends_with('。') {
            last += 1;
        }
        lines.push(start..indicators);
        lines.push(indicators..last);
        last
    }

    /// Whether a line of the cell `lines` ends within a sentence: a page is too narrow for it, and
    /// plain text has no pages.
    fn wraps(&self, lines: std::ops::Range<usize>) -> bool {
        let within = |line: &&str| {
            let ends = [
                '。', '；', '：', '，', '、', ';', ':', ',', '.', '！', '”', '）',
            ];
            !line.trim_end().is_empty() && !line.trim_end().ends_with(ends)
        };
        let lines = &self.lines[lines];
        lines.iter().rev().skip(1).any(within)
    }

    fn cell(&self, lines: std::ops::Range<usize>) -> Cell {
        let mut cell = Cell::default();
        for line in &self.lines[lines] {
            let start = line.as_ptr() as usize - self.text.as_ptr() as usize;
            cell.push_lines(self.text, start, start + line.len());
        }
        cell
    }

    fn record(&mut self, lines: Vec<std::ops::Range<usize>>) {
        let mut cells: Vec<Cell> = lines.into_iter().map(|lines| self.cell(lines)).collect();
        if let (Some(name), false) = (cells.first_mut(), self.name_above.is_empty()) {
            let mut whole = std::mem::take(&mut self.name_above);
            whole.append(name);
            *name = whole;
        }
        self.rows.grid.records.push(Record {
            cells,
            ..Record::default()
        });
    }

    fn outside(&mut self, at: usize) {
        if self.is_blank(at) {
            return;
        }
        let cells = vec![self.cell(at..at + 1)];
        self.rows.grid.records.push(Record {
            cells,
            part: Part::Outside,
            ..Record::default()
        });
    }

    fn guess(&mut self, cell: &Cell) {
        let place: Option<Span> = cell.pieces.first().copied();
        self.rows.grid.repairs.extend(place.map(|place| Repair {
            kind: RepairKind::BorderGuessed,
            place,
        }));
    }
}

/// A line without its white space.
fn packed(line: &str) -> String {
    line.split_whitespace().collect()
}
