//! The fields of a document into the claims that tile its text.

use super::{Amounts, Document, Passage};
use crate::span::Span;

/// What a stretch of text was read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClaimKind {
    /// The table's title.
    Title,
    /// The department, with its label.
    Department,
    /// The unit of money, with its label.
    MoneyUnit,
    /// The header row.
    Header,
    /// The name of a row: 合计, a unit or a project.
    Name,
    /// An amount.
    Amount,
    /// A goal.
    Goal,
    /// An indicator.
    Indicator,
    /// Page numbers, repeated headers, marks of the tool that made the text.
    Furniture,
    /// Text that was not understood.
    Unexplained,
}

/// What a claim belongs to. Indices are those of the lists in [`Document`], from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// The document as a whole, or nothing in it.
    Document,
    /// The 合计 row.
    GrandTotal,
    /// A unit.
    Unit(u32),
    /// A row between unit and project.
    Subtotal(u32),
    /// A project: its row or its goal.
    Project(u32),
    /// An indicator.
    Indicator(u32),
}

/// One stretch of text and what it was read as. Claims tile the text but for white space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: ClaimKind,
    /// Whose.
    pub owner: Owner,
}

impl Document {
    /// Calls `take` with every claim but the unexplained rest, kind by kind.
    fn each_understood(&self, mut take: impl FnMut(Claim)) {
        let mut claim = |owner: Owner, kind: ClaimKind, passage: Passage| {
            for span in self.spans(passage) {
                take(Claim {
                    span: *span,
                    kind,
                    owner,
                });
            }
        };
        claim(Owner::Document, ClaimKind::Title, self.title);
        claim(Owner::Document, ClaimKind::Department, self.department);
        if let Some((_, place)) = self.money_unit {
            claim(Owner::Document, ClaimKind::MoneyUnit, place);
        }
        for (kind, label) in &self.labels {
            claim(Owner::Document, *kind, *label);
        }
        claim(Owner::Document, ClaimKind::Header, self.header);
        let mut row = |owner: Owner, name: Passage, amounts: &Amounts| {
            claim(owner, ClaimKind::Name, name);
            for (_, amount) in amounts.printed() {
                claim(owner, ClaimKind::Amount, amount.place);
            }
        };
        if let Some(total) = &self.grand_total {
            row(Owner::GrandTotal, total.label, &total.amounts);
        }
        for (index, unit) in (0..).zip(&self.units) {
            row(Owner::Unit(index), unit.name, &unit.amounts);
        }
        for (index, subtotal) in (0..).zip(&self.subtotals) {
            row(Owner::Subtotal(index), subtotal.name, &subtotal.amounts);
        }
        for (index, project) in (0..).zip(&self.projects) {
            row(Owner::Project(index), project.name, &project.amounts);
        }
        for (index, project) in (0..).zip(&self.projects) {
            claim(Owner::Project(index), ClaimKind::Goal, project.goal);
        }
        for (index, indicator) in (0..).zip(&self.indicators) {
            claim(
                Owner::Indicator(index),
                ClaimKind::Indicator,
                indicator.whole,
            );
        }
        for passage in &self.furniture {
            claim(Owner::Document, ClaimKind::Furniture, *passage);
        }
    }

    /// The places of every claim but the unexplained rest, in printed order.
    pub fn understood_places(&self) -> Vec<Span> {
        let mut places = Vec::with_capacity(self.understood_count());
        self.each_understood(|claim| places.push(claim.span));
        // What is told kind by kind is in order by itself, which only this sort makes use of.
        places.sort();
        places
    }

    /// Number of claims but the unexplained rest: lists as long as a text are made no larger.
    fn understood_count(&self) -> usize {
        let mut count = 0;
        self.each_understood(|_| count += 1);
        count
    }

    /// Every claim, in printed order: together they hold each non-space character exactly once.
    pub fn claims(&self) -> Vec<Claim> {
        let mut claims = Vec::with_capacity(self.understood_count() + self.unexplained.len());
        self.each_understood(|claim| claims.push(claim));
        claims.extend(self.unexplained.iter().map(|span| Claim {
            span: *span,
            kind: ClaimKind::Unexplained,
            owner: Owner::Document,
        }));
        claims.sort_by_key(|claim| claim.span);
        claims
    }
}
