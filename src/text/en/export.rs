//! What exported files say in English.

use crate::text::{ExportHeads, ExportWords, ScopeWords, SheetNames};

/// The words of exported files.
pub static WORDS: ExportWords = ExportWords {
    name: super::NAME,
    scope: ScopeWords {
        whole: |all| format!("The whole table, projects: {all}"),
        selection: |filter, chosen, all| format!("{chosen} of {all} projects, filter: {filter}"),
        additions_left_out: "The grand total and the units were checked over the whole table; \
                             listed here are the additions of the chosen projects themselves.",
    },
    heads: ExportHeads {
        scope: "Scope",
        file: "File",
        sha256: "SHA-256",
        encoding: "Encoding",
        title: "Title",
        department: "Department",
        money_unit: "Unit of money",
        coverage: "How much was read",
        verdict: "Verdict",
        notes: "Also",
        unit: "Unit",
        project_no: "Project no.",
        l1_code: "Level-1 code",
        l2_code: "Level-2 code",
        assumed: "Columns of funds",
        first_line: "First source line",
        last_line: "Last source line",
        findings: "Findings",
        sum_of_funds: "Sum of funds",
        difference_of_funds: "Total minus funds",
        check_id: "Check id",
        place: "Where",
        message: "What",
        hint: "What to do",
        causes: "Possible causes",
        row: "Row",
        bound: "Rounding at most",
        text: "Text",
        listed_sum: "Sum of the listed projects",
    },
    sheets: SheetNames {
        overview: "Overview",
        projects: "Projects",
        indicators: "Indicators",
        additions: "Total check",
        findings: "Findings",
        unread: "Not understood",
    },
    cut: |missing| format!("… (the other {missing} characters do not fit into a cell)"),
    more: |more| format!("{more} more are not listed"),
    assumed_note: "Rows marked as assumed: empty cells vanished from the text, which does not say \
                   which funds the amounts after the total belong to.",
    additions: "Additions that do not hold exactly",
    all_exact: "Every addition that was checked holds exactly.",
    findings_counted: |findings| format!("{findings} found"),
    made_by: "Read from the text by Jixiao; a finding is worth a question and need not be an error.",
};
