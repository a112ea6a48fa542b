//! What is said in English about the list of projects.

use crate::checks::Severity;
use crate::query::Direction;
use crate::text::ProjectListWords;

/// The words of the list of projects.
pub const WORDS: ProjectListWords = ProjectListWords {
    shown: |shown, all| format!("{shown} / {all}"),
    comes_to: |amount| format!("total {amount}"),
    sums: "Sum of these",
    projects: |projects| format!("{projects} projects"),
    order: "Order",
    printed: "As printed",
    direction: |direction| match direction {
        Direction::Ascending => "Ascending",
        Direction::Descending => "Descending",
    },
    grouping: "Groups",
    no_groups: "None",
    by_name: "By name",
    by_unit: "By unit",
    no_unit: "(no unit)",
    filter: "Filter",
    any: "Any",
    unit: "Unit",
    name: "Project name",
    class: "Indicator class",
    has: |class| format!("Has {class}"),
    lacks: |class| format!("Lacks {class}"),
    counted: |what, projects| format!("{what} ({projects})"),
    at_least: "Total at least",
    at_most: "Total at most",
    amount_hint: "A number such as 1234.56",
    findings: "Findings",
    finding_count: |findings| match findings {
        1 => "1 finding".to_owned(),
        _ => format!("{findings} findings"),
    },
    any_finding: "Any finding",
    at_least_severe: |severity| match severity {
        Severity::Error => "Errors",
        Severity::Warning => "Warnings or errors",
        Severity::Note => "Any finding",
    },
    part: |part, value| format!("{part}: {value}"),
    remove: |part| format!("Remove “{part}”"),
    clear: "Clear the filter",
    none_passes: "No project meets all of these conditions.",
    none_next: "Remove one of them, or clear the filter.",
    columns: "Columns",
    not_on_paper: |shown, omitted| {
        format!("Only the first {shown} projects are printed; {omitted} more are not.")
    },
};
