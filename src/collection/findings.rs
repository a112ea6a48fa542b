//! A collection into a window of what the checks found in all its documents.

use serde::{Deserialize, Serialize};

use super::Collection;
use super::gist::{FindingGist, Gist};
use crate::checks::{CHECKS, Severity};
use crate::fold;
use crate::money::MoneyUnit;
use crate::query::{ArgumentValue, Rows, Window};
use crate::span::Lines;

/// Which findings are wanted; they come document by document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FindingQuery {
    /// Only those of this severity.
    pub severity: Option<Severity>,
    /// Only those of the check with this index in [`CHECKS`].
    pub check: Option<u8>,
}

impl FindingQuery {
    fn wants(self, check: u8) -> bool {
        self.check.is_none_or(|wanted| wanted == check)
            && self
                .severity
                .is_none_or(|wanted| wanted == CHECKS[usize::from(check)].severity)
    }
}

/// A window of the findings, and what each check found in how many documents.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FoundList {
    /// What was asked for.
    pub query: FindingQuery,
    /// The findings.
    pub rows: Rows<CollectedFinding>,
    /// Each check that found something, errors first, then as [`CHECKS`] has them; those of the wanted
    /// severity.
    pub checks: Vec<CheckTally>,
}

/// What a check found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckTally {
    /// The check, as an index into [`CHECKS`].
    pub check: u8,
    /// How many findings.
    pub findings: u32,
    /// In how many documents.
    pub documents: u32,
}

/// A finding in a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollectedFinding {
    /// Index of the document among all files.
    pub document: u32,
    /// Where it was found.
    pub path: String,
    /// The check, as an index into [`CHECKS`].
    pub check: u8,
    /// Index of the project that it is about.
    pub project: Option<u32>,
    /// Name of the project or unit that it is about; empty when it is about the document.
    pub name: String,
    /// The indicator that it is about: its running number and name.
    pub indicator: Option<(u32, String)>,
    /// What the message says beyond its words.
    pub arguments: Vec<ArgumentValue>,
    /// The unit of money of the document, which amounts of the message are in.
    pub money_unit: Option<MoneyUnit>,
    /// The lines of what it is about.
    pub lines: Option<Lines>,
}

/// A window of the findings that `query` asks for.
pub fn findings(collection: &Collection, query: FindingQuery, window: Window) -> FoundList {
    let mut found = FoundList {
        query,
        ..FoundList::default()
    };
    let mut tallies = [(0u32, 0u32); CHECKS.len()];
    let end = window.start.saturating_add(window.len);
    for (document, entry, gist) in collection.gists() {
        let mut seen = [false; CHECKS.len()];
        for finding in &gist.findings {
            let at = usize::from(finding.check);
            tallies[at].0 += 1;
            tallies[at].1 += u32::from(!std::mem::replace(&mut seen[at], true));
            if !query.wants(finding.check) {
                continue;
            }
            if (window.start..end).contains(&found.rows.total) {
                let path = fold::shown(entry.path.clone());
                found.rows.rows.push(row(document, path, gist, finding));
            }
            found.rows.total += 1;
        }
    }
    found.rows.start = window.start.min(found.rows.total);
    let tallies = (0u8..)
        .zip(tallies)
        .map(|(check, (findings, documents))| CheckTally {
            check,
            findings,
            documents,
        });
    let severity = |tally: &CheckTally| CHECKS[usize::from(tally.check)].severity;
    found.checks = tallies
        .filter(|tally| tally.findings > 0)
        .filter(|tally| {
            query
                .severity
                .is_none_or(|wanted| wanted == severity(tally))
        })
        .collect();
    found
        .checks
        .sort_by_key(|tally| std::cmp::Reverse(severity(tally)));
    found
}

fn row(document: u32, path: String, gist: &Gist, finding: &FindingGist) -> CollectedFinding {
    let text = |text| gist.text(text).to_owned();
    CollectedFinding {
        document,
        path,
        check: finding.check,
        project: finding.project,
        name: text(finding.name),
        indicator: finding.indicator.map(|(number, name)| (number, text(name))),
        arguments: finding.arguments.clone(),
        money_unit: gist.facts.money_unit,
        lines: finding.lines,
    }
}
