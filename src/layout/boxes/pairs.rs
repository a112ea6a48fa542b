//! Which name, amounts, goal and indicators are of one row.

use super::super::cells_first::heads::Sheet;
use super::super::cells_first::sums;
use super::cells::{Cell, Kind};

/// The cells of a row, as indices.
#[derive(Debug)]
pub struct Pairing {
    /// Its name.
    pub name: Option<usize>,
    /// Its amounts.
    pub amounts: usize,
    /// Its goal.
    pub goal: Option<usize>,
    /// Its indicators.
    pub indicators: Option<usize>,
    /// Whether it is no project; `None` if nothing tells.
    pub unit: Option<bool>,
    /// Whether the counts of cells do not say that these belong together.
    pub guessed: bool,
}

/// For each row, whether sums say that it is no project.
pub fn units(sheet: &Sheet, cells: &[Cell]) -> Vec<Option<bool>> {
    let rows = cells.iter().filter(|cell| cell.kind == Kind::Amounts);
    let totals: Vec<_> = rows
        .map(|row| sheet.tokens[row.tokens.start].amount(sheet.text))
        .collect();
    let mut names = cells.iter().filter(|cell| cell.kind == Kind::Name);
    let first = names.next().map(|name| sheet.str(&name.tokens));
    sums::units(&totals, first.is_some_and(sums::is_grand_total))
}

/// The rows in printed order.
pub fn pairings(sheet: &Sheet, cells: &[Cell], units: &[Option<bool>]) -> Vec<Pairing> {
    let indents = sheet.tokens.iter().any(|token| token.indented);
    let mut pairings = Vec::new();
    let mut start = 0;
    let mut units = units;
    for page in cells.chunk_by(|a, b| a.page == b.page) {
        let of = |kind: Kind| -> Vec<usize> {
            let found = page
                .iter()
                .enumerate()
                .filter(|(_, cell)| cell.kind == kind);
            found.map(|(at, _)| start + at).collect()
        };
        let rows = of(Kind::Amounts);
        let (of_page, rest) = units.split_at(rows.len());
        units = rest;
        let mut names = [of(Kind::Name), of(Kind::Project)].concat();
        names.sort_unstable();
        let first = pairings.len();
        let ordered = names.len() == rows.len();
        for (at, amounts) in rows.into_iter().enumerate() {
            let before = amounts.checked_sub(1).filter(|name| names.contains(name));
            let name = if ordered { Some(names[at]) } else { before };
            let by_indent = name
                .filter(|_| indents)
                .map(|name| cells[name].kind == Kind::Name);
            pairings.push(Pairing {
                name,
                amounts,
                goal: None,
                indicators: None,
                unit: by_indent.or(of_page[at]),
                guessed: !ordered,
            });
        }
        let rows = &mut pairings[first..];
        give(rows, &of(Kind::Goal), |row| &mut row.goal);
        give(rows, &of(Kind::Indicators), |row| &mut row.indicators);
        start += page.len();
    }
    pairings
}

/// Gives `cells` to the projects of `rows`: in order if there are as many, else each to the row
/// above it, if that has none yet.
fn give(rows: &mut [Pairing], cells: &[usize], field: impl Fn(&mut Pairing) -> &mut Option<usize>) {
    let is_project = |row: &Pairing| row.unit != Some(true);
    let projects = rows.iter().filter(|row| is_project(row)).count();
    if projects == cells.len() {
        let projects = rows.iter_mut().filter(|row| is_project(row));
        for (row, cell) in projects.zip(cells) {
            *field(row) = Some(*cell);
        }
        return;
    }
    for cell in cells {
        let above = rows.partition_point(|row| row.amounts < *cell);
        let Some(row) = above.checked_sub(1).map(|at| &mut rows[at]) else {
            continue;
        };
        if is_project(row) && field(row).is_none() {
            *field(row) = Some(*cell);
            row.guessed = true;
        }
    }
}
