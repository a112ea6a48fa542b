//! Text whose columns are drawn by a rule of dashes below the header, as pandoc prints tables of a
//! Word document in plain text and Markdown ("simple" and "multiline" tables of its manual).
//!
//! The rule says where each column begins, in display columns. A multiline table opens and closes
//! with a rule across all columns and parts its rows by blank lines; in a simple one a row is a
//! line.

use memchr::memmem;

use super::grid::{Cell, Columns, Grid, Header, Part, Record};
use super::{Evidence, Layout, Shape};

/// The shape, as [`super::SHAPES`] lists it.
pub const SHAPE: Shape = Shape {
    id: "ruled",
    detect: |survey| detect(survey.text()),
    read: |survey| read(survey.text()),
};

fn detect(text: &str) -> Option<Evidence> {
    let (grid, header) = grid(text)?;
    Some(grid.evidence(text, &header))
}

fn read(text: &str) -> Option<Layout> {
    let (grid, header) = grid(text)?;
    Some(grid.layout(text, header))
}

/// How every rule begins.
const RULE: &str = "---";

/// A line, as offsets in the text.
#[derive(Debug, Clone, Copy)]
struct Line<'a> {
    start: usize,
    text: &'a str,
}

impl Line<'_> {
    fn is_blank(self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether nothing but dashes stands on it, with or without gaps.
    fn is_rule(self) -> bool {
        let words = self.text.trim();
        words.starts_with(RULE) && words.bytes().all(|byte| matches!(byte, b'-' | b' '))
    }

    /// Where the runs of dashes begin on it, in display columns; empty when it draws no columns.
    fn columns(self) -> Vec<usize> {
        if !self.is_rule() || !self.text.trim().contains(' ') {
            return Vec::new();
        }
        let bytes = self.text.as_bytes();
        let begins = |at: &usize| bytes[*at] == b'-' && (*at == 0 || bytes[*at - 1] == b' ');
        (0..bytes.len()).filter(begins).collect()
    }

    /// Adds what stands below each of `columns` to `cells`.
    fn cut(self, text: &str, columns: &[usize], cells: &mut [Cell]) {
        let mut column = 0;
        let mut start = self.start;
        let mut width = 0;
        for (at, character) in self.text.char_indices() {
            if columns.get(column + 1).is_some_and(|next| width >= *next) {
                cells[column].push_lines(text, start, self.start + at);
                start = self.start + at;
                column += 1;
            }
            width += display_width(character);
        }
        cells[column].push_lines(text, start, self.start + self.text.len());
    }
}

fn grid(text: &str) -> Option<(Grid, Header)> {
    // Few texts have a rule at all, and the look for its header costs as much as reading one.
    memmem::find(text.as_bytes(), RULE.as_bytes())?;
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim_end_matches(['\n', '\r']);
        lines.push(Line {
            start,
            text: content,
        });
        start += line.len();
    }
    let mut splitter = Splitter {
        text,
        grid: Grid::default(),
        table: 0,
    };
    let mut outside = 0;
    let mut at = 0;
    while at < lines.len() {
        let columns = lines[at].columns();
        match splitter.heading(&lines[outside..at], &columns) {
            Some(heading) => {
                splitter.outside(&lines[outside..at - heading.lines]);
                at = splitter.table(&lines, at, &heading, &columns);
                outside = at;
            }
            None => at += 1,
        }
    }
    splitter.outside(&lines[outside..]);
    let grid = splitter.grid;
    let header = grid.header(text)?;
    Some((grid, header))
}

struct Splitter<'a> {
    text: &'a str,
    grid: Grid,
    table: u32,
}

/// The header row above a rule.
#[derive(Debug)]
struct Heading {
    cells: Vec<Cell>,
    /// Number of lines that it takes, its opening rule included.
    lines: usize,
    /// Whether it has an opening rule, so that blank lines part the rows.
    multiline: bool,
}

/// A header cell wraps over at most this many lines.
const MAX_HEADER_LINES: usize = 6;

impl Splitter<'_> {
    /// The header of such a table that stands at the end of `above`.
    fn heading(&self, above: &[Line], columns: &[usize]) -> Option<Heading> {
        if columns.is_empty() {
            return None;
        }
        let printed = |line: &&Line| !line.is_blank() && !line.is_rule();
        let lines = above.iter().rev().take_while(printed);
        let count = lines.take(MAX_HEADER_LINES).count();
        let start = above.len() - count;
        let mut cells = vec![Cell::default(); columns.len()];
        for line in &above[start..] {
            line.cut(self.text, columns, &mut cells);
        }
        Columns::under(self.text, &cells)?;
        let multiline = start > 0 && above[start - 1].is_rule();
        Some(Heading {
            cells,
            lines: count + usize::from(multiline),
            multiline,
        })
    }

    /// Reads the table whose columns the rule `lines[rule]` draws; returns where it ends.
    fn table(
        &mut self,
        lines: &[Line],
        rule: usize,
        heading: &Heading,
        columns: &[usize],
    ) -> usize {
        if heading.multiline {
            self.mark(lines[rule - heading.lines]);
        }
        self.push(heading.cells.clone());
        self.mark(lines[rule]);
        let mut row = vec![Cell::default(); columns.len()];
        let mut at = rule + 1;
        while let Some(line) = lines.get(at) {
            if line.is_rule() || (line.is_blank() && !heading.multiline) {
                break;
            }
            if !line.is_blank() {
                line.cut(self.text, columns, &mut row);
            }
            if line.is_blank() || !heading.multiline {
                let blank = vec![Cell::default(); columns.len()];
                self.push(std::mem::replace(&mut row, blank));
            }
            at += 1;
        }
        self.push(row);
        self.table += 1;
        match lines.get(at) {
            Some(line) => {
                self.mark(*line);
                at + 1
            }
            // The text ends with the table.
            None => at,
        }
    }

    fn push(&mut self, cells: Vec<Cell>) {
        if cells.iter().all(Cell::is_empty) {
            return;
        }
        self.grid.records.push(Record {
            cells,
            part: Part::Table(self.table),
            ..Record::default()
        });
    }

    fn mark(&mut self, line: Line) {
        let words = line.text.trim();
        let start = line.start + line.text.len() - line.text.trim_start().len();
        if !words.is_empty() {
            self.grid.mark(start, start + words.len());
        }
    }

    fn outside(&mut self, lines: &[Line]) {
        for line in lines.iter().filter(|line| !line.is_blank()) {
            let cell = Cell::new(self.text, line.start, line.start + line.text.len());
            self.grid.records.push(Record {
                cells: vec![cell],
                part: Part::Outside,
                ..Record::default()
            });
        }
    }
}

/// How many columns a character takes on a terminal, as pandoc counts: two for wide and full-width
/// ones (Unicode's East Asian Width W and F), one for all others, ambiguous ones included.
fn display_width(character: char) -> usize {
    let wide = matches!(
        u32::from(character),
        0x1100..=0x115f
            | 0x2e80..=0x303e
            | 0x3041..=0x4dbf
            | 0x4e00..=0xa4cf
            | 0xac00..=0xd7a3
            | 0xf900..=0xfaff
            | 0xfe30..=0xfe6f
            | 0xff01..=0xff60
            | 0xffe0..=0xffe6
            | 0x1f300..=0x1f64f
            | 0x1f900..=0x1f9ff
            | 0x20000..=0x3fffd
    );
    if wide { 2 } else { 1 }
}
