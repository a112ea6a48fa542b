//! The scores of each shape against those pinned in `tests/fixtures/corpus-scores.tsv`, which may
//! only rise.

use std::collections::BTreeMap;
use std::io::Write;

use super::ShapeScores;
use super::score::Count;
use crate::support::fixtures;

const FILE: &str = "corpus-scores.tsv";

/// What is counted for a column.
type Counted = fn(&ShapeScores) -> Count;

/// What is pinned of a shape. A cell of the file is `right/read/truth`.
pub const COLUMNS: [(&str, Counted); 11] = [
    ("perfect texts", |of| of.perfect),
    ("head", |of| {
        of.scores.level("doc").plus(of.scores.level("grand_total"))
    }),
    ("unit name", |of| of.scores.field(("unit", "name"))),
    ("unit amounts", |of| of.scores.level("unit.amounts")),
    ("name", |of| of.scores.field(("project", "name"))),
    ("unit", |of| of.scores.field(("project", "unit"))),
    ("amounts", |of| of.scores.level("project.amounts")),
    ("amount row", |of| {
        of.scores.field(("project", "amount_row"))
    }),
    ("goal", |of| of.scores.field(("project", "goal"))),
    ("indicator", |of| of.scores.field(("indicator", "exact"))),
    ("project", |of| of.scores.field(("project", "exact"))),
];

type Pins = BTreeMap<String, Vec<Count>>;

/// Fails when a shape reads worse than pinned; `BLESS=1` raises the pins of those that read
/// better. To lower a pin is a decision: delete its line from the file, then bless.
pub fn assert_held(measured: &BTreeMap<String, ShapeScores>) {
    let path = fixtures().join(FILE);
    let text = std::fs::read_to_string(&path).unwrap_or_default();
    let mut pins: Pins = text.lines().skip(1).map(parse).collect();
    let (mut fallen, mut risen) = (Vec::new(), Vec::new());
    for shape in pins.keys().filter(|shape| !measured.contains_key(*shape)) {
        fallen.push(format!("{shape}: pinned, but not in the corpus"));
    }
    for (shape, scores) in measured {
        let counts: Vec<Count> = COLUMNS.iter().map(|(_, count)| count(scores)).collect();
        let pinned = pins.get(shape);
        let falls = falls(shape, pinned.map_or(&[], Vec::as_slice), &counts);
        if !falls.is_empty() {
            fallen.extend(falls);
        } else if pinned != Some(&counts) {
            risen.push(shape.clone());
            pins.insert(shape.clone(), counts);
        }
    }
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, print(&pins)).expect("the fixtures are writable");
    } else if !risen.is_empty() {
        // Written past the test's capture: a rise fails nothing, so nobody would see it there.
        let told = writeln!(
            std::io::stderr(),
            "read better than pinned: {}\n`BLESS=1 cargo test --test native corpus` raises the pins",
            risen.join(", ")
        );
        told.expect("standard error takes any text");
    }
    assert!(
        fallen.is_empty(),
        "read worse than pinned (right/read/truth); if that is meant, delete the lines from {FILE} \
         and bless:\n{}",
        fallen.join("\n")
    );
}

/// The cells in which `counts` has a lower precision or recall than `pinned`.
fn falls(shape: &str, pinned: &[Count], counts: &[Count]) -> Vec<String> {
    let cells = COLUMNS.iter().zip(pinned).zip(counts);
    let wrong = |count: &Count| (count.read - count.right, count.read);
    let fallen = cells.filter(|((_, pinned), count)| {
        let less_right = below((count.right, count.truth), (pinned.right, pinned.truth));
        // What read nothing said nothing wrong, and still reads better once most of it is right.
        let pinned_wrong = if pinned.read == 0 {
            (1, 2)
        } else {
            wrong(pinned)
        };
        less_right || below(pinned_wrong, wrong(count))
    });
    fallen
        .map(|(((column, _), pinned), count)| {
            format!("{shape}: {column} {}, pinned {}", cell(count), cell(pinned))
        })
        .collect()
}

/// Whether the first fraction is below the second; nothing of nothing is zero.
fn below(one: (u64, u64), other: (u64, u64)) -> bool {
    one.0 * other.1.max(1) < other.0 * one.1.max(1)
}

fn cell(count: &Count) -> String {
    format!("{}/{}/{}", count.right, count.read, count.truth)
}

fn print(pins: &Pins) -> String {
    let columns = COLUMNS.iter().map(|(column, _)| (*column).to_owned());
    let header = ("shape".to_owned(), columns.collect());
    let rows = pins
        .iter()
        .map(|(shape, counts)| (shape.clone(), counts.iter().map(cell).collect()));
    let lines = std::iter::once(header).chain(rows);
    lines
        .map(|(first, cells): (String, Vec<String>)| format!("{first}\t{}\n", cells.join("\t")))
        .collect()
}

fn parse(line: &str) -> (String, Vec<Count>) {
    let mut cells = line.split('\t');
    let shape = cells.next().unwrap_or_default().to_owned();
    let counts = cells.map(|cell| {
        let mut figures = cell.split('/').map(|figure| {
            figure
                .parse()
                .unwrap_or_else(|_| panic!("{FILE}: no `right/read/truth`: {line}"))
        });
        let mut next = || {
            figures
                .next()
                .unwrap_or_else(|| panic!("{FILE}: a figure lacks: {line}"))
        };
        Count {
            right: next(),
            read: next(),
            truth: next(),
        }
    });
    (shape, counts.collect())
}

#[test]
fn only_less_right_or_more_wrong_is_a_fall() {
    let count = |right, read, truth| vec![Count { truth, read, right }];
    let fallen = |count: Vec<Count>, pinned: Vec<Count>| !falls("tika", &pinned, &count).is_empty();
    let pinned = count(8, 9, 10);
    assert!(!fallen(pinned.clone(), pinned.clone()));
    assert!(!fallen(count(9, 10, 10), pinned.clone()));
    assert!(!fallen(count(8, 8, 10), pinned.clone()));
    assert!(fallen(count(7, 7, 10), pinned.clone()), "less is right");
    assert!(fallen(count(8, 10, 10), pinned), "more is wrong");
    assert!(
        fallen(count(1, 10, 10), count(0, 0, 10)),
        "a refusal was honest"
    );
}

#[test]
fn pins_are_read_as_they_are_written() {
    let counts = vec![
        Count {
            truth: 3,
            read: 2,
            right: 1,
        },
        Count::default(),
    ];
    let pins = Pins::from([("calc.tika.txt".to_owned(), counts)]);
    let read: Pins = print(&pins).lines().skip(1).map(parse).collect();
    assert_eq!(pins, read);
}
