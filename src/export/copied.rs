//! A list into what the clipboard takes: lines of tabs for those who take text, and a table.

use serde::{Deserialize, Serialize};

use super::cells::{self, Cell, ORIGIN, Table, WHOSE};
use super::content::Content;
use super::html::escape;
use super::{Scope, markdown};
use crate::analysis::Analysis;
use crate::text::Language;

/// What can be copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Copying {
    /// The projects, a row each.
    Projects,
    /// The indicators, a row each.
    Indicators,
    /// The report in Markdown, which is text only.
    Report,
}

impl Copying {
    /// Everything that can be copied, as a menu offers it.
    pub const ALL: [Self; 3] = [Self::Projects, Self::Indicators, Self::Report];
}

/// The same thing twice, for whoever pastes it to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copied {
    /// As text.
    pub text: String,
    /// As HTML; empty where there is none.
    pub html: String,
}

/// What is copied of an analysis, as far as `scope` reaches, with its words in `language`.
pub fn copied(analysis: &Analysis, what: Copying, scope: &Scope, language: Language) -> Copied {
    let content = Content::new(analysis, scope, language);
    let mut clip = Clip::default();
    match what {
        Copying::Projects => cells::projects(&content, &mut clip),
        Copying::Indicators => cells::indicators(&content, &mut clip),
        Copying::Report => {
            return Copied {
                text: markdown::write(&content),
                html: String::new(),
            };
        }
    }
    Copied {
        text: clip.text,
        html: format!("<meta charset=\"utf-8\"><table>{}</table>", clip.html),
    }
}

/// A table of text and one of HTML, with the same rows.
#[derive(Default)]
struct Clip {
    text: String,
    html: String,
}

impl Table for Clip {
    fn row(&mut self, cells: impl Iterator<Item = Cell>) {
        let tag = if self.html.is_empty() { "th" } else { "td" };
        // Whose table it is and where it stands matter to files, which leave the table behind.
        let mut cells: Vec<Cell> = cells.skip(WHOSE).collect();
        cells.truncate(cells.len() - ORIGIN);
        self.html.push_str("<tr>");
        for (at, cell) in cells.iter().enumerate() {
            // Excel would take a text of digits or of a date for a number.
            let (text, style) = match cell {
                Cell::Number(text) => (text, ""),
                Cell::Text(text) | Cell::Guarded(text) => {
                    (text, " style=\"mso-number-format:'\\@'\"")
                }
            };
            let lines = escape(text).replace('\n', "<br>");
            self.html
                .push_str(&format!("<{tag}{style}>{lines}</{tag}>"));
            if at > 0 {
                self.text.push('\t');
            }
            // A tab or a line end would begin another cell.
            let line = text.replace(['\t', '\r', '\n'], " ");
            match line.starts_with('"') {
                true => self
                    .text
                    .push_str(&format!("\"{}\"", line.replace('"', "\"\""))),
                false => self.text.push_str(&line),
            }
        }
        self.html.push_str("</tr>");
        self.text.push_str("\r\n");
    }
}
