//! The scores of each shape into a table for the terminal, the best shape first.

use std::collections::BTreeMap;
use std::time::Duration;

use super::pins::COLUMNS;
use super::score::Count;
use super::{Outcome, ShapeScores};

/// Precision and recall of every column, and how long it took.
pub fn table(shapes: &BTreeMap<String, ShapeScores>, outcomes: &[Outcome<'_>]) -> String {
    let mut rows: Vec<_> = shapes.iter().collect();
    rows.sort_by_key(|(_, of)| {
        let exact = of.scores.field(("project", "exact"));
        std::cmp::Reverse((thousandths(exact.right, exact.truth), of.perfect.right))
    });
    let columns = COLUMNS.iter().skip(1);
    let titles = columns.clone().map(|(title, _)| format!("{title:>13}"));
    let mut out = format!(
        "{:<32}{:>9}{}\n",
        "precision recall",
        "perfect",
        titles.collect::<String>()
    );
    for (shape, of) in rows {
        let perfect = format!("{}/{}", of.perfect.right, of.perfect.truth);
        let cells = columns
            .clone()
            .map(|(_, count)| format!("{:>13}", cell(count(of))));
        out += &format!("{shape:<32}{perfect:>9}{}\n", cells.collect::<String>());
    }
    let bytes: usize = outcomes
        .iter()
        .map(|outcome| outcome.text.bytes.len())
        .sum();
    let took: Duration = outcomes.iter().map(|outcome| outcome.took).sum();
    out += &format!(
        "{} texts, {bytes} bytes, read in {} ms",
        outcomes.len(),
        took.as_millis()
    );
    if let Some(slowest) = outcomes.iter().max_by_key(|outcome| outcome.took) {
        out += &format!(
            "; slowest {}: {} ms",
            slowest.name,
            slowest.took.as_millis()
        );
    }
    out + "\n"
}

fn cell(count: Count) -> String {
    let precision = thousandths(count.right, count.read);
    format!(
        "{} {}",
        figure(precision),
        figure(thousandths(count.right, count.truth))
    )
}

/// Rounded down, so that only what is perfect shows as 1; `None` for a share of nothing.
fn thousandths(part: u64, whole: u64) -> Option<u64> {
    (part * 1000).checked_div(whole)
}

fn figure(thousandths: Option<u64>) -> String {
    thousandths.map_or("-".to_owned(), |share| {
        format!("{}.{:03}", share / 1000, share % 1000)
    })
}
