//! Bytes into a table of which nothing is lost, in every shape in which it can be read.

use jixiao::analysis::{Choices, analyse_with};
use jixiao::layout::SHAPES;
use jixiao::query::{self, AdditionOrder, Window};

use super::conserved::assert_conserved;
use super::gb18030::gb18030;

/// Fails where a reading loses a character; the first byte chooses the shape, if there is such one.
pub fn check(bytes: &[u8]) {
    let Some((choice, bytes)) = bytes.split_first() else {
        return;
    };
    let choices = Choices {
        shape: SHAPES.get(usize::from(*choice)),
        turned_back: *choice == u8::MAX,
        ..Choices::default()
    };
    let Ok(analysis) = analyse_with(choices, "fuzz.txt", bytes.to_vec(), gb18030) else {
        return;
    };
    assert_conserved(&analysis);
    let all = Window {
        start: 0,
        len: u32::MAX,
    };
    let additions = query::additions(&analysis, AdditionOrder::Printed, all);
    assert_eq!(additions.rows.rows.len(), analysis.additions().len());
    let page = query::source_page(&analysis, all, None);
    assert_eq!(page.lines.rows.len() as u32, analysis.source().line_count());
    query::summary(&analysis);
}
