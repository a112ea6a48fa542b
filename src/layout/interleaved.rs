//! Text that was printed line by line across the columns, without the space between them: sorted
//! text of PDFBox and Tika, pdfplumber, rows of pdf.js, tabula's stream; or column by column, as
//! pdftotext prints without an option, where only the grand total ([`columns`]) can be told.
//!
//! Lines of a name, a goal and indicators alternate, and nothing says where in a line one ends and
//! the next begins, so goals and indicators are lost. What remains are rows of amounts, whole on
//! their line, and the names that are whole on the same line. A name that fills its column may go
//! on above or below and is not claimed. Everything else stays unexplained: this is the shape's
//! whole point, as any other would make wrong projects of it. A person should make the text again
//! with a tool that reads cell by cell.

mod columns;

use std::ops::Range;

use memchr::memmem;

use super::cells_first::by_cell::{self, Item};
use super::cells_first::heads::{Sheet, head, lines};
use super::cells_first::sums;
use super::cells_first::widths::{indent, line_width};
use super::lines::lines_with;
use super::stream::furniture::{self, Parts};
use super::tokens::{LineBreak, Token, pieces, tokens};
use super::{AmountCell, Body, Evidence, Layout, Row, Shape, Survey};
use crate::span::Span;

/// The shape, as [`super::SHAPES`] lists it.
pub const SHAPE: Shape = Shape {
    id: "interleaved",
    detect,
    read,
};

/// As nothing of a body is claimed, other shapes seem to explain more; they must not be asked.
const CONFIDENCE: u8 = 90;

/// Of so many keywords cut by a line end, one goes on elsewhere than on the next line.
const CUT_PER_TORN: u32 = 4;

/// Fewer torn keywords may come from page breaks.
const MIN_TORN: u32 = 3;

/// The keywords of every indicator, in one of which a line often ends.
const KEYWORDS: [&str; 2] = ["实施周期指标值", "年度指标值"];

/// So many characters of a keyword at a line's end are no accident.
const MIN_CUT_CHARS: usize = 2;

/// Counts the keywords that a line end cuts, and those whose rest is not on the next line.
fn detect(survey: &Survey) -> Option<Evidence> {
    let text = survey.text();
    if is_padded(text) {
        return None;
    }
    let apart = columns::header_cells_apart(text);
    if apart >= columns::MIN_APART {
        return Some(Evidence {
            confidence: CONFIDENCE + 1,
            agreeing: apart,
            of: columns::HEADER_CELLS.len() as u32,
        });
    }
    let (mut cut, mut torn) = (0, 0);
    for (rest, next_line) in KEYWORDS.iter().flat_map(|keyword| cuts(text, keyword)) {
        cut += 1;
        torn += u32::from(!next_line.starts_with(rest));
    }
    // Boxes keep together what tears in a line, so some of theirs may be torn and most whole.
    let in_boxes = || {
        let mut lines = text.lines();
        lines.any(|line| columns::HEADER_CELLS.contains(&line.trim()))
    };
    let often = torn >= MIN_TORN && torn * CUT_PER_TORN >= cut && !in_boxes();
    let mostly = torn > 1 && torn * 2 > cut;
    (often || mostly).then_some(Evidence {
        confidence: CONFIDENCE,
        agreeing: torn,
        of: cut,
    })
}

/// Where a line end cuts `keyword`: the first character of what is missing, and the text from the next
/// line on that is not blank. Looked for by the keyword's beginning, for most lines hold none.
fn cuts<'a>(text: &'a str, keyword: &'static str) -> impl Iterator<Item = (char, &'a str)> {
    let begun = keyword.char_indices().nth(MIN_CUT_CHARS);
    let begun = &keyword[..begun.map_or(keyword.len(), |(at, _)| at)];
    let finder = memmem::Finder::new(begun);
    let bytes = text.as_bytes();
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = from + finder.find(&bytes[from..])?;
            from = at + begun.len();
            let kept = keyword.chars().zip(text[at..].chars());
            let kept = kept.take_while(|(one, other)| one == other);
            let kept: usize = kept.map(|(one, _)| one.len_utf8()).sum();
            let line_end = text[at + kept..].trim_start_matches(is_end);
            let next_line = line_end.trim_start();
            if let Some(missing) = keyword[kept..].chars().next()
                && line_end.starts_with('\n')
                && !next_line.is_empty()
            {
                return Some((missing, next_line.trim_start_matches(['"', '\t'])));
            }
        }
    })
}

/// What may stand behind the last word of a line; tabula prints quotes.
fn is_end(one: char) -> bool {
    one == '"' || (one.is_whitespace() && one != '\n')
}

/// More space than parts words.
const WIDE_SPACE: &str = "    ";

/// Whether wide space parts the columns, so that their order is not lost.
fn is_padded(text: &str) -> bool {
    let is_wide = |line: &&str| line.trim().contains(WIDE_SPACE);
    let padded = lines_with(text, WIDE_SPACE).filter(is_wide).count();
    let all = || text.lines().filter(|line| !line.trim().is_empty()).count();
    padded > 0 && padded * 5 > all()
}

