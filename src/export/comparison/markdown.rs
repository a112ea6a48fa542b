//! A comparison into a short report to paste: totals, what changed, how it was reworded.

use super::report::{self, Block, Cell, wording};
use super::{ComparedContent, ComparisonFormat};
use crate::export::Offer;
use crate::export::markdown::{self, escape};

/// A short report as Markdown with tables, as GitHub and most editors read it.
pub const FORMAT: ComparisonFormat = ComparisonFormat {
    offer: Offer::of(&markdown::FORMAT),
    write: |content| write(content).into_bytes(),
};

fn write(content: &ComparedContent<'_>) -> String {
    document(&report::blocks(content, markdown::MAX_ROWS))
}

/// The report that these blocks make.
pub fn document(blocks: &[Block]) -> String {
    let blocks: Vec<String> = blocks.iter().map(written).collect();
    blocks.join("\n")
}

fn written(block: &Block) -> String {
    match block {
        Block::Title(text) => format!("# {}\n", escape(text)),
        Block::Heading(text) => format!("## {}\n", escape(text)),
        Block::Project(text) => format!("### {}\n", escape(text)),
        Block::Text(text) => format!("{}\n", escape(text)),
        Block::Wording(pieces) => format!("{}\n", wording(pieces, escape)),
        Block::Facts(facts) => facts
            .iter()
            .map(|(head, said)| format!("- **{}** {}\n", escape(head), escape(said)))
            .collect(),
        Block::Table(heads, rows) => {
            let is_figure = |at: usize| {
                let column = rows.iter().filter_map(|row| row.get(at));
                let mut column = column.peekable();
                column.peek().is_some() && column.all(|cell| matches!(cell, Cell::Figure(_)))
            };
            let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
            let rule = (0..heads.len()).map(|at| if is_figure(at) { "---:" } else { "---" });
            let head = line(heads.iter().map(|head| escape(head)).collect());
            let rule = line(rule.map(str::to_owned).collect());
            let rows = rows.iter().map(|row| line(row.iter().map(cell).collect()));
            head + &rule + &rows.collect::<String>()
        }
    }
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => escape(text),
        // Digits of this program's own, which are no markup.
        Cell::Figure(text) => text.clone(),
        Cell::Wording(pieces) => wording(pieces, escape),
    }
}
