//! Where in the text there is something of each kind, so that a reader can go from one to the next.

use serde::{Deserialize, Serialize};

use super::{PieceKind, SourcePage, piece_kind};
use crate::analysis::Analysis;
use crate::document::{Claim, RepairKind};

/// What may be looked for in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlaceKind {
    /// Pieces of a kind.
    Piece(PieceKind),
    /// Repairs; radicals that were folded are not among them, for there may be one in every word.
    Repair,
}

impl PlaceKind {
    /// What there may be, in the order in which it is listed.
    pub const ALL: [Self; 8] = [
        Self::Piece(PieceKind::Head),
        Self::Piece(PieceKind::Name),
        Self::Piece(PieceKind::Amount),
        Self::Piece(PieceKind::Goal),
        Self::Piece(PieceKind::Indicator),
        Self::Piece(PieceKind::Furniture),
        Self::Piece(PieceKind::Unexplained),
        Self::Repair,
    ];
}

/// Where in the text there is something of a kind, as line numbers from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Places {
    /// How many there are: fields, or stretches of text.
    pub count: u32,
    /// The first line of the text that has any.
    pub first: Option<u32>,
    /// The first line behind the window that has any.
    pub after: Option<u32>,
}

impl SourcePage {
    /// The next line behind line `line_no` that has something of this kind; behind the last one, the
    /// first of all.
    pub fn next(&self, kind: PlaceKind, line_no: u32) -> Option<u32> {
        let (_, places) = self.places.iter().find(|(listed, _)| *listed == kind)?;
        let in_view = self.lines.rows.iter().find(|line| {
            line.line_no > line_no
                && match kind {
                    PlaceKind::Piece(kind) => {
                        line.pieces.iter().any(|piece| piece.kind == Some(kind))
                    }
                    PlaceKind::Repair => line.repairs.iter().any(is_listed),
                }
        });
        in_view
            .map(|line| line.line_no)
            .or(places.after)
            .or(places.first)
    }
}

fn is_listed(repair: &RepairKind) -> bool {
    *repair != RepairKind::RadicalFolded
}

/// Where there is what, in the whole text and behind the byte at `behind`.
pub(super) fn places(analysis: &Analysis, behind: u32) -> Vec<(PlaceKind, Places)> {
    let source = analysis.source();
    let document = analysis.document();
    let claims = analysis.claims();
    let next = claims.partition_point(|claim| claim.span.start < behind);
    let repairs = &document.repairs;
    let counts = counts(analysis);
    let of_kind = |kind: PlaceKind| {
        let count = counts[PlaceKind::ALL.iter().position(|listed| *listed == kind)?];
        let (first, after) = match kind {
            PlaceKind::Piece(kind) => {
                let first = |claims: &[Claim]| {
                    let mut found = claims.iter();
                    let found = found.find(|claim| piece_kind(claim.kind) == kind);
                    found.map(|claim| claim.span.start)
                };
                (first(claims), first(&claims[next..]))
            }
            PlaceKind::Repair => {
                let starts = repairs.iter().map(|repair| repair.place.start);
                let after = starts.clone().filter(|start| *start >= behind);
                (starts.min(), after.min())
            }
        };
        let line_no = |start: Option<u32>| start.map(|start| source.line_no(start));
        let places = Places {
            count,
            first: line_no(first),
            after: line_no(after),
        };
        (count > 0).then_some((kind, places))
    };
    PlaceKind::ALL.into_iter().filter_map(of_kind).collect()
}

/// How many there are of each of [`PlaceKind::ALL`].
fn counts(analysis: &Analysis) -> [u32; PlaceKind::ALL.len()] {
    let document = analysis.document();
    let totals = document
        .grand_total
        .iter()
        .map(|row| (row.label, &row.amounts));
    let units = document.units.iter().map(|row| (row.name, &row.amounts));
    let subtotals = document
        .subtotals
        .iter()
        .map(|row| (row.name, &row.amounts));
    let projects = document.projects.iter().map(|row| (row.name, &row.amounts));
    let [mut names, mut amounts] = [0; 2];
    for (name, printed) in totals.chain(units).chain(subtotals).chain(projects) {
        names += u32::from(!name.is_empty());
        amounts += printed.printed().count() as u32;
    }
    let head = [document.title, document.department, document.header];
    let head = head.into_iter().filter(|field| !field.is_empty()).count();
    let goals = document.projects.iter();
    let goals = goals.filter(|project| !project.goal.is_empty()).count();
    PlaceKind::ALL.map(|kind| match kind {
        PlaceKind::Piece(PieceKind::Head) => head as u32 + u32::from(document.money_unit.is_some()),
        PlaceKind::Piece(PieceKind::Name) => names,
        PlaceKind::Piece(PieceKind::Amount) => amounts,
        PlaceKind::Piece(PieceKind::Goal) => goals as u32,
        PlaceKind::Piece(PieceKind::Indicator) => document.indicators.len() as u32,
        PlaceKind::Piece(PieceKind::Furniture) => document.furniture.len() as u32,
        PlaceKind::Piece(PieceKind::Unexplained) => document.unexplained.len() as u32,
        PlaceKind::Repair => document.repairs.len() as u32,
    })
}
