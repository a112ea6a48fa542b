//! The same tables as many tools print them, read and compared with what they say.
//!
//! `tests/fixtures/corpus.tar.gz` holds a part of the corpus; its scores are pinned. With
//! `JIXIAO_CORPUS` naming a folder laid out like it, the scores of that folder are printed
//! instead; `cargo xtask corpus DIR` does so, optimised.

mod align;
mod pins;
mod report;
mod score;
mod table;
mod texts;

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use jixiao::export::json;

use self::score::{Count, Scores, score};
use self::table::Table;
use self::texts::{Known, Text};
use crate::conservation::assert_conserved;
use crate::support::{analyse, fixtures};

/// The scores of all texts of one shape.
#[derive(Default)]
pub struct ShapeScores {
    /// Texts that were read without a fault, of all texts.
    pub perfect: Count,
    /// What was right in them, field by field.
    pub scores: Scores,
}

/// One text, read.
struct Outcome<'a> {
    /// The document and the text.
    name: String,
    text: &'a Text,
    took: Duration,
    scores: Scores,
    /// Whether reading panicked or lost text; then nothing of it counts as read.
    broken: bool,
}

fn archive() -> Vec<Known> {
    texts::from_archive(&fixtures().join("corpus.tar.gz"))
}

#[test]
fn scores_hold_their_pins() {
    let folder = std::env::var_os("JIXIAO_CORPUS");
    let documents = match &folder {
        Some(folder) => texts::from_folder(Path::new(folder)),
        None => archive(),
    };
    let outcomes = read_all(&documents);
    let shapes = by_shape(&outcomes);
    if folder.is_some() {
        print!("{}", report::table(&shapes, &outcomes));
    } else {
        pins::assert_held(&shapes);
    }
    let broken = outcomes.iter().filter(|outcome| outcome.broken);
    let broken: Vec<&str> = broken.map(|outcome| outcome.name.as_str()).collect();
    assert!(
        broken.is_empty(),
        "reading panicked or lost text: {broken:?}"
    );
}

/// Reads every text, on all processors.
fn read_all(documents: &[Known]) -> Vec<Outcome<'_>> {
    let texts: Vec<(&Known, &Text)> = documents
        .iter()
        .flat_map(|known| known.texts.iter().map(move |text| (known, text)))
        .collect();
    let next = AtomicUsize::new(0);
    let work = || {
        let mut outcomes = Vec::new();
        while let Some((known, text)) = texts.get(next.fetch_add(1, Ordering::Relaxed)) {
            outcomes.push(read(known, text));
        }
        outcomes
    };
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        let outcomes = threads
            .into_iter()
            .flat_map(|one| one.join().expect("panics are caught"));
        outcomes.collect()
    })
}

fn read<'a>(known: &Known, text: &'a Text) -> Outcome<'a> {
    let bytes = text.bytes.clone();
    let begun = Instant::now();
    let analysis = catch_unwind(|| analyse(bytes));
    let took = begun.elapsed();
    let table = analysis.and_then(|analysis| {
        catch_unwind(AssertUnwindSafe(|| match analysis {
            Ok(analysis) => {
                assert_conserved(&analysis);
                let export = serde_json::from_str(&json::json(&analysis)).expect("JSON");
                Table::new(&export)
            }
            // A refusal is a reading of nothing.
            Err(_) => Table::default(),
        }))
    });
    let shapes: Vec<&str> = text.shapes.iter().map(String::as_str).collect();
    Outcome {
        name: format!("{}/{}", known.name, shapes.join("+")),
        text,
        took,
        broken: table.is_err(),
        scores: score(&known.truth, &table.unwrap_or_default()),
    }
}

fn by_shape(outcomes: &[Outcome<'_>]) -> BTreeMap<String, ShapeScores> {
    let mut shapes: BTreeMap<String, ShapeScores> = BTreeMap::new();
    for outcome in outcomes {
        for shape in &outcome.text.shapes {
            let sum = shapes.entry(shape.clone()).or_default();
            sum.scores.add(&outcome.scores);
            sum.perfect = sum.perfect.plus(Count {
                truth: 1,
                read: 1,
                right: u64::from(outcome.scores.is_perfect()),
            });
        }
    }
    shapes
}

/// The truths of all documents that have more than `projects` projects.
fn truths(projects: usize) -> Vec<Table> {
    let truths = archive().into_iter().map(|known| known.truth);
    let truths: Vec<Table> = truths
        .filter(|truth| truth.projects.len() > projects)
        .collect();
    assert!(!truths.is_empty());
    truths
}

#[test]
fn truth_against_itself_is_perfect() {
    for truth in truths(0) {
        assert!(score(&truth, &truth).is_perfect());
    }
}

#[test]
fn one_project_removed_costs_one() {
    for truth in truths(2) {
        let mut read = truth.clone();
        let removed = read.projects.remove(1);
        read.unit_of.remove(1);
        let scores = score(&truth, &read);
        let count = Count {
            truth: truth.projects.len() as u64,
            read: read.projects.len() as u64,
            right: read.projects.len() as u64,
        };
        assert_eq!(scores.field(("project", "exact")), count);
        assert_eq!(scores.field(("project", "unit")), count);
        let indicators = scores.field(("indicator", "exact"));
        assert_eq!(indicators.right, indicators.read);
        assert_eq!(
            indicators.truth - indicators.read,
            removed.indicators.len() as u64
        );
    }
}

#[test]
fn one_field_altered_costs_that_field() {
    for truth in truths(2) {
        let mut read = truth.clone();
        read.projects[1].goal.push('多');
        let scores = score(&truth, &read);
        let lacking = |count: Count| (count.truth - count.right, count.read - count.right);
        assert_eq!(lacking(scores.field(("project", "exact"))), (1, 1));
        assert!(scores.field(("project", "name")).is_perfect());
        assert!(scores.field(("project", "amount_row")).is_perfect());
        assert!(scores.field(("indicator", "exact")).is_perfect());
    }
}

#[test]
fn one_project_invented_costs_precision_only() {
    for truth in truths(2) {
        let mut read = truth.clone();
        let mut invented = read.projects[0].clone();
        invented.name = "无".to_owned();
        invented.goal.clear();
        invented.indicators.clear();
        read.projects.insert(0, invented);
        read.unit_of.insert(0, 0);
        let exact = score(&truth, &read).field(("project", "exact"));
        assert_eq!(exact.right, exact.truth);
        assert_eq!(exact.read, exact.truth + 1);
    }
}
