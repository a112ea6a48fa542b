//! Markdown whose tables are parted by pipes, as PyMuPDF4LLM and pandoc print them.
//!
//! A row is one line, `|name|total|…|`; a line break inside a cell is `<br>`; `|---|---|` stands
//! below the first row of every table. PyMuPDF4LLM prints a table for each page, whose first row
//! need not be a header, and leaves out columns that are empty on that page.

use super::grid::{self, Cell, Grid, Part, Record};
use super::lines::lines_with;
use super::{Evidence, Layout, Shape};

/// The shape, as [`super::SHAPES`] lists it.
pub const SHAPE: Shape = Shape {
    id: "markdown",
    detect: |survey| detect(survey.text()),
    read: |survey| read(survey.text()),
};

fn detect(text: &str) -> Option<Evidence> {
    let is_header = |line: &str| line.starts_with('|') && grid_of(line).header(line).is_some();
    lines_with(text, "项目名称").find(|line| is_header(line.trim()))?;
    let ruled = text.lines().map(str::trim).any(is_rule);
    Some(grid::evidence(usize::from(ruled), 1))
}

fn read(text: &str) -> Option<Layout> {
    let grid = grid_of(text);
    let header = grid.header(text)?;
    Some(grid.layout(text, header))
}

fn grid_of(text: &str) -> Grid {
    let mut splitter = Splitter {
        text,
        grid: Grid::default(),
        table: 0,
        in_table: false,
        blank_lines: 0,
    };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.trim_end().len();
        let indent = line.len() - line.trim_start().len();
        splitter.line((start + indent).min(end), end);
        start += line.len();
    }
    splitter.grid
}

struct Splitter<'a> {
    text: &'a str,
    grid: Grid,
    /// Index of the table that is read, or that was read last.
    table: u32,
    in_table: bool,
    blank_lines: u32,
}

impl Splitter<'_> {
    /// Reads the line `text[start..end]`, which has no white space at either end.
    fn line(&mut self, start: usize, end: usize) {
        if start == end {
            self.blank_lines += 1;
            self.leave_table();
            return;
        }
        let line = &self.text[start..end];
        if !line.starts_with('|') {
            self.leave_table();
            self.words(start, end);
        } else if is_rule(line) {
            self.grid.mark(start, end);
        } else {
            self.in_table = true;
            self.row(start, end);
        }
        self.blank_lines = 0;
    }

    fn leave_table(&mut self) {
        self.table += u32::from(self.in_table);
        self.in_table = false;
    }

    /// A line outside of tables, such as a heading.
    fn words(&mut self, start: usize, end: usize) {
        let line = &self.text[start..end];
        let hashes = line.len() - line.trim_start_matches('#').len();
        if hashes > 0 {
            self.grid.mark(start, start + hashes);
        }
        let cell = self.cell(start + hashes, end);
        self.push(vec![cell], Part::Outside);
    }

    fn row(&mut self, start: usize, end: usize) {
        self.grid.mark(start, start + 1);
        let mut cells = Vec::new();
        let mut at = start + 1;
        while at < end {
            let close = self.closing_pipe(at, end);
            let cell = self.cell(at, close);
            cells.push(cell);
            if close < end {
                self.grid.mark(close, close + 1);
            }
            at = close + 1;
        }
        self.push(cells, Part::Table(self.table));
    }

    fn push(&mut self, cells: Vec<Cell>, part: Part) {
        self.grid.records.push(Record {
            cells,
            part,
            blank_lines: self.blank_lines,
        });
    }

    /// The first pipe from `start` on that no backslash escapes; `end` if there is none.
    fn closing_pipe(&self, start: usize, end: usize) -> usize {
        let mut escaped = false;
        for (at, byte) in self.text.as_bytes()[start..end].iter().enumerate() {
            match byte {
                b'|' if !escaped => return start + at,
                b'\\' => escaped = !escaped,
                _ => escaped = false,
            }
        }
        end
    }

    /// The cell `text[start..end]`, line breaks, emphasis and backslashes taken out.
    fn cell(&mut self, start: usize, end: usize) -> Cell {
        let mut cell = Cell::default();
        let mut from = start;
        let mut at = start;
        while at < end {
            let mark = mark_len(&self.text[at..end]);
            if mark == 0 {
                at += self.text[at..].chars().next().map_or(1, char::len_utf8);
                continue;
            }
            cell.push_lines(self.text, from, at);
            self.grid.mark(at, at + mark);
            // What a backslash escapes is content, even if it looks like a mark.
            let escaped = usize::from(self.text[at..].starts_with('\\'));
            from = at + mark;
            at = from + escaped;
        }
        cell.push_lines(self.text, from, end);
        // Spaces around a cell are the tool's.
        cell.indent = 0;
        cell
    }
}

/// Line breaks and emphasis inside cells; PyMuPDF4LLM takes a line above the middle of its row for
/// superscript.
const MARKS: [&str; 6] = ["<br>", "<br/>", "<br />", "<sup>", "</sup>", "**"];

/// Length of the mark that `rest` begins with; 0 when it begins with content.
fn mark_len(rest: &str) -> usize {
    let mark = MARKS.iter().find(|mark| rest.starts_with(**mark));
    if let Some(mark) = mark {
        return mark.len();
    }
    let mut characters = rest.chars();
    let escapes = characters.next() == Some('\\')
        && characters
            .next()
            .is_some_and(|next| next.is_ascii_punctuation());
    usize::from(escapes)
}

/// Whether `line` is the rule below the first row of a table: `|---|:--:|`.
fn is_rule(line: &str) -> bool {
    line.contains("--")
        && line
            .bytes()
            .all(|byte| matches!(byte, b'|' | b'-' | b':' | b' '))
}
