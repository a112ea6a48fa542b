//! Something on the page into one line that can be quoted: the file, the line in it, and what it says.

use crate::document::Column;
use crate::money::MoneyUnit;
use crate::query::{AdditionRow, FindingRow, ProjectRow, SourceLine};
use crate::text::cause::with_unit;
use crate::text::{Words, signed};
use crate::totals::{Level, Verdict};

/// What can be quoted.
#[derive(Debug, Clone, Copy)]
pub enum Quotable<'a> {
    /// A project and its total, at the line that it begins on.
    Project(&'a ProjectRow),
    /// An addition: what is stated, what the parts add up to, and the verdict.
    Addition(&'a AdditionRow),
    /// A finding, and what it says in a sentence; see [`crate::text::finding`].
    Finding(&'a FindingRow, &'a str),
    /// A line of the text, as far as it is shown.
    Line(&'a SourceLine),
}

/// The line to quote, from the file with this name.
pub fn quotation(
    words: &Words,
    file: &str,
    money_unit: Option<MoneyUnit>,
    what: Quotable<'_>,
) -> String {
    let say = &words.views.quotation;
    let (lines, said) = match what {
        Quotable::Project(row) => {
            let total = row.amounts.cells[Column::Total.index()];
            let total = total.map(|total| (say.total)(&with_unit(words, money_unit, total)));
            let total = total.unwrap_or_else(|| say.no_total.to_owned());
            let first = row.lines.map(|lines| (lines.first, lines.first));
            (
                first,
                [project_name(words, &row.name), &total].join(say.comma),
            )
        }
        Quotable::Addition(row) => {
            let lines = row.lines.map(|lines| (lines.first, lines.last));
            (lines, addition(words, money_unit, row))
        }
        Quotable::Finding(row, sentence) => {
            let lines = row.lines.map(|lines| (lines.first, lines.last));
            (lines, finding(words, row, sentence))
        }
        Quotable::Line(line) => {
            let pieces = line.pieces.iter().map(|piece| piece.text.as_str());
            let text: String = pieces.collect();
            (Some((line.line_no, line.line_no)), text.trim().to_owned())
        }
    };
    (say.cited)(file, lines, &said)
}

fn project_name<'a>(words: &Words, name: &'a str) -> &'a str {
    if name.is_empty() {
        words.projects.no_name
    } else {
        name
    }
}

/// `社区两委干部补贴，指标 1 公约覆盖率：“100%”没有写明≥、≤或=。`; what is about the whole table needs no
/// subject.
fn finding(words: &Words, row: &FindingRow, sentence: &str) -> String {
    let say = &words.views.quotation;
    if row.name.is_empty() && row.project.is_none() {
        return sentence.to_owned();
    }
    let mut about = project_name(words, &row.name).to_owned();
    if let Some((number, name)) = &row.indicator {
        about += say.comma;
        about += &(words.checks.panel.indicator)(*number, name);
    }
    format!("{about}{}{sentence}", say.colon)
}

/// `合计，总计 74,322.44 万元，1 个单位之和 74,273.24 万元，差额 +49.20 万元，不符`
fn addition(words: &Words, money_unit: Option<MoneyUnit>, row: &AdditionRow) -> String {
    let say = &words.views.quotation;
    let name = match (row.addition.level, row.name.as_str()) {
        (Level::Grand, "" | "合计") => words.additions.grand,
        (Level::Grand | Level::Unit | Level::Subtotal | Level::Project, name) => {
            project_name(words, name)
        }
    };
    let stated = match row.addition.stated {
        Some(stated) => with_unit(words, money_unit, stated),
        None => words.additions.absent.to_owned(),
    };
    let mut parts = vec![name.to_owned(), (say.stated)(row.addition.addend, &stated)];
    if let Some(sum) = row.addition.sum {
        let sum = with_unit(words, money_unit, sum);
        parts.push((say.sum)(
            row.addition.level,
            row.addition.addend,
            row.addition.parts,
            &sum,
        ));
    }
    if let Some(difference) = row
        .addition
        .difference
        .filter(|difference| !difference.is_zero())
    {
        let unit = money_unit.map_or(String::new(), |unit| {
            format!(" {}", (words.money_unit)(unit))
        });
        parts.push((say.difference)(&format!("{}{unit}", signed(difference))));
    }
    let verdict = (words.verdict.word)(row.addition.verdict);
    parts.push(match (row.addition.verdict, row.addition.reason) {
        (Verdict::Unchecked, Some(reason)) => {
            let reason = (words.additions.reason)(reason);
            format!("{verdict}{}{reason}", say.colon)
        }
        (Verdict::Exact | Verdict::Rounding | Verdict::Differs | Verdict::Unchecked, _) => {
            verdict.to_owned()
        }
    });
    parts.join(say.comma)
}
