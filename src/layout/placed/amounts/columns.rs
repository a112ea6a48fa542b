//! Amounts into columns by where they stand.
//!
//! On a page with a header row, an amount is in the column whose header stands above it. On other
//! pages, the columns are where they were before, if the page is as wide. `pdftotext -layout` gives
//! each page widths of its own and lets empty columns shrink to nothing; there the columns are those
//! that the table uses at all, if as many are seen on the page, and else they are not known.

use super::super::CELL;
use super::super::cells::{Cells, Digits, Piece, is_grand_total};
use super::super::columns::Borders;
use super::super::furniture::{MoneyHeader, Parts};
use super::FoundRow;
use crate::document::Column;

/// The columns of a row, amount by amount.
type Columns = Vec<Option<Column>>;

/// Where an amount is measured: how its column is set.
#[derive(Debug, Clone, Copy)]
enum Edge {
    Right,
    Left,
    Middle,
}

impl Edge {
    fn of(self, piece: &Piece) -> u32 {
        match self {
            Self::Right => piece.end,
            Self::Left => piece.start,
            Self::Middle => piece.start.midpoint(piece.end),
        }
    }
}

/// Where the columns are on a page.
#[derive(Debug, Clone, Copy)]
struct Places {
    /// The edge of the amounts in each column.
    edges: [u32; 4],
    /// From the edge of the first column to the goals: two pages that agree in it are as wide.
    width: u32,
}

/// Pages whose widths differ by no more than this are as wide.
const SAME_WIDTH: u32 = 3 * CELL / 2;

/// What it weighs if the first amount of a row is not in the first column.
const NOT_TOTAL: u64 = 3 * CELL as u64;

/// What other columns must weigh more to be out of the question.
const CLEAR: u64 = 5 * CELL as u64 / 2;

/// What differs by less weighs the same.
const EQUAL: u64 = CELL as u64 / 2;

/// The columns of all rows.
pub fn assign(
    text: &str,
    parts: &Parts,
    borders: &[Borders],
    lines: &[Cells],
    rows: &[FoundRow],
) -> Vec<Columns> {
    let blocks: Vec<&[FoundRow]> = rows
        .chunk_by(|a, b| lines[a.first].block == lines[b.first].block)
        .collect();
    let edge = edge(&blocks);
    let mut known: Option<Places> = None;
    let mut used: Option<Vec<Column>> = None;
    let mut columns: Vec<Columns> = Vec::new();
    for rows in blocks {
        let block = lines[rows[0].first].block;
        let goal = borders[block].goal;
        let Some(first) = median(rows.iter().filter_map(|row| {
            let first = row.found.first()?.digits[0];
            Some(edge.of(&first.piece))
        })) else {
            columns.extend(rows.iter().map(|_| Columns::new()));
            continue;
        };
        let width = goal.saturating_sub(first);
        let below_header = parts.blocks[block]
            .header
            .and_then(|header| from_header(&header, first))
            .filter(|edges| tell_apart(edges, rows, edge));
        let as_before = known
            .filter(|known| known.width.abs_diff(width) <= SAME_WIDTH)
            .map(|known| {
                known
                    .edges
                    .map(|at| (at + first).saturating_sub(known.edges[0]))
            });
        if let Some(edges) = below_header.or(as_before) {
            let edges = refined(edges, rows, edge);
            known = Some(Places { edges, width });
            for row in rows {
                columns.push(nearest(row, &edges, edge));
            }
        } else {
            columns.extend(by_count(rows, used.as_deref()));
        }
        if used.is_none() && is_sum_of_all(text, lines, &rows[0]) {
            let first = &columns[columns.len() - rows.len()];
            used = first.iter().copied().collect();
        }
    }
    columns
}

fn median(places: impl Iterator<Item = u32>) -> Option<u32> {
    let mut places: Vec<u32> = places.collect();
    places.sort_unstable();
    places.get(places.len() / 2).copied()
}

/// The edge at which the first amounts of rows stand below each other best.
fn edge(blocks: &[&[FoundRow]]) -> Edge {
    let spread = |edge: &Edge| -> u64 {
        let of_block = |rows: &[FoundRow]| -> u64 {
            let firsts = rows.iter().filter_map(|row| row.found.first());
            let free = firsts
                .map(|found| found.digits[0])
                .filter(|first| !first.pushed);
            let places: Vec<u32> = free.map(|first| edge.of(&first.piece)).collect();
            let middle = median(places.iter().copied()).unwrap_or(0);
            places
                .iter()
                .map(|place| u64::from(place.abs_diff(middle)))
                .sum()
        };
        blocks.iter().map(|rows| of_block(rows)).sum()
    };
    let [right, left, middle] = [Edge::Right, Edge::Left, Edge::Middle];
    [right, left, middle]
        .into_iter()
        .min_by_key(spread)
        .unwrap_or(right)
}

/// Header cells are set in the same columns, if at another edge: as far from it in each.
fn from_header(header: &MoneyHeader, first: u32) -> Option<[u32; 4]> {
    let mut edges = [0; 4];
    let middle = |(start, end): (u32, u32)| start.midpoint(end);
    let total = middle(header[0]?);
    for (edge, cell) in edges.iter_mut().zip(header) {
        *edge = (middle((*cell)?) + first).saturating_sub(total);
    }
    Some(edges)
}

