//! An addition that differs into what may have gone wrong with it: hints with their evidence, none
//! of them certain.
//!
//! A hint is given only where it fits: where undoing what it supposes makes the addition hold
//! exactly, or as nearly as rounding allows. Among many figures something fits by chance, so
//!
//! - a fit within rounding counts only where the difference is more than [`case::CLEAR`] times what
//!   rounding explains, and only beside no exact one of its kind;
//! - a kind that fits more than [`MAX_FITS`] figures of different size is not told at all;
//! - several parts together are tried up to [`sets::MAX_PARTS`] at a time, and only while chance
//!   hardly finds any, see [`sets`];
//! - several parts together and slips of digits are looked for only among up to
//!   [`case::MAX_SIZES`] parts of different size.
//!
//! So the work for one addition is linear in its parts, plus a constant.

mod case;
mod cut;
mod digits;
mod factor;
mod sets;
mod unread;

use self::case::Case;
use super::{Addition, Level, Verdict, last_decimal};
use crate::document::{Amount, Column, Document};
use crate::money::Money;
use crate::span::Span;

/// In how many ways a kind of cause may fit and still say something.
pub const MAX_FITS: usize = 3;

/// A figure of the table, by its row and column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Figure {
    /// The level of its row.
    pub level: Level,
    /// Index of the unit, subtotal or project among all of its level, from 0; 0 for 合计.
    pub row: u32,
    /// Its column.
    pub column: Column,
}

impl Figure {
    /// What is printed there; `None` for an empty cell.
    pub fn amount(self, document: &Document) -> Option<Amount> {
        let amounts = match self.level {
            Level::Grand => document.grand_total.as_ref().map(|total| &total.amounts),
            Level::Unit => document.units.get(self.row as usize).map(|it| &it.amounts),
            Level::Subtotal => document
                .subtotals
                .get(self.row as usize)
                .map(|it| &it.amounts),
            Level::Project => document
                .projects
                .get(self.row as usize)
                .map(|it| &it.amounts),
        };
        amounts?.get(self.column)
    }
}

/// What one digit of a printed figure may have suffered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Slip {
    /// Two digits changed places.
    Swapped,
    /// One digit became another.
    Changed,
    /// One digit was left out.
    Dropped,
}

impl Slip {
    const ALL: [Self; 3] = [Self::Swapped, Self::Changed, Self::Dropped];
}

/// What shows that rows of the table are not in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum CutSign {
    /// 总计 falls short by exactly what its source columns fall short by together, as it does
    /// where whole rows are missing.
    ColumnsAgree,
    /// The last project stops in the middle.
    OpenEnd,
    /// No page lies between these two, though their numbers say so.
    PageGap {
        /// The last page before the gap, from 1.
        before: u32,
        /// The first page after it.
        after: u32,
    },
    /// The last page of the text is not the last that the page numbers promise.
    LastPage {
        /// The last page of the text, from 1.
        page: u32,
        /// How many pages are promised.
        of: u32,
    },
}

/// What may explain that an addition differs.
///
/// `F` is how a figure is told, `P` how a place in the text is. `exact` says that nothing is left
/// for rounding to explain, `alike` how many more parts print the same amount, so that it may as
/// well be one of them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Cause<F = Figure, P = Span> {
    /// The stated amount lacks these parts, or the text has them twice.
    Missed {
        /// The parts, which together are as much as the difference.
        parts: Vec<F>,
        /// Further parts of the same amount.
        alike: u32,
        /// Whether it fits to the last digit.
        exact: bool,
    },
    /// The stated amount has these parts twice, or the text lacks others of the same amount.
    Twice {
        /// The parts, which together are as much as the difference.
        parts: Vec<F>,
        /// Further parts of the same amount.
        alike: u32,
        /// Whether it fits to the last digit.
        exact: bool,
    },
    /// A figure is printed in another unit of money than the table: 元 among 万元, or 万元 among 元.
    WrongUnit {
        /// The figure.
        figure: F,
        /// What it would be in the unit of the table.
        would_be: Money,
        /// Further parts of the same amount.
        alike: u32,
        /// Whether it fits to the last digit.
        exact: bool,
    },
    /// One slip in the digits of a figure.
    Digit {
        /// Which slip.
        slip: Slip,
        /// The figure.
        figure: F,
        /// What it would be without the slip.
        would_be: Money,
        /// Further parts of the same amount.
        alike: u32,
        /// Whether it fits to the last digit.
        exact: bool,
    },
    /// The text that was not understood holds an amount as large as the difference.
    Unread {
        /// The amount.
        amount: Money,
        /// Where it stands.
        place: P,
        /// Whether it fits to the last digit.
        exact: bool,
    },
    /// Rows of the table are not in the text.
    RowsMissing(CutSign),
}

impl<F, P> Cause<F, P> {
    /// The same cause with its figures and places told in another way.
    pub fn map<G, Q>(self, figure: impl Fn(F) -> G, place: impl Fn(P) -> Q) -> Cause<G, Q> {
        let each = |parts: Vec<F>| parts.into_iter().map(&figure).collect();
        match self {
            Self::Missed {
                parts,
                alike,
                exact,
            } => Cause::Missed {
                parts: each(parts),
                alike,
                exact,
            },
            Self::Twice {
                parts,
                alike,
                exact,
            } => Cause::Twice {
                parts: each(parts),
                alike,
                exact,
            },
            Self::WrongUnit {
                figure: it,
                would_be,
                alike,
                exact,
            } => Cause::WrongUnit {
                figure: figure(it),
                would_be,
                alike,
                exact,
            },
            Self::Digit {
                slip,
                figure: it,
                would_be,
                alike,
                exact,
            } => Cause::Digit {
                slip,
                figure: figure(it),
                would_be,
                alike,
                exact,
            },
            Self::Unread {
                amount,
                place: it,
                exact,
            } => Cause::Unread {
                amount,
                place: place(it),
                exact,
            },
            Self::RowsMissing(sign) => Cause::RowsMissing(sign),
        }
    }
}

/// What the causes of every addition of a document are looked for in.
#[derive(Debug)]
pub struct Evidence<'a> {
    text: &'a str,
    document: &'a Document,
    decimals: u32,
    unread: Vec<(Money, Span)>,
    pages: cut::Pages,
}

impl<'a> Evidence<'a> {
    /// Gathers it. `text` is what the document was parsed from.
    pub fn new(text: &'a str, document: &'a Document) -> Self {
        Self {
            text,
            document,
            decimals: last_decimal(document),
            unread: unread::amounts(text, document),
            pages: cut::Pages::read(text),
        }
    }

    /// What may explain that `addition`, one of this document, differs; nothing for one that does
    /// not.
    pub fn causes(&self, addition: &Addition) -> Vec<Cause> {
        if addition.verdict != Verdict::Differs {
            return Vec::new();
        }
        let mut causes = Vec::new();
        if let Some(case) = Case::new(self.document, addition, self.decimals) {
            causes.extend(sets::causes(&case));
            causes.extend(factor::causes(&case));
            causes.extend(digits::causes(&case));
            causes.extend(unread::causes(&case, &self.unread));
        }
        let signs = cut::signs(
            self.text,
            self.document,
            addition,
            self.decimals,
            &self.pages,
        );
        causes.extend(signs.into_iter().map(Cause::RowsMissing));
        causes
    }
}
