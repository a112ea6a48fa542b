//! A comparison into a workbook: the totals with a sum that can be checked, then changes and changed
//! indicators to filter.

use rust_xlsxwriter::Worksheet;

use super::{ComparedContent, ComparisonFormat, csv, report};
use crate::compare::AmountPair;
use crate::document::Column;
use crate::export::WORKBOOK;
use crate::export::content::named;
use crate::export::xlsx::sheet::{Pen, Sheet, number};
use crate::export::xlsx::style::Kind;
use crate::export::xlsx::{Frame, letter, packed, rows};
use crate::money::Money;

/// Three sheets: overview, changes, and indicators that were added, dropped or changed.
pub const FORMAT: ComparisonFormat = ComparisonFormat {
    offer: WORKBOOK,
    write,
};

/// So many cells at the start of a row name the files, which are the same in all of them.
const FILES: usize = 2;

/// So many at the end of a row of a change say which changes are here.
const SCOPE: usize = 1;

/// Kinds, what changed, units, numbers, names, unit of money, amounts, goals, match; then lines.
const CHANGE_WIDTHS: [u16; 16] = [14, 36, 24, 24, 8, 8, 28, 28, 10, 14, 14, 14, 10, 48, 48, 24];

/// Numbers, name; class, name and both values before and after; what changed.
const INDICATOR_WIDTHS: [u16; 12] = [8, 8, 28, 14, 14, 24, 24, 16, 16, 16, 16, 40];

fn write(content: &ComparedContent<'_>) -> Vec<u8> {
    let sheets = &content.files.sheets;
    let mut pen = Pen::new(content.language);
    let changes = Frame {
        name: content.says.changes,
        widths: &CHANGE_WIDTHS,
        left_out: [FILES, SCOPE],
    };
    let indicators = Frame {
        name: sheets.indicators,
        widths: &INDICATOR_WIDTHS,
        left_out: [FILES, 0],
    };
    let sheets = [
        overview(content, &mut pen, sheets.overview),
        rows(&mut pen, &changes, |table| csv::changes(content, table)),
        rows(&mut pen, &indicators, |table| {
            csv::indicators(content, table);
        }),
    ];
    packed(content.language, sheets)
}

/// A sheet that is filled from above.
struct Overview<'a> {
    content: &'a ComparedContent<'a>,
    pen: &'a mut Pen,
    sheet: Sheet,
    /// The next row, from 0.
    at: u32,
}

fn overview(content: &ComparedContent<'_>, pen: &mut Pen, name: &str) -> Worksheet {
    let mut sheet = Sheet::new(name);
    sheet.width(0, 36);
    for column in 1..=5 {
        sheet.width(column, 18);
    }
    let mut overview = Overview {
        content,
        pen,
        sheet,
        at: 0,
    };
    for (head, said) in report::facts(content) {
        overview.text(0, head, Kind::Field);
        overview.text(1, &said, Kind::Line);
        overview.at += 1;
    }
    if report::is_uncertain(content) {
        overview.line(content.says.uncertain_note);
    }
    overview.at += 1;
    overview.bridge();
    overview.at += 1;
    overview.units();
    overview.at += 1;
    overview.line(content.says.made_by);
    overview.sheet.finished()
}

/// Columns of the bridge: what, projects, amount.
const AMOUNT: u16 = 2;

/// Columns of the totals: whose, changes, before, after, difference, per cent.
const BEFORE: u16 = 2;

