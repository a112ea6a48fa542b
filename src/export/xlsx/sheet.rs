//! Cells into a worksheet, within what a worksheet can hold.

use rust_xlsxwriter::{Formula, Note, Worksheet};

use super::paint::Mark;
use super::style::{Kind, Look, Styles};
use crate::export::content::printable;
use crate::money::Money;
use crate::span::Lines;
use crate::text::{self, ExportWords, Language};

/// How many UTF-16 units a cell holds.
const MAX_TEXT: usize = 32_767;

/// How many rows of a list a sheet holds below its head, with one left to say how many more there
/// are.
const MAX_ROWS: usize = 1_048_574;

/// A column: its head and its width in characters.
pub type Column<'a> = (&'a str, u16);

/// What all sheets of a workbook are written with.
pub struct Pen {
    /// The words of files.
    say: &'static ExportWords,
    styles: Styles,
    /// How many notes there are so far.
    notes: u32,
}

impl Pen {
    /// One for a new workbook.
    pub fn new(language: Language) -> Self {
        Self {
            say: language.export_words(),
            styles: Styles::default(),
            notes: 0,
        }
    }
}

/// A worksheet that is being filled.
pub struct Sheet {
    sheet: Worksheet,
    columns: u16,
}

impl Sheet {
    /// An empty sheet, set up to be printed.
    pub fn new(name: &str) -> Self {
        let mut sheet = Worksheet::new();
        sheet
            .set_name(name)
            .expect("a name of this program, short and without forbidden characters");
        // 9 is A4.
        sheet
            .set_landscape()
            .set_paper_size(9)
            .set_print_fit_to_pages(1, 0)
            .set_footer("&L&A&R&P / &N");
        Self { sheet, columns: 0 }
    }

