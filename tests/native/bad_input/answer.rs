//! An input into the lines that say how it is answered.

use std::collections::BTreeMap;
use std::fmt::Write;

use jixiao::analysis::Analysis;
use jixiao::checks::CHECKS;
use jixiao::document::Column;
use jixiao::query;
use jixiao::text::{self, Language};

use crate::support::{ALL, analyse};

/// So many characters of a name or of a rest are enough to recognise it.
const SHOWN: usize = 40;

/// What a person is told of these bytes.
pub fn answer(bytes: Vec<u8>) -> String {
    match analyse(bytes) {
        Ok(analysis) => read(&analysis),
        Err(refusal) => {
            let said = text::refusal(Language::Zh.shell_words(), refusal);
            format!("    {refusal:?}\n    {}{}\n", said.sentence, said.next_step)
        }
    }
}

fn read(analysis: &Analysis) -> String {
    let document = analysis.document();
    let mut out = String::new();
    let mut say = |line: String| writeln!(out, "    {}", line.trim_end()).expect("a string");
    let summary = query::summary(analysis);
    say(format!(
        "{} in {}: {} units, {} projects, {} indicators; {} in {}",
        analysis.shape().id,
        analysis.source().encoding().name(),
        document.units.len(),
        document.projects.len(),
        document.indicators.len(),
        summary.department.escape_debug(),
        document.money_unit.map_or("?", |(unit, _)| unit.word()),
    ));
    for project in document.projects.iter().take(3) {
        let cells = Column::ALL.map(|column| {
            let amount = project.amounts.value(column);
            amount.map_or("-".to_owned(), |money| money.to_string())
        });
        let name = shown(&analysis.text(project.name));
        let assumed = if project.amounts.assumed {
            " assumed"
        } else {
            ""
        };
        say(format!("{name} [{}]{assumed}", cells.join(" ")));
    }
    let mut verdicts: BTreeMap<String, usize> = BTreeMap::new();
    for addition in analysis.additions() {
        let reason = addition
            .reason
            .map_or(String::new(), |it| format!(" {it:?}"));
        *verdicts
            .entry(format!("{:?}{reason}", addition.verdict))
            .or_default() += 1;
    }
    let mut checks: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in &analysis.findings().list {
        *checks
            .entry(CHECKS[usize::from(finding.check)].id)
            .or_default() += 1;
    }
    say(format!("additions: {}", counts(verdicts)));
    say(format!("findings: {}", counts(checks)));
    let mut repairs: BTreeMap<String, usize> = BTreeMap::new();
    for repair in &document.repairs {
        *repairs.entry(format!("{:?}", repair.kind)).or_default() += 1;
    }
    if !repairs.is_empty() {
        say(format!("repairs: {}", counts(repairs)));
    }
    let rest = query::unexplained(analysis, ALL).rows;
    for row in rest.iter().take(4) {
        say(format!(
            "line {} is not explained: {}",
            row.lines.first,
            shown(&row.text)
        ));
    }
    if rest.len() > 4 {
        say(format!("and {} more", rest.len() - 4));
    }
    out
}

fn shown(text: &str) -> String {
    let mut shown: String = text.chars().take(SHOWN).collect();
    let left = text.chars().count() - shown.chars().count();
    shown = shown.escape_debug().to_string();
    if left > 0 {
        write!(shown, "… and {left} more").expect("a string");
    }
    shown
}

fn counts<Name: std::fmt::Display>(counts: BTreeMap<Name, usize>) -> String {
    let counts: Vec<String> = counts
        .iter()
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    counts.join(", ")
}
