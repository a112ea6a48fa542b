//! Which source columns amounts stand in, where the text lost empty cells but sums decide.
//!
//! A row that prints all its columns fixes the sums of the rows below it, and often leaves them
//! only one way to stand in columns. Where it leaves several, the columns stay a guess.

use std::collections::HashSet;

use crate::document::{Amounts, Column, Document};
use crate::money::Money;

/// The search for one row's columns gives up beyond this many partial sums; then they stay a guess.
const MAX_STATES: usize = 200_000;

/// All searches of a document together give up beyond this many.
const MAX_STATES_IN_ALL: usize = 2_000_000;

/// Moves amounts into the columns that sums decide, from 合计 down, then from projects up.
pub fn settle(document: &mut Document) {
    let mut states_left = MAX_STATES_IN_ALL;
    if let Some(total) = document.grand_total {
        let mut units: Vec<Amounts> = document.units.iter().map(|unit| unit.amounts).collect();
        settle_below(&total.amounts, &mut units, &mut states_left);
        for (unit, amounts) in document.units.iter_mut().zip(units) {
            unit.amounts = amounts;
        }
    }
    for unit in &mut document.units {
        let projects = unit.projects.start as usize..unit.projects.end as usize;
        let projects = &mut document.projects[projects];
        let mut rows: Vec<Amounts> = projects.iter().map(|project| project.amounts).collect();
        settle_below(&unit.amounts, &mut rows, &mut states_left);
        settle_above(&mut unit.amounts, &rows);
        for (project, amounts) in projects.iter_mut().zip(rows) {
            project.amounts = amounts;
        }
    }
    if let Some(total) = &mut document.grand_total {
        let units: Vec<Amounts> = document.units.iter().map(|unit| unit.amounts).collect();
        settle_above(&mut total.amounts, &units);
    }
    for subtotal in &mut document.subtotals {
        let projects = subtotal.projects.start as usize..subtotal.projects.end as usize;
        let projects = document.projects[projects].iter();
        let rows: Vec<Amounts> = projects.map(|project| project.amounts).collect();
        settle_above(&mut subtotal.amounts, &rows);
    }
}

/// Columns of the sources as bits, in printed order.
type Choice = [Option<Column>; 3];

/// The ways in which `count` source amounts can stand in the three source columns.
fn choices(count: usize) -> &'static [Choice] {
    use Column::{Fiscal, Other, Special};
    const ONE: [Choice; 3] = [
        [Some(Fiscal), None, None],
        [Some(Special), None, None],
        [Some(Other), None, None],
    ];
    const TWO: [Choice; 3] = [
        [Some(Fiscal), Some(Special), None],
        [Some(Fiscal), Some(Other), None],
        [Some(Special), Some(Other), None],
    ];
    match count {
        1 => &ONE,
        2 => &TWO,
        _ => &[],
    }
}

/// Sums of 财政拨款 and 财政专户拨款 so far, in units of the last decimal; 其他资金 follows from
/// 总计.
type State = [i128; 3];

/// Puts the amounts of `rows` into the columns that the known columns of `above` leave them.
fn settle_below(above: &Amounts, rows: &mut [Amounts], states_left: &mut usize) {
    if above.assumed || above.sources().next().is_none() || !rows.iter().any(|row| row.assumed) {
        return;
    }
    let Some(ways) = ways(above, rows, states_left) else {
        return;
    };
    for (row, ways) in rows.iter_mut().zip(ways) {
        if let (true, [choice]) = (row.assumed, ways.as_slice()) {
            place(row, choice);
        }
    }
}

fn place(row: &mut Amounts, choice: &Choice) {
    let amounts: Vec<_> = row.sources().map(|(_, amount)| amount).collect();
    row.clear_sources();
    for (amount, column) in amounts.into_iter().zip(choice.iter().flatten()) {
        row.set(*column, amount);
    }
    row.assumed = false;
}