impl Overview<'_> {
    fn text(&mut self, column: u16, text: &str, kind: Kind) {
        self.sheet
            .text(self.pen, self.at, column, text, kind.plain());
    }

    fn line(&mut self, text: &str) {
        self.text(0, text, Kind::Line);
        self.at += 1;
    }

    fn heads(&mut self, heads: &[&str]) {
        for (column, head) in (0..).zip(heads) {
            self.text(column, head, Kind::Head);
        }
        self.at += 1;
    }

    fn amount(&mut self, column: u16, amount: Option<Money>) {
        let plain = Kind::Figure.plain();
        self.sheet
            .amount(self.pen, (self.at, column), amount, plain);
    }

    fn count(&mut self, column: u16, count: u32) {
        let plain = Kind::Figure.plain();
        self.sheet.count(self.pen, self.at, column, count, plain);
    }

    /// The spreadsheet's own result where `from` are all numbers to it, else the exact one.
    fn formula(&mut self, column: u16, formula: &str, exact: Money, from: &[Money]) {
        let all = from.iter().chain([&exact]);
        if all.into_iter().all(|amount| number(*amount).is_some()) {
            let plain = Kind::Figure.plain();
            self.sheet
                .formula(self.pen, (self.at, column), formula, exact, plain);
        } else {
            self.amount(column, Some(exact));
        }
    }

    /// The old total, every step and the new total; then what the former add up to, beside it.
    fn bridge(&mut self) {
        let (says, summary) = (self.content.says, &self.content.summary);
        let Some(bridge) = &summary.bridge else {
            self.line(says.no_bridge);
            return;
        };
        let heads = [
            says.heads.step,
            says.heads.projects,
            (self.content.words.column)(Column::Total),
        ];
        self.heads(&heads);
        let first = self.at + 1;
        let old = report::end(says, says.old_total, summary.totals.stated_before);
        self.step(&old, summary.before.projects, bridge.from);
        for step in &bridge.steps {
            self.step((says.step)(step.kind), step.projects, step.amount);
        }
        let last = self.at;
        let new = report::end(says, says.new_total, summary.totals.stated_after);
        self.step(&new, summary.after.projects, bridge.to);
        let amounts: Vec<Money> = [bridge.from]
            .into_iter()
            .chain(bridge.steps.iter().map(|step| step.amount))
            .collect();
        let sum = amounts
            .iter()
            .try_fold(Money::new(0, 0), |sum, amount| sum.plus(*amount));
        let words = &self.content.words.additions;
        let Some(sum) = sum else {
            return;
        };
        let column = letter(AMOUNT);
        self.text(0, words.sum, Kind::Field);
        let formula = format!("SUM({column}{first}:{column}{last})");
        self.formula(AMOUNT, &formula, sum, &amounts);
        self.at += 1;
        if let Some(difference) = bridge.to.minus(sum) {
            self.text(0, words.difference, Kind::Field);
            let formula = format!("{column}{}-{column}{}", last + 1, last + 2);
            let from = [&amounts[..], &[bridge.to, sum]].concat();
            self.formula(AMOUNT, &formula, difference, &from);
            self.at += 1;
        }
    }

    fn step(&mut self, said: &str, projects: u32, amount: Money) {
        self.text(0, said, Kind::Line);
        if projects > 0 {
            self.count(1, projects);
        }
        self.amount(AMOUNT, Some(amount));
        self.at += 1;
    }

    /// The totals then and now, of all and of each unit.
    fn units(&mut self) {
        let (content, summary) = (self.content, &self.content.summary);
        let heads = &content.says.heads;
        self.heads(&[
            content.files.heads.unit,
            content.says.changes,
            heads.total_before,
            heads.total_after,
            heads.difference,
            heads.percent,
        ]);
        let unchanged: u32 = summary.units.iter().map(|unit| unit.unchanged).sum();
        let all = (content.words.column)(Column::Total);
        self.total(all, summary.changes - unchanged, &summary.totals.amounts);
        for unit in &summary.units {
            let name = named(content.words, unit.latest());
            self.total(name, unit.changes - unit.unchanged, &unit.totals.amounts);
        }
    }

    fn total(&mut self, name: &str, changes: u32, pair: &AmountPair) {
        self.text(0, name, Kind::Text);
        self.count(1, changes);
        self.amount(BEFORE, pair.before);
        self.amount(BEFORE + 1, pair.after);
        match (pair.before, pair.after, pair.difference) {
            (Some(before), Some(after), Some(difference)) => {
                let row = self.at + 1;
                let [old, new] = [BEFORE, BEFORE + 1].map(letter);
                let formula = format!("{new}{row}-{old}{row}");
                self.formula(BEFORE + 2, &formula, difference, &[before, after]);
            }
            (_, _, difference) => self.amount(BEFORE + 2, difference),
        }
        let percent = pair.percent.map(|percent| Money::new(percent.tenths, 1));
        self.amount(BEFORE + 3, percent);
        self.at += 1;
    }
}
