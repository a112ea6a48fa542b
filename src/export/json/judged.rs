//! Additions, checks and findings, as JSON.

use serde::Serialize;

use super::cause::{self, CauseExport};
use super::pair;
use crate::checks::{CHECKS, Severity};
use crate::export::content::Found;
use crate::money::Money;
use crate::query::{AdditionRow, CheckRow, CheckState};
use crate::totals::{Addend, Level, Unchecked, Verdict};

#[derive(Serialize)]
pub struct AdditionExport {
    level: Level,
    name: String,
    column: Addend,
    stated: Option<Money>,
    sum: Option<Money>,
    difference: Option<Money>,
    bound: Money,
    parts: u32,
    verdict: Verdict,
    reason: Option<Unchecked>,
    assumed: bool,
    lines: Option<[u32; 2]>,
    causes: Vec<CauseExport>,
}

/// Whether a check was made, so that nothing found never looks like nothing wrong.
#[derive(Serialize)]
pub struct CheckExport {
    check: &'static str,
    state: CheckState,
    looked_at: u32,
    findings: u32,
}

/// A finding, with its words in the language of the export.
#[derive(Serialize)]
pub struct FindingExport {
    check: &'static str,
    severity: Severity,
    message: String,
    hint: &'static str,
    lines: Option<[u32; 2]>,
    project: Option<String>,
    /// Index of the project among all of the document, from 0.
    project_index: Option<u32>,
    indicator: Option<String>,
    indicator_number: Option<u32>,
}

/// The addition as it is exported.
pub fn addition(row: AdditionRow) -> AdditionExport {
    AdditionExport {
        level: row.addition.level,
        name: row.name,
        column: row.addition.addend,
        stated: row.addition.stated,
        sum: row.addition.sum,
        difference: row.addition.difference,
        bound: row.addition.bound,
        parts: row.addition.parts,
        verdict: row.addition.verdict,
        reason: row.addition.reason,
        assumed: row.addition.assumed,
        lines: row.lines.map(pair),
        causes: row.causes.into_iter().map(cause::export).collect(),
    }
}

/// What a check did, as it is exported.
pub fn check(row: &CheckRow) -> CheckExport {
    CheckExport {
        check: CHECKS[usize::from(row.check)].id,
        state: row.state,
        looked_at: row.looked_at,
        findings: row.findings,
    }
}

/// The finding as it is exported.
pub fn finding(found: &Found) -> FindingExport {
    let row = &found.row;
    let indicator = row.indicator.as_ref();
    FindingExport {
        check: found.check,
        severity: found.severity,
        message: found.message.clone(),
        hint: found.hint,
        lines: row.lines.map(pair),
        project: row.project.map(|_| row.name.clone()),
        project_index: row.project,
        indicator: indicator.map(|(_, name)| name.clone()),
        indicator_number: indicator.map(|(number, _)| *number),
    }
}
