//! Which columns the list of projects shows, as the reader chose, to and from what is remembered.

use serde::{Deserialize, Serialize};

use crate::document::Column;

/// A column that can be left out; names and 总计 always stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProjectColumn {
    /// An amount other than 总计.
    Source(Column),
    /// The number of indicators.
    Indicators,
    /// The number of findings.
    Findings,
}

impl ProjectColumn {
    /// Every such column, in the order in which they stand.
    pub const ALL: [Self; 5] = [
        Self::Source(Column::Fiscal),
        Self::Source(Column::Special),
        Self::Source(Column::Other),
        Self::Indicators,
        Self::Findings,
    ];

    /// The name that attributes and storage use.
    pub fn code(self) -> &'static str {
        match self {
            Self::Source(Column::Total) => "total",
            Self::Source(Column::Fiscal) => "fiscal",
            Self::Source(Column::Special) => "special",
            Self::Source(Column::Other) => "other",
            Self::Indicators => "indicators",
            Self::Findings => "findings",
        }
    }
}

/// The columns that are shown, one flag for each of [`ProjectColumn::ALL`]; at first, all are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectColumns([bool; ProjectColumn::ALL.len()]);

impl Default for ProjectColumns {
    fn default() -> Self {
        Self([true; ProjectColumn::ALL.len()])
    }
}

impl ProjectColumns {
    /// Those that are shown, in the order in which they stand.
    pub fn shown(self) -> impl Iterator<Item = ProjectColumn> {
        let all = ProjectColumn::ALL.into_iter().zip(self.0);
        all.filter_map(|(column, shown)| shown.then_some(column))
    }

    /// Whether a column is shown.
    pub fn has(self, column: ProjectColumn) -> bool {
        self.shown().any(|it| it == column)
    }

    /// The same with one column shown that was not, or left out that was.
    #[must_use]
    pub fn toggled(mut self, column: ProjectColumn) -> Self {
        for (shown, it) in self.0.iter_mut().zip(ProjectColumn::ALL) {
            *shown ^= it == column;
        }
        self
    }

    /// What is remembered of it: the codes of what is shown; `None` where nothing was chosen.
    pub fn code(self) -> Option<String> {
        let codes: Vec<&str> = self.shown().map(ProjectColumn::code).collect();
        (self != Self::default()).then(|| codes.join(" "))
    }

    /// The columns that are remembered so; codes that are not known any more count for nothing.
    pub fn by_code(code: &str) -> Self {
        let has = |column: ProjectColumn| code.split(' ').any(|it| it == column.code());
        Self(ProjectColumn::ALL.map(has))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_is_what_was_chosen() {
        assert_eq!(ProjectColumns::default().code(), None);
        for left_out in ProjectColumn::ALL {
            let columns = ProjectColumns::default().toggled(left_out);
            let code = columns.code().expect("a choice");
            assert_eq!(ProjectColumns::by_code(&code), columns);
            assert!(!columns.has(left_out));
            assert_eq!(columns.toggled(left_out), ProjectColumns::default());
        }
        let none = ProjectColumns::by_code("an older one");
        assert_eq!(none.shown().count(), 0);
        assert_eq!(none.code(), Some(String::new()));
    }
}
