//! What it costs to break a rule of the pairing.

use std::ops::Range;

use super::super::widths::is_full;
use super::facts::Fact;
use super::ways::{Cell, NEVER};
use super::{Dealer, Known};

impl Dealer<'_> {
    /// What it costs to give a row nothing.
    pub(super) fn skip(&self, rows: Range<usize>) -> u32 {
        let cost = |known: &Known| match (known.named, known.unit) {
            (false, _) => NEVER,
            (true, Some(true)) => 0,
            (true, None) => 1 + u32::from(known.small),
            (true, Some(false)) if known.has_goal => 8,
            (true, Some(false)) => 6,
        };
        let mut sum = 0;
        for known in &self.rows[rows.start.min(rows.end)..rows.end] {
            sum += cost(known);
            if sum > 2 * NEVER {
                break;
            }
        }
        sum
    }

    /// What it costs that a row ends with this cell.
    pub(super) fn finish(&self, row: usize, cell: Cell) -> u32 {
        let has_goal = self.rows.get(row).is_some_and(|known| known.has_goal);
        match cell {
            Cell::UnitName | Cell::Indicators | Cell::None => 0,
            Cell::ProjectName if has_goal => 8,
            Cell::ProjectName => 6,
            Cell::Goal => 8,
        }
    }

    pub(super) fn fact(&self, at: usize) -> Fact {
        self.facts[at - self.rest.start]
    }

    pub(super) fn opens(&self, at: usize) -> bool {
        self.fact(at).opens.is_some()
    }

    pub(super) fn str(&self, at: usize) -> &str {
        &self.text[self.tokens[at].span.range()]
    }

    /// The width of the column.
    pub(super) fn column(&self, cell: Cell) -> usize {
        match cell {
            Cell::UnitName | Cell::ProjectName => self.widths.name,
            Cell::Goal => self.widths.goal,
            Cell::Indicators => self.widths.indicators,
            Cell::None => 0,
        }
    }

    /// Whether the line before token `at` is so full that the cell may go on there.
    pub(super) fn is_full_before(&self, at: usize, cell: Cell) -> bool {
        let lost_indent = match cell {
            Cell::UnitName | Cell::ProjectName => self.widths.lost_indent,
            Cell::Goal | Cell::Indicators | Cell::None => 0,
        };
        is_full(
            self.fact(at - 1).width + lost_indent,
            self.column(cell),
            self.str(at),
        )
    }

    /// What it costs that token `at` goes on with the cell of the token before.
    pub(super) fn stay_cost(&self, at: usize, cell: Cell) -> u32 {
        let token = &self.tokens[at];
        let opens_first = self.fact(at).opens == Some(1);
        let mut cost = match cell {
            Cell::UnitName | Cell::ProjectName => {
                let too_wide = self.fact(at).width > self.widths.name + 2;
                u32::from(self.fact(at).of_indicators) * NEVER + if too_wide { 15 } else { 0 }
            }
            Cell::Goal => u32::from(self.fact(at).of_indicators) * NEVER,
            Cell::Indicators => {
                let ended = self.str(at - 1).ends_with('。') && token.starts_line;
                let ends = ended && !self.opens(at);
                let full = self.is_full_before(at, cell);
                let starts_again = if opens_first && ended { 20 } else { 0 };
                starts_again + if ends && full { 2 } else { 0 } + if ends && !full { 10 } else { 0 }
            }
            Cell::None => return 9,
        };
        if token.starts_line {
            let full = self.is_full_before(at, cell);
            cost += match cell {
                Cell::UnitName | Cell::ProjectName if !full => 10,
                Cell::Goal
                    if !full && !self.str(at - 1).ends_with(['；', '：', '。', ';', ':']) =>
                {
                    3
                }
                Cell::UnitName | Cell::ProjectName | Cell::Goal | Cell::Indicators | Cell::None => {
                    0
                }
            };
        }
        if token.indented && self.indents {
            cost += 20;
        }
        cost
    }

    /// What it costs that the cell of the token before `at` ends there.
    pub(super) fn leave_cost(&self, at: usize, cell: Cell) -> u32 {
        let within_line = if self.tokens[at].starts_line || self.opens(at) {
            0
        } else {
            2
        };
        let cut = match cell {
            Cell::Indicators if !self.str(at - 1).ends_with('。') => 6,
            Cell::UnitName | Cell::ProjectName
                if within_line == 0 && self.is_full_before(at, cell) =>
            {
                3
            }
            Cell::UnitName | Cell::ProjectName | Cell::Goal | Cell::Indicators | Cell::None => 0,
        };
        within_line + cut
    }

    /// What it costs that token `at` begins this cell.
    pub(super) fn begin_cost(&self, at: usize, cell: Cell) -> u32 {
        let token = &self.tokens[at];
        let indented = token.indented && self.indents;
        let opens = self.fact(at).of_indicators;
        let wrong = match cell {
            Cell::UnitName => (indented && self.indents) || opens,
            Cell::ProjectName => (!indented && self.indents) || opens,
            Cell::Goal => opens,
            Cell::Indicators => self.fact(at).opens != Some(1),
            Cell::None => false,
        };
        let too_wide = match cell {
            Cell::UnitName | Cell::ProjectName => self.fact(at).width > self.widths.name + 2,
            Cell::Goal | Cell::Indicators | Cell::None => false,
        };
        let closes = [
            '）', '》', '”', '，', '。', '；', '、', '：', ')', '%', '％',
        ];
        let odd = matches!(cell, Cell::Goal) && (indented || self.str(at).starts_with(closes));
        let cost = if wrong { NEVER } else { 0 };
        cost + if too_wide { 15 } else { 0 } + if odd { 12 } else { 0 }
    }
}