fn read(survey: &Survey) -> Option<Layout> {
    let text = survey.text();
    if columns::header_cells_apart(text) >= columns::MIN_APART {
        return columns::read(text);
    }
    let (parts, marks) = parts(text);
    let sheet = Sheet::new(text, &parts.rows);
    let header_lines = parts
        .header
        .iter()
        .filter(|token| token.starts_line)
        .count();
    let rows = if header_lines >= MIN_HEADER_CELLS {
        rows_by_cell(&sheet)
    } else {
        rows_by_line(&sheet)
    };
    if rows.is_empty() {
        return None;
    }
    let column = name_column(&sheet, &rows);
    let totals: Vec<_> = rows.iter().map(|row| row.total(&sheet)).collect();
    let first = sheet.str(&rows[0].name);
    let units = sums::units(&totals, sums::is_grand_total(first));
    let indents = sheet.tokens.iter().any(|token| token.indented);
    let mut layout = Layout {
        head: pieces(&parts.head),
        header: pieces(&parts.header),
        furniture: [parts.furniture.clone(), marks].concat(),
        ..Layout::default()
    };
    for (row, unit) in rows.into_iter().zip(units) {
        let named = !row.name.is_empty();
        let indented = named && sheet.tokens[row.name.start].indented;
        let unindented = named && indents && !indented;
        // Only units have no indent, and nothing stands beside them.
        let unit = unit.unwrap_or(unindented && row.alone);
        let margin = if unit || indented { 2 } else { MARGIN };
        let narrow = named && name_width(&sheet, &row.name) + margin <= column;
        let whole = narrow && (unit || !unindented);
        let name = if whole { row.name } else { 0..0 };
        layout.rows.push(Row {
            name: pieces(&sheet.tokens[name]),
            indented: Some(!unit),
            amounts: row
                .cells
                .into_iter()
                .map(|pieces| AmountCell {
                    pieces,
                    column: None,
                })
                .collect(),
            body: Body::default(),
        });
    }
    Some(layout)
}

/// A header row on so many lines has a line for each cell.
const MIN_HEADER_CELLS: usize = 4;

/// The parts of the text, and the quotes that tabula prints for empty cells.
fn parts(text: &str) -> (Parts, Vec<Span>) {
    let mut all = tokens(text, LineBreak::LineFeed);
    let is_mark = |token: &Token| text[token.span.range()].chars().all(|one| one == '"');
    let marks = all.iter().filter(|token| is_mark(token));
    let marks = marks.map(|token| token.span).collect();
    all.retain(|token| !is_mark(token));
    let mut line = None;
    for token in &mut all {
        token.starts_line = line != Some(token.line);
        line = Some(token.line);
    }
    (furniture::part(text, &all), marks)
}

/// What a line shows of a row.
#[derive(Debug)]
struct Shown {
    name: Range<usize>,
    cells: Vec<Vec<Span>>,
    /// Whether nothing follows the amounts.
    alone: bool,
}

impl Shown {
    fn total(&self, sheet: &Sheet) -> Option<crate::money::Money> {
        let pieces = self.cells.first()?.iter();
        let digits: String = pieces.map(|span| &sheet.text[span.range()]).collect();
        crate::money::Money::parse(&digits)
    }
}

fn rows_by_line(sheet: &Sheet) -> Vec<Shown> {
    let heads = lines(sheet.tokens).into_iter().filter_map(|line| {
        let head = head(sheet, &line, true)?;
        (head.cells.len() > 1 || head.goal.is_empty()).then_some(Shown {
            alone: head.goal.is_empty(),
            name: head.name,
            cells: head.cells,
        })
    });
    heads.collect()
}

fn rows_by_cell(sheet: &Sheet) -> Vec<Shown> {
    let mut shown = Vec::new();
    let mut before: Option<Range<usize>> = None;
    for item in by_cell::items(sheet) {
        match item {
            Item::Line(line) => before = Some(line),
            Item::Amounts(rows) => {
                for row in rows {
                    let name = before
                        .take()
                        .filter(|line| sheet.tokens[line.start].indented || shown.len() <= 1);
                    shown.push(Shown {
                        alone: true,
                        name: name.unwrap_or(0..0),
                        cells: row.tokens().map(|at| vec![sheet.tokens[at].span]).collect(),
                    });
                }
            }
        }
    }
    shown
}

fn name_width(sheet: &Sheet, name: &Range<usize>) -> usize {
    line_width(sheet.text, sheet.tokens, name) + indent(sheet.text, &sheet.tokens[name.start])
}

/// The width of the name column: that of the widest piece of a name beside amounts.
fn name_column(sheet: &Sheet, rows: &[Shown]) -> usize {
    let names = rows
        .iter()
        .map(|row| &row.name)
        .filter(|name| !name.is_empty());
    let widest = names.map(|name| name_width(sheet, name)).max().unwrap_or(0);
    let starts = (0..sheet.tokens.len()).filter(|at| sheet.tokens[*at].indented);
    let indented = starts.map(|at| name_width(sheet, &(at..at + 1))).max();
    widest.max(indented.unwrap_or(0).min(MAX_NAME_WIDTH))
}

/// A name that leaves less of its column free, in half ideographs, may go on: the word that did not
/// fit may be long.
const MARGIN: usize = 6;

/// Wider than this, in half ideographs, an indented word is not only a name.
const MAX_NAME_WIDTH: usize = 60;