    /// A sheet of one table: its head stays in view, with `frozen` columns, and is printed on every
    /// page.
    pub fn table(pen: &mut Pen, name: &str, columns: &[Column<'_>], frozen: u16) -> Self {
        let mut table = Self::new(name);
        table.columns = columns.len() as u16;
        for (at, (head, width)) in (0..).zip(columns) {
            table.text(pen, 0, at, head, Kind::Head.plain());
            table.width(at, *width);
        }
        let sheet = &mut table.sheet;
        sheet
            .set_freeze_panes(1, frozen)
            .and_then(|sheet| sheet.set_repeat_rows(0, 0))
            .expect("within the sheet");
        table
    }

    /// The table with filters over its head and `rows` rows.
    pub fn filtered(mut self, rows: usize) -> Worksheet {
        self.sheet
            .autofilter(0, 0, rows as u32, self.columns - 1)
            .expect("within the sheet");
        self.sheet
    }

    /// The sheet.
    pub fn finished(self) -> Worksheet {
        self.sheet
    }

    /// How wide a column is, in characters.
    pub fn width(&mut self, column: u16, characters: u16) {
        self.sheet
            .set_column_width(column, characters)
            .expect("within the sheet");
    }

    /// Foreign text: never a formula, whatever it begins with.
    pub fn text(&mut self, pen: &mut Pen, row: u32, column: u16, text: &str, look: Look) {
        let text = fitted(pen.say, text);
        self.sheet
            .write_string_with_format(row, column, text, pen.styles.get(look))
            .expect("the text was made to fit");
    }

    /// A number of things.
    pub fn count(&mut self, pen: &mut Pen, row: u32, column: u16, count: u32, look: Look) {
        self.sheet
            .write_number_with_format(row, column, count, pen.styles.get(look))
            .expect("within the sheet");
    }

    /// An amount: a number if it stays what is printed, else its digits.
    pub fn amount(
        &mut self,
        pen: &mut Pen,
        (row, column): (u32, u16),
        amount: Option<Money>,
        look: Look,
    ) {
        let Some(amount) = amount else {
            self.blank(pen, row, column, look);
            return;
        };
        match number(amount) {
            Some(number) => {
                let kind = Kind::Amount(amount.decimals());
                let style = pen.styles.get(Look { kind, ..look });
                self.sheet
                    .write_number_with_format(row, column, number, style)
                    .expect("within the sheet");
            }
            None => {
                let kind = Kind::Figure;
                self.text(pen, row, column, &amount.to_string(), Look { kind, ..look });
            }
        }
    }

    /// The digits of a number: a number if they would come back from one, else text. Without a
    /// separator of thousands where there are no decimals: it may be a year or a line.
    pub fn digits(&mut self, pen: &mut Pen, at: (u32, u16), digits: &str) {
        let plain = Kind::Figure.plain();
        let amount = Money::parse(digits);
        match amount.and_then(|amount| Some((amount, number(amount)?))) {
            Some((amount, number)) if amount.decimals() == 0 => {
                let style = pen.styles.get(plain);
                self.sheet
                    .write_number_with_format(at.0, at.1, number, style)
                    .expect("within the sheet");
            }
            Some((amount, _)) => self.amount(pen, at, Some(amount), plain),
            None => self.text(pen, at.0, at.1, digits, plain),
        }
    }

    /// A sum that the spreadsheet does itself, with the exact one beside it until it does.
    pub fn formula(
        &mut self,
        pen: &mut Pen,
        (row, column): (u32, u16),
        formula: &str,
        exact: Money,
        look: Look,
    ) {
        // The last digits of a float's sum are noise, so it is rounded to what the sum has.
        let decimals = exact.decimals();
        let formula = Formula::new(format!("=ROUND({formula},{decimals})"));
        let kind = Kind::Amount(decimals);
        let style = pen.styles.get(Look { kind, ..look });
        self.sheet
            .write_formula_with_format(row, column, formula.set_result(exact.to_string()), style)
            .expect("within the sheet");
    }

    /// An empty cell, which may be painted too.
    fn blank(&mut self, pen: &mut Pen, row: u32, column: u16, look: Look) {
        self.sheet
            .write_blank(row, column, pen.styles.get(look))
            .expect("within the sheet");
    }

    /// What was found, as a note on its cell, as long as there are not too many of them.
    pub fn note(&mut self, pen: &mut Pen, row: u32, column: u16, mark: &Mark) {
        if pen.notes == MAX_NOTES {
            return;
        }
        pen.notes += 1;
        let said = mark.said.join("\n");
        let cut: String = said.chars().take(MAX_NOTE).collect();
        let lines = mark.said.iter().map(|one| 1 + one.chars().count() / 22);
        let height = 20 * lines.sum::<usize>().clamp(3, 20) as u32;
        let note = Note::new(printable(&cut))
            .set_author(pen.say.name)
            .add_author_prefix(false)
            .set_width(320)
            .set_height(height);
        self.sheet
            .insert_note(row, column, &note)
            .expect("within the sheet, and short");
    }

    /// The lines of a row in the source, in two columns.
    pub fn lines(&mut self, pen: &mut Pen, row: u32, column: u16, lines: Option<Lines>) {
        if let Some(lines) = lines {
            self.count(pen, row, column, lines.first, Kind::Figure.plain());
            self.count(pen, row, column + 1, lines.last, Kind::Figure.plain());
        }
    }

    /// As many of `all` rows as a sheet holds, and a word about the others below them.
    pub fn limit(&mut self, pen: &mut Pen, all: usize) -> usize {
        let more = all.saturating_sub(MAX_ROWS);
        if more > 0 {
            let said = (pen.say.more)(&text::count(more as u64));
            let below = MAX_ROWS as u32 + 1;
            self.text(pen, below, 0, &said, Kind::Line.plain());
        }
        all - more
    }
}

/// How many notes a workbook has at most: each is a drawing, and with tens of thousands of them a
/// spreadsheet hardly opens. Cells are painted and findings listed beyond that too.
const MAX_NOTES: u32 = 5000;

/// A note holds about as much as a cell; nobody reads more than this.
const MAX_NOTE: usize = 4000;

/// Whether a list of so many rows is on its sheet whole.
pub fn holds(rows: usize) -> bool {
    rows <= MAX_ROWS
}

/// `amount` as the number of a spreadsheet; `None` if its digits would not come back: fifteen are
/// sure to, and a spreadsheet shows no more.
#[expect(
    clippy::disallowed_types,
    reason = "the numbers of a spreadsheet are floats; this is where an amount becomes one"
)]
pub fn number(amount: Money) -> Option<f64> {
    let printed = amount.to_string();
    let digits = printed.bytes().filter(u8::is_ascii_digit).count();
    let number = printed.parse().ok()?;
    (digits <= 15).then_some(number)
}

/// Text that fits into a cell; where some is cut off, it is said how much.
fn fitted(say: &ExportWords, text: &str) -> String {
    let text = printable(text).replace("\r\n", "\n").replace('\r', "\n");
    if text.encode_utf16().count() <= MAX_TEXT {
        return text;
    }
    let cut = |missing: usize| (say.cut)(&text::count(missing as u64));
    let characters = text.chars().count();
    let room = MAX_TEXT - cut(characters).encode_utf16().count();
    let mut units = 0;
    let kept: String = text
        .chars()
        .take_while(|one| {
            units += one.len_utf16();
            units <= room
        })
        .collect();
    let missing = characters - kept.chars().count();
    kept + &cut(missing)
}