/// For each row the choices that some way of adding up to `above` uses; `None` when there is no
/// such way or the search is too large.
fn ways(above: &Amounts, rows: &[Amounts], states_left: &mut usize) -> Option<Vec<Vec<Choice>>> {
    let amounts = rows.iter().chain([above]).flat_map(Amounts::printed);
    let decimals = amounts.map(|(_, amount)| amount.value.decimals()).max()?;
    let scaled = |money: Money| money.scaled(decimals);
    let target = sums(above, None, scaled)?;
    let mut options: Vec<Vec<(Choice, State)>> = Vec::with_capacity(rows.len());
    for row in rows {
        let count = row.sources().count();
        let open = if row.assumed { choices(count) } else { &[] };
        let of_row = if open.is_empty() {
            vec![([None; 3], sums(row, None, scaled)?)]
        } else {
            let with = |choice: &Choice| Some((*choice, sums(row, Some(choice), scaled)?));
            open.iter().map(with).collect::<Option<_>>()?
        };
        options.push(of_row);
    }
    let signs_agree = options
        .iter()
        .flatten()
        .flat_map(|(_, sums)| sums)
        .all(|sum| *sum >= 0);
    let fits = |state: &State| !signs_agree || (0..3).all(|column| state[column] <= target[column]);
    let mut reached: Vec<HashSet<State>> = vec![HashSet::from([[0; 3]])];
    let mut states = 1;
    for of_row in &options {
        let from = reached.last()?;
        let mut to = HashSet::new();
        for state in from {
            to.extend(
                of_row
                    .iter()
                    .map(|(_, step)| add(state, step, 1))
                    .filter(fits),
            );
        }
        states += to.len();
        *states_left = states_left.saturating_sub(to.len());
        if states > MAX_STATES || *states_left == 0 {
            return None;
        }
        reached.push(to);
    }
    // Backwards: only steps on a way that ends at the target count.
    let mut alive = HashSet::from([target]);
    if !reached.last()?.contains(&target) {
        return None;
    }
    let mut ways = vec![Vec::new(); rows.len()];
    for (row, of_row) in options.iter().enumerate().rev() {
        let mut before = HashSet::new();
        for (choice, step) in of_row {
            let origins = alive.iter().map(|state| add(state, step, -1));
            let origins: Vec<State> = origins
                .filter(|state| reached[row].contains(state))
                .collect();
            if !origins.is_empty() {
                ways[row].push(*choice);
                before.extend(origins);
            }
        }
        alive = before;
    }
    Some(ways)
}

fn add(state: &State, step: &State, sign: i128) -> State {
    [0, 1, 2].map(|column| state[column] + sign * step[column])
}

/// The sources of a row by column, as they stand or as `choice` puts them.
fn sums(
    row: &Amounts,
    choice: Option<&Choice>,
    scaled: impl Fn(Money) -> Option<i128>,
) -> Option<State> {
    let mut sums = [0; 3];
    for (index, (column, amount)) in row.sources().enumerate() {
        let column = choice.map_or(Some(column), |choice| choice[index])?;
        sums[column.index() - 1] += scaled(amount.value)?;
    }
    Some(sums)
}

/// Puts the amounts of `above` into columns where all rows below it are known and add up to them.
fn settle_above(above: &mut Amounts, rows: &[Amounts]) {
    if !above.assumed || rows.is_empty() || rows.iter().any(|row| row.assumed) {
        return;
    }
    let sum = |column: Column| -> Option<Money> {
        let mut parts = rows.iter().filter_map(|row| row.value(column)).peekable();
        parts.peek()?;
        parts.try_fold(Money::ZERO, Money::plus)
    };
    let below = Column::SOURCES.map(|column| sum(column).filter(|sum| !sum.is_zero()));
    let printed: Vec<Money> = above.sources().map(|(_, amount)| amount.value).collect();
    let used: Vec<Column> = Column::SOURCES
        .into_iter()
        .zip(below)
        .filter_map(|(column, sum)| sum.map(|_| column))
        .collect();
    if below.iter().flatten().copied().eq(printed) {
        let mut choice: Choice = [None; 3];
        for (slot, column) in choice.iter_mut().zip(used) {
            *slot = Some(column);
        }
        place(above, &choice);
    }
}
