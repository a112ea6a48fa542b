//! What is said in English about what the projects come to.

use super::counted;
use crate::query::Parting;
use crate::text::AmountChartWords;

/// The words about what the projects come to.
pub const WORDS: AmountChartWords = AmountChartWords {
    heading: |parting| match parting {
        Parting::ByName => "Which projects the money goes to",
        Parting::BySource => "Where the money comes from",
        Parting::ByUnit => "Which units spend the money",
    },
    part: |parting| match parting {
        Parting::ByName => "Project",
        Parting::BySource => "Source",
        Parting::ByUnit => "Unit",
    },
    parted: |parting, projects, parts| {
        let projects = counted(projects, "project", "projects");
        match parting {
            Parting::ByName => format!("{projects} of {}", counted(parts, "name", "names")),
            Parting::BySource => format!("{projects}, {}", counted(parts, "source", "sources")),
            Parting::ByUnit => format!("{projects} of {}", counted(parts, "unit", "units")),
        }
    },
    total: |parting, amount| match parting {
        Parting::ByName | Parting::ByUnit => format!("Sum of totals {amount}"),
        Parting::BySource => format!("Sum of sources {amount}"),
    },
    unstated: |parting, projects| {
        let projects = counted(projects, "project states", "projects state");
        match parting {
            Parting::ByName | Parting::ByUnit => {
                format!("{projects} no total and are not counted")
            }
            Parting::BySource => format!("{projects} no source and are not counted"),
        }
    },
    amount: "Amount",
    bar: "Bar",
    share: "Share",
    projects: |projects| counted(projects, "project", "projects"),
    others: |parts| format!("{parts} more"),
    leads: "List these projects",
};
