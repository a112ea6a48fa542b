//! The real document into the texts of three sizes that everything is measured on.

use jixiao::analysis::{Analysis, analyse};

/// The published document.
pub const REAL: &str = include_str!("../../tests/fixtures/guangzhou-social-work.txt");

/// How long a text is.
#[derive(Debug, Clone, Copy)]
pub enum Size {
    /// The published document, 68 kB.
    Real,
    /// Its projects five times over, about 0.3 MB.
    Middle,
    /// Its projects eighty times over, about 5 MB.
    Large,
}

impl Size {
    /// All sizes.
    pub const ALL: [Self; 3] = [Self::Real, Self::Middle, Self::Large];

    /// The text of this size.
    pub fn text(self) -> String {
        let times = match self {
            Self::Real => 1,
            Self::Middle => 5,
            Self::Large => 80,
        };
        let first = REAL
            .find("    社区两委干部补贴")
            .expect("the first project");
        let (head, projects) = REAL.split_at(first);
        format!("{head}{}", projects.repeat(times))
    }

    /// The analysis of the text of this size.
    pub fn analysis(self) -> Analysis {
        analyse("text", self.text().into_bytes(), |_| None).expect("a table")
    }
}
