//! Small tables, each of one oddity: `tests/fixtures/tables/*.txt` beside the outline expected.

use crate::conservation::assert_conserved;
use crate::support::{analyse, assert_golden, fixture, fixtures, outline};

#[test]
fn each_table_reads_as_reviewed() {
    let folder = fixtures().join("tables");
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .expect("the folder of tables")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .into_string()
                .expect("a plain name")
        })
        .filter_map(|name| name.strip_suffix(".txt").map(str::to_owned))
        .collect();
    names.sort_unstable();
    assert!(!names.is_empty());
    for name in names {
        let result = analyse(fixture(&format!("tables/{name}.txt")));
        let said = match &result {
            Ok(analysis) => outline(analysis),
            Err(refusal) => format!("refused: {refusal:?}\n"),
        };
        assert_golden(&format!("tables/{name}.outline"), &said);
        if let Ok(analysis) = &result {
            assert_conserved(analysis);
        }
    }
}