/// Whether most rows are nearer to some columns by so much that others cannot be meant.
fn tell_apart(edges: &[u32; 4], rows: &[FoundRow], edge: Edge) -> bool {
    let free = |row: &&FoundRow| row.found.iter().all(|found| !found.digits[0].pushed);
    let several = || rows.iter().filter(free).filter(|row| row.found.len() > 1);
    let clear = several().filter(|row| {
        let mut costs: Vec<u64> = choices(row)
            .map(|choice| cost(row, choice, edges, edge))
            .collect();
        costs.sort_unstable();
        costs
            .windows(2)
            .next()
            .is_none_or(|pair| pair[1] - pair[0] >= CLEAR)
    });
    clear.count() * 2 >= several().count()
}

/// Moves each column to where most of its amounts are.
fn refined(mut edges: [u32; 4], rows: &[FoundRow], edge: Edge) -> [u32; 4] {
    for _ in 0..2 {
        let mut seen: [Vec<u32>; 4] = Default::default();
        for row in rows {
            for (found, column) in row.found.iter().zip(nearest(row, &edges, edge)) {
                let digits = found.digits[0];
                if let Some(column) = column
                    && !digits.pushed
                {
                    seen[column.index()].push(edge.of(&digits.piece));
                }
            }
        }
        for (edge, seen) in edges.iter_mut().zip(seen) {
            *edge = median(seen.into_iter()).unwrap_or(*edge);
        }
    }
    edges
}

/// The columns in which the amounts of a row are nearest to `edges`, all in all; none for an amount
/// that is as near in several.
fn nearest(row: &FoundRow, edges: &[u32; 4], edge: Edge) -> Columns {
    let cost = |choice: &u32| cost(row, *choice, edges, edge);
    let least = choices(row).map(|choice| cost(&choice)).min().unwrap_or(0);
    let mut best = choices(row).filter(|choice| cost(choice) < least + EQUAL);
    let Some(first) = best.next() else {
        return vec![None; row.found.len()];
    };
    let mut columns: Columns = chosen(first).map(Some).collect();
    for other in best {
        for (column, other) in columns.iter_mut().zip(chosen(other)) {
            *column = column.filter(|column| *column == other);
        }
    }
    columns
}

/// Every choice of as many columns as a row has amounts, as bits.
fn choices(row: &FoundRow) -> impl Iterator<Item = u32> {
    let count = row.found.len();
    (0u32..16).filter(move |choice| choice.count_ones() as usize == count)
}

fn chosen(choice: u32) -> impl Iterator<Item = Column> {
    let is_chosen = move |column: &Column| choice & (1 << column.index()) != 0;
    Column::ALL.into_iter().filter(is_chosen)
}

fn cost(row: &FoundRow, choice: u32, edges: &[u32; 4], edge: Edge) -> u64 {
    let pairs = row.found.iter().zip(chosen(choice));
    let distances =
        pairs.map(|(found, column)| distance(&found.digits[0], edges[column.index()], edge));
    let starts_late = u64::from(choice & 1 == 0) * NOT_TOTAL;
    distances.sum::<u64>() + starts_late
}

/// How far an amount is from a column's edge. One that was pushed to the right may belong to any
/// column left of where it stands.
fn distance(digits: &Digits, at: u32, edge: Edge) -> u64 {
    let place = edge.of(&digits.piece);
    if digits.pushed && at < place {
        0
    } else {
        u64::from(place.abs_diff(at))
    }
}

/// The columns of a page without known places: those that the table uses, if as many are seen.
fn by_count(rows: &[FoundRow], used: Option<&[Column]>) -> Vec<Columns> {
    let mut all: Vec<(u32, u32)> = rows
        .iter()
        .flat_map(|row| &row.found)
        .map(|found| (found.digits[0].piece.start, found.digits[0].piece.end))
        .collect();
    all.sort_unstable();
    let mut heaps: Vec<(u32, u32)> = Vec::new();
    for (start, end) in all {
        match heaps.last_mut() {
            Some(heap) if start < heap.1 => heap.1 = heap.1.max(end),
            _ => heaps.push((start, end)),
        }
    }
    let columns: &[Column] = match used {
        Some(used) if used.len() == heaps.len() => used,
        Some(_) | None if heaps.len() == Column::ALL.len() => &Column::ALL,
        Some(_) | None => &[],
    };
    let of_row = |row: &FoundRow| -> Columns {
        let places = row.found.iter().map(|found| {
            let start = found.digits[0].piece.start;
            heaps.partition_point(|heap| heap.0 <= start).checked_sub(1)
        });
        let places: Vec<Option<usize>> = places.collect();
        let apart = places.windows(2).all(|pair| pair[0] < pair[1]);
        let column = |place: Option<usize>| columns.get(place?).copied().filter(|_| apart);
        places.into_iter().map(column).collect()
    };
    rows.iter().map(of_row).collect()
}

/// Whether a row is the sum of all, so that no other row uses more columns.
fn is_sum_of_all(text: &str, lines: &[Cells], row: &FoundRow) -> bool {
    let mut names = lines[row.first..=row.last]
        .iter()
        .filter_map(|line| line.name);
    names.any(|name| is_grand_total(&text[name.span.range()]))
}
