//! Generated tables, printed as tools print them and read again: `read(print(table)) == table`
//! wherever the print keeps what the table says.

pub mod model;
pub mod print;

use proptest::prelude::*;

use self::model::{Table, table};
use crate::conservation::assert_conserved;
use crate::support::read;

/// Reads what `print` made of `table` and compares all that the print keeps.
fn check(table: &Table, printed: &str, columns_kept: bool) {
    let analysis = read(printed);
    assert_conserved(&analysis);
    let expected = table.lines(columns_kept, |_| true);
    let settled = |row: usize| columns_kept || !model::assumed(&analysis, row);
    let read = model::lines_of(&analysis, columns_kept);
    assert_eq!(expected, read, "\n{printed}");
    // Where the text lost the columns but the reader is sure of them, it must be right.
    let sure: Vec<String> = table.lines(true, settled);
    let read: Vec<String> = model::lines_of(&analysis, true);
    for (expected, read) in sure.iter().zip(&read) {
        if !expected.is_empty() {
            assert_eq!(expected, read, "\n{printed}");
        }
    }
    assert_eq!(analysis.coverage().unexplained, 0, "\n{printed}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn tika(table in table()) {
        check(&table, &print::tika(&table), false);
    }

    #[test]
    fn pdftotext_raw(table in table()) {
        check(&table, &print::raw(&table), false);
    }

    #[test]
    fn excel_copy(table in table()) {
        check(&table, &print::excel_copy(&table), true);
    }

    #[test]
    fn pdftotext_layout(table in table()) {
        check(&table, &print::padded(&table), true);
    }
}
