//! A comparison into one self-contained report to print: no script, no request, all text escaped.

use super::report::{self, Block, Cell, wording};
use super::{ComparedContent, ComparisonFormat};
use crate::export::Offer;
use crate::export::html::{self, escape};
use crate::text::Language;

/// One page with everything that changed.
pub const FORMAT: ComparisonFormat = ComparisonFormat {
    offer: Offer::of(&html::FORMAT),
    write: |content| write(content).into_bytes(),
};

/// What the page has beyond other reports: what went and what came.
const STYLE: &str = "del { opacity: .7; } ins { font-weight: 600; }\n";

fn write(content: &ComparedContent<'_>) -> String {
    let blocks = report::blocks(content, usize::MAX);
    page(content.language, content.says.heading, &blocks)
}

/// The page with this title that these blocks make.
pub fn page(language: Language, heading: &str, blocks: &[Block]) -> String {
    let mut out = html::head(language, &escape(heading), STYLE);
    for block in blocks {
        out += &written(block);
    }
    out + html::END
}

fn written(block: &Block) -> String {
    match block {
        Block::Title(text) => format!("<h1>{}</h1>\n", escape(text)),
        Block::Heading(text) => format!("<h2>{}</h2>\n", escape(text)),
        Block::Project(text) => format!("<h3>{}</h3>\n", escape(text)),
        Block::Text(text) => format!("<p>{}</p>\n", escape(text)),
        Block::Wording(pieces) => format!("<p>{}</p>\n", wording(pieces, escape)),
        Block::Facts(facts) => {
            let facts = facts.iter().map(|(head, said)| {
                format!("<dt>{}</dt><dd>{}</dd>\n", escape(head), escape(said))
            });
            format!("<dl>\n{}</dl>\n", facts.collect::<String>())
        }
        Block::Table(heads, rows) => {
            let heads = heads.iter().map(|head| format!("<th>{}", escape(head)));
            let row = |row: &Vec<Cell>| {
                let cells = row.iter().map(cell).collect::<String>();
                format!("<tr>{cells}</tr>\n")
            };
            format!(
                "<table>\n<thead><tr>{}</tr></thead>\n{}</table>\n",
                heads.collect::<String>(),
                rows.iter().map(row).collect::<String>()
            )
        }
    }
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => format!("<td>{}", escape(text)),
        Cell::Figure(text) => format!("<td class=\"n\">{}", escape(text)),
        Cell::Wording(pieces) => format!("<td>{}", wording(pieces, escape)),
    }
}
