//! What is said in English about checks and what they found.

use super::{column_of, counted};
use crate::checks::Severity;
use crate::class::Class;
use crate::query::SeverityTally;
use crate::text::{CheckLeads, CheckPanelWords, FindingPanelWords, MatrixWords, count};

/// The words about checks.
pub const WORDS: CheckPanelWords = CheckPanelWords {
    leads: CheckLeads {
        title: 1,
        message: "Message:",
        what: "What:",
        why: "Why:",
        source: "Source:",
        example: "Example:",
        wrong: "When it is wrong:",
        hint: "What to do:",
    },
    severity: |severity| match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    },
    severity_counted: |severity, number| {
        let (one, many) = match severity {
            Severity::Error => ("error", "errors"),
            Severity::Warning => ("warning", "warnings"),
            Severity::Note => ("note", "notes"),
        };
        counted(&count(u64::from(number)), one, many)
    },
    severity_shape: |severity| match severity {
        Severity::Error => "●",
        Severity::Warning => "▲",
        Severity::Note => "○",
    },
    class: |class| format!("{}-{}", class.code, class_name(class)),
    column: column_of,
    panel: PANEL,
    matrix: MATRIX,
};

const PANEL: FindingPanelWords = FindingPanelWords {
    heading: "Findings",
    severity: "Severity",
    grouping: "Grouping",
    by_check: "By check",
    by_project: "By project",
    check: "Check",
    all: "All",
    all_checks: "All checks",
    check_counted: |title, findings| format!("{title} ({findings})"),
    shown: |findings| counted(findings, "finding", "findings"),
    none: "The checks that were made found nothing.",
    none_passes: "No finding passes this choice.",
    document: "Whole table",
    indicator: |number, name| format!("Indicator {number} {name}"),
    places: |places| format!("the same in {}", counted(places, "place", "places")),
    all_of: |findings| match findings {
        "1" => "See the finding".to_owned(),
        _ => format!("See all {findings} findings"),
    },
    explain: "About this check",
    switch_off: "Do not check this",
    switch_on: "Check this again",
    off: |checks| format!("Switched off, not made ({})", number_of_checks(checks)),
    nothing_to_check: |checks| {
        let checks = number_of_checks(checks);
        format!("Nothing in the text to look at, not made ({checks})")
    },
    clear: |checks| format!("Made, nothing found ({})", number_of_checks(checks)),
    looked_at: |things| format!("looked at {}", counted(things, "place", "places")),
    all_clear: |checks| format!("{} made, nothing found", number_of_checks(checks)),
    not_made: |checks| format!("{} not made", number_of_checks(checks)),
    announced,
    announcement_joint: "; ",
    additions_announced: |additions, differs, unchecked| {
        let additions = counted(additions, "addition", "additions");
        match (differs, unchecked) {
            (0, 0) => format!("{additions}, none differs"),
            (0, unchecked) => format!("{additions}, {unchecked} not checked"),
            (1, _) => format!("{additions}, 1 differs"),
            (differs, _) => format!("{additions}, {differs} differ"),
        }
    },
};

const MATRIX: MatrixWords = MatrixWords {
    heading: "Indicator coverage",
    note: "Each cell counts the indicators of this class in projects of this name; “·” is none.",
    name: "Project (项目名称)",
    projects: "Projects",
    class: class_name,
    unknown: "Unknown class",
    none: "none",
    unused: |classes| format!("No project uses: {}.", classes.join(", ")),
};

fn number_of_checks(checks: &str) -> String {
    counted(checks, "check", "checks")
}

/// A class by the label that tables print, with what it means.
fn class_name(class: &'static Class) -> &'static str {
    match class.code {
        "11" => "Quantity (数量)",
        "12" => "Quality (质量)",
        "13" => "Timeliness (时效)",
        "14" => "Cost (成本)",
        "21" => "Economic benefit (经济效益)",
        "22" => "Social benefit (社会效益)",
        "23" => "Ecological benefit (生态效益)",
        "24" => "Lasting influence (可持续影响)",
        "31" => "Satisfaction (服务对象满意度)",
        "41" => "Economic cost (经济成本)",
        "42" => "Social cost (社会成本)",
        "43" => "Ecological cost (生态环境成本)",
        _ => class.label,
    }
}

/// `1 error, 12 warnings, 3 checks not made`
fn announced(tally: &SeverityTally) -> String {
    let severities = [
        (Severity::Error, tally.errors),
        (Severity::Warning, tally.warnings),
        (Severity::Note, tally.notes),
    ];
    let occurring = severities.into_iter().filter(|(_, number)| *number > 0);
    let mut parts: Vec<String> = occurring
        .map(|(severity, number)| (WORDS.severity_counted)(severity, number))
        .collect();
    if parts.is_empty() && tally.checks_made > 0 {
        parts.push((PANEL.all_clear)(&count(u64::from(tally.checks_made))));
    }
    if tally.checks_not_made > 0 {
        parts.push((PANEL.not_made)(&count(u64::from(tally.checks_not_made))));
    }
    parts.join(", ")
}
