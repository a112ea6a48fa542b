//! One token after a way to deal out the tokens before it into all ways in which it can go on.

use super::Dealer;

/// Rows further ahead than this are not looked at.
const MAX_SKIPPED: usize = 64;

/// Breaking a rule that cannot be broken if the text is what it seems.
pub(super) const NEVER: u32 = 30;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    UnitName,
    ProjectName,
    Goal,
    Indicators,
    /// No cell: left unexplained.
    None,
}

/// A way to deal out all tokens up to one: where that one goes, and what the way cost.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way {
    pub(super) row: usize,
    pub(super) cell: Cell,
    pub(super) cost: Cost,
    /// Index of the way among those of the token before.
    pub(super) from: usize,
}

/// What a way cost so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Cost {
    /// For rows that do not show what they must.
    pub(super) pairing: u32,
    /// For cells that begin or end where nothing shows it.
    pub(super) borders: u32,
}

impl Cost {
    pub(super) fn sum(self) -> u32 {
        self.pairing + self.borders
    }
}

impl Dealer<'_> {
    /// Adds the ways in which the first token can be dealt out.
    pub(super) fn start(&self, at: usize, next: &mut Vec<Way>) {
        for row in 0..self.rows.len().min(MAX_SKIPPED) {
            let skipped = self.skip(0..row);
            self.enter(at, row, skipped, Cost::default(), 0, next);
            if skipped >= NEVER {
                break;
            }
        }
        push(
            next,
            Way {
                row: 0,
                cell: Cell::None,
                cost: Cost {
                    pairing: 9,
                    borders: 0,
                },
                from: 0,
            },
        );
    }

    /// Adds the ways in which `way` can go on with token `at`.
    pub(super) fn extend(&self, at: usize, way: Way, from: usize, next: &mut Vec<Way>) {
        let mut stay = way.cost;
        stay.borders += self.stay_cost(at, way.cell);
        push(
            next,
            Way {
                cost: stay,
                from,
                ..way
            },
        );
        if way.cell != Cell::None {
            let mut lost = way.cost;
            lost.pairing += 12;
            push(
                next,
                Way {
                    cell: Cell::None,
                    cost: lost,
                    from,
                    ..way
                },
            );
        }
        let mut cost = way.cost;
        cost.borders += self.leave_cost(at, way.cell);
        let mut enter = |cell: Cell, row: usize, pairing: u32| {
            let mut cost = cost;
            cost.pairing += pairing;
            cost.borders += self.begin_cost(at, cell);
            push(
                next,
                Way {
                    row,
                    cell,
                    cost,
                    from,
                },
            );
        };
        let known = self.rows.get(way.row);
        let has_goal = known.is_some_and(|known| known.has_goal);
        match way.cell {
            Cell::ProjectName => {
                enter(Cell::Goal, way.row, if has_goal { 20 } else { 0 });
                enter(Cell::Indicators, way.row, if has_goal { 0 } else { 5 });
            }
            Cell::Goal => enter(Cell::Indicators, way.row, 0),
            Cell::UnitName | Cell::Indicators | Cell::None => {}
        }
        let finish = self.finish(way.row, way.cell);
        let first = way.row + 1;
        for row in first..self.rows.len().min(first + MAX_SKIPPED) {
            let skipped = self.skip(first..row);
            self.enter(at, row, finish + skipped, cost, from, next);
            if skipped >= NEVER {
                break;
            }
        }
    }

    /// Adds the ways in which token `at` begins the cells of `row`.
    fn enter(
        &self,
        at: usize,
        row: usize,
        pairing: u32,
        cost: Cost,
        from: usize,
        next: &mut Vec<Way>,
    ) {
        let known = self.rows[row];
        let nameless = if known.named { 0 } else { NEVER };
        let no_project = if known.unit == Some(true) { 25 } else { 0 };
        let named = if known.named { 25 } else { 0 };
        let is_unit = |unit: bool| if known.unit == Some(!unit) { 4 } else { 0 };
        let again = if known.has_goal { 20 } else { 0 };
        let without = if known.has_goal { 0 } else { 5 };
        // Without sums and indents, a name is rather a project's.
        let rare = u32::from(!self.indents && known.unit.is_none());
        for (cell, more) in [
            (Cell::UnitName, named + is_unit(true) + rare),
            (Cell::ProjectName, named + is_unit(false)),
            (Cell::Goal, nameless + no_project + again),
            (Cell::Indicators, nameless + no_project + without),
        ] {
            let mut cost = cost;
            cost.pairing += pairing + more;
            cost.borders += self.begin_cost(at, cell);
            push(
                next,
                Way {
                    row,
                    cell,
                    cost,
                    from,
                },
            );
        }
    }
}

/// Adds `way`, unless a cheaper one leads to the same cell.
fn push(ways: &mut Vec<Way>, way: Way) {
    let same = |other: &&mut Way| (other.row, other.cell) == (way.row, way.cell);
    match ways.iter_mut().find(same) {
        Some(other) if other.cost.sum() <= way.cost.sum() => {}
        Some(other) => *other = way,
        None => ways.push(way),
    }
}
