//! What a cell is into how it looks.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

use crate::checks::Severity;

/// What a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The head of a column.
    Head,
    /// The name of a field.
    Field,
    /// Text on one line.
    Line,
    /// Text that wraps.
    Text,
    /// An amount that is a number, with so many decimals.
    Amount(u32),
    /// An amount that is text, or a number of things.
    Figure,
}

/// A cell's kind, the gravest finding on it, and whether it is a guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Look {
    /// What it is.
    pub kind: Kind,
    /// The gravest finding on it.
    pub severity: Option<Severity>,
    /// Whether it is a guess.
    pub assumed: bool,
}

impl Kind {
    /// As it looks without a finding.
    pub fn plain(self) -> Look {
        Look {
            kind: self,
            severity: None,
            assumed: false,
        }
    }
}

/// The formats that are in use, each made once.
#[derive(Default)]
pub struct Styles {
    made: BTreeMap<Look, Format>,
}

impl Styles {
    /// The format of a look.
    pub fn get(&mut self, look: Look) -> &Format {
        self.made.entry(look).or_insert_with(|| format(look))
    }
}

fn format(look: Look) -> Format {
    let top = Format::new().set_align(FormatAlign::Top);
    let mut format = match look.kind {
        Kind::Head => top
            .set_align(FormatAlign::Center)
            .set_bold()
            .set_text_wrap()
            .set_background_color(0xE7E6E6)
            .set_border_bottom(FormatBorder::Thin),
        Kind::Field => top.set_bold(),
        Kind::Line => top,
        Kind::Text => top.set_text_wrap(),
        Kind::Amount(0) => top.set_num_format("#,##0"),
        Kind::Amount(decimals) => {
            let zeros = "0".repeat(decimals as usize);
            top.set_num_format(format!("#,##0.{zeros}"))
        }
        Kind::Figure => top.set_align(FormatAlign::Right),
    };
    if look.assumed {
        format = format.set_italic();
    }
    match look.severity {
        Some(Severity::Error) => format.set_background_color(0xFFC7CE),
        Some(Severity::Warning) => format.set_background_color(0xFFEB9C),
        Some(Severity::Note) => format.set_background_color(0xDDEBF7),
        None => format,
    }
}
