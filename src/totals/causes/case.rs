//! An addition that differs into whole numbers: its difference, its parts by size, and what fits.

use std::collections::BTreeMap;

use super::super::{Addend, Addition, Level};
use super::{Figure, MAX_FITS};
use crate::document::{Column, Document};
use crate::money::Money;

/// How many times what rounding explains a difference must be for rounding to be granted beside a
/// cause: one that is hardly more would fit any small figure.
pub const CLEAR: i128 = 4;

/// Among how many parts of different size several together and slips of digits are looked for.
pub const MAX_SIZES: usize = 200;

/// Decimals kept beyond the table's last: 元 in a table of 万元 has four more, a half unit one.
const EXTRA_DECIMALS: u32 = 4;

/// Larger figures are left alone: this far below what 128 bits hold, no sum overflows.
const MAX_FIGURE: i128 = 10i128.pow(28);

/// A printed figure as a whole number of [`Case::scale`]-th decimals.
#[derive(Debug, Clone, Copy)]
pub struct Printed {
    pub figure: Figure,
    pub money: Money,
    pub value: i128,
}

/// All parts that print the same amount.
#[derive(Debug)]
pub struct Size {
    /// The first one in printed order.
    pub first: Printed,
    /// All of them in printed order.
    pub figures: Vec<Figure>,
}

impl Size {
    /// How many parts there are beside the first.
    pub fn alike(&self) -> u32 {
        self.figures.len() as u32 - 1
    }
}

/// One addition that differs.
#[derive(Debug)]
pub struct Case {
    /// Decimals of the table's last decimal.
    pub decimals: u32,
    /// Of which decimal the whole numbers here count units.
    pub scale: u32,
    /// `stated − sum`.
    pub difference: i128,
    /// What rounding may explain beside a cause.
    pub slack: i128,
    /// The stated amount.
    pub stated: Printed,
    /// The parts but those of zero, the smallest first.
    pub sizes: Vec<Size>,
}

impl Case {
    /// `None` when a figure is too large to be looked at.
    pub fn new(document: &Document, addition: &Addition, decimals: u32) -> Option<Self> {
        let scale = decimals + EXTRA_DECIMALS;
        let scaled = |money: Money| money.scaled(scale).filter(|it| it.abs() < MAX_FIGURE);
        let printed = |figure: Figure| {
            let money = figure.amount(document)?.value;
            let value = scaled(money)?;
            Some(Printed {
                figure,
                money,
                value,
            })
        };
        let difference = scaled(addition.difference?)?;
        let bound = scaled(addition.bound)?;
        let mut sizes = BTreeMap::new();
        for figure in parts(document, addition) {
            let part = printed(figure)?;
            let size = sizes.entry(part.value).or_insert_with(|| Size {
                first: part,
                figures: Vec::new(),
            });
            size.figures.push(figure);
        }
        sizes.remove(&0);
        Some(Self {
            decimals,
            scale,
            difference,
            slack: if difference.abs() > CLEAR * bound {
                bound
            } else {
                0
            },
            stated: printed(stated(addition))?,
            sizes: sizes.into_values().collect(),
        })
    }

    /// Whether `explained` is the difference, and if so, whether exactly.
    pub fn fit(&self, explained: i128) -> Option<bool> {
        let off = (self.difference - explained).abs();
        (off <= self.slack).then_some(off == 0)
    }

    /// One unit of the table's last decimal.
    pub fn last_unit(&self) -> i128 {
        10i128.pow(self.scale - self.decimals)
    }

    /// A value with no more decimals than it needs, but at least `decimals`.
    pub fn money(&self, value: i128, decimals: u32) -> Option<Money> {
        let (mut value, mut scale) = (value, self.scale);
        while scale > decimals && value % 10 == 0 {
            (value, scale) = (value / 10, scale - 1);
        }
        Money::from_scaled(value, scale)
    }
}

/// Where the stated amount stands.
fn stated(addition: &Addition) -> Figure {
    Figure {
        level: addition.level,
        row: addition.row,
        column: addition.addend.column().unwrap_or(Column::Total),
    }
}

/// Where the parts stand that are printed.
fn parts(document: &Document, addition: &Addition) -> Vec<Figure> {
    let Addition {
        level, row, addend, ..
    } = *addition;
    let below = |column: Column| match level {
        Level::Grand => rows(Level::Unit, 0..document.units.len() as u32, column),
        Level::Unit => {
            let projects = document.units[row as usize].projects.clone();
            rows(Level::Project, projects, column)
        }
        Level::Subtotal => {
            let projects = document.subtotals[row as usize].projects.clone();
            rows(Level::Project, projects, column)
        }
        Level::Project => Vec::new(),
    };
    let figures = match addend {
        Addend::Sources => Column::SOURCES
            .map(|column| Figure { level, row, column })
            .to_vec(),
        Addend::Total => below(Column::Total),
        Addend::Fiscal => below(Column::Fiscal),
        Addend::Special => below(Column::Special),
        Addend::Other => below(Column::Other),
    };
    let printed = |figure: &Figure| figure.amount(document).is_some();
    figures.into_iter().filter(printed).collect()
}

fn rows(level: Level, rows: std::ops::Range<u32>, column: Column) -> Vec<Figure> {
    rows.map(|row| Figure { level, row, column }).collect()
}

/// What was found to fit, one kind of cause at a time.
#[derive(Debug)]
pub struct Fits<T> {
    exact: Vec<T>,
    rounded: Vec<T>,
}

impl<T> Fits<T> {
    /// Nothing yet.
    pub fn new() -> Self {
        Self {
            exact: Vec::new(),
            rounded: Vec::new(),
        }
    }

    /// Keeps what fits, as [`Case::fit`] has it; more than can be told is not kept.
    pub fn push(&mut self, fit: Option<bool>, found: impl FnOnce() -> T) {
        let list = match fit {
            Some(true) => &mut self.exact,
            Some(false) => &mut self.rounded,
            None => return,
        };
        if list.len() <= MAX_FITS {
            list.push(found());
        }
    }

    /// What is to be told, and whether it fits exactly: the exact ones if there are any, and
    /// nothing when there are too many.
    pub fn told(self) -> impl Iterator<Item = (T, bool)> {
        let exact = !self.exact.is_empty();
        let mut told = if exact { self.exact } else { self.rounded };
        if told.len() > MAX_FITS {
            told.clear();
        }
        told.into_iter().map(move |found| (found, exact))
    }
}
