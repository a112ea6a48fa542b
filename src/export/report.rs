//! The rows that reports and workbooks open with: whose table it is, what it adds up to, what does
//! not hold.

use super::content::Content;
use crate::document::Amounts;
use crate::query::AdditionRow;
use crate::text;
use crate::totals::Verdict;

/// A row that states totals: 合计, a unit or a row of sums.
pub struct TotalRow {
    /// Its name; empty when it prints none.
    pub name: String,
    /// Its amounts as printed.
    pub amounts: Amounts,
}

/// Whose table it is.
pub fn title(content: &Content<'_>) -> String {
    let analysis = content.analysis;
    let department = analysis.text(analysis.document().department);
    if department.is_empty() {
        content.words.summary.no_department.to_owned()
    } else {
        department
    }
}

/// What is said of the document as a whole, each with its head.
pub fn facts(content: &Content<'_>) -> Vec<(&'static str, String)> {
    let (words, heads) = (content.words, &content.say.heads);
    let summary = content.summary();
    let verdict = text::verdict(words, &summary);
    let coverage = summary.coverage;
    let read = coverage.understood + coverage.furniture;
    let all = read + coverage.unexplained;
    let mut facts = vec![
        (heads.file, summary.file_name.clone()),
        (heads.title, summary.title.clone()),
        (heads.department, summary.department.clone()),
        (heads.money_unit, content.money_unit_word().to_owned()),
        (heads.scope, content.scope_sentence()),
        (heads.verdict, verdict.headline),
    ];
    let notes = verdict.notes.into_iter();
    facts.extend(notes.map(|(_, note)| (heads.notes, note)));
    let read = match coverage.unexplained {
        0 => words.summary.all_read.to_owned(),
        unread => {
            let percent = text::whole_percent(read, all);
            (words.summary.partly_read)(&percent, &text::count(unread))
        }
    };
    facts.extend([
        (heads.coverage, read),
        (words.reading_note.label, {
            (words.reading_note.shape)(&summary.shape).to_owned()
        }),
        (heads.encoding, summary.encoding.name().to_owned()),
        (heads.sha256, summary.sha256),
    ]);
    // What a document does not say needs no line, but its unit of money is missed.
    facts.retain(|(head, said)| !said.is_empty() || *head == heads.money_unit);
    for (head, said) in &mut facts {
        if *head == heads.money_unit && said.is_empty() {
            *said = words.summary.no_money_unit.to_owned();
        }
    }
    facts
}

/// 合计, then the units, then the rows of sums, each as printed.
pub fn totals(content: &Content<'_>) -> Vec<TotalRow> {
    let analysis = content.analysis;
    let document = analysis.document();
    let grand = document.grand_total.iter();
    let grand = grand.map(|row| (row.label, row.amounts));
    let units = document.units.iter().map(|row| (row.name, row.amounts));
    let subtotals = document.subtotals.iter();
    let subtotals = subtotals.map(|row| (row.name, row.amounts));
    grand
        .chain(units)
        .chain(subtotals)
        .map(|(name, amounts)| TotalRow {
            name: analysis.text(name),
            amounts,
        })
        .collect()
}

/// The additions in scope that do not hold exactly, as printed.
pub fn concerns(content: &Content<'_>) -> Vec<AdditionRow> {
    let mut rows = content.additions();
    rows.retain(|row| row.addition.verdict != Verdict::Exact);
    rows
}

/// The verdict of an addition, with the reason where it was not checked.
pub fn verdict(content: &Content<'_>, addition: &AdditionRow) -> String {
    let word = (content.words.verdict.word)(addition.addition.verdict);
    match addition.addition.reason {
        Some(reason) => format!("{word} · {}", (content.words.additions.reason)(reason)),
        None => word.to_owned(),
    }
}
