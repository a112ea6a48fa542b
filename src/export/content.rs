//! An analysis, a scope and a language into the rows that every format writes.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::Scope;
use super::progress::Progress;
use crate::analysis::Analysis;
use crate::checks::{CHECKS, Place, Severity, TEXTS};
use crate::fold::turns;
use crate::money::MoneyUnit;
use crate::query::{self, AdditionOrder, AdditionRow, FindingRow, ProjectRecord, Summary, Window};
use crate::text::{self, ExportWords, Language, Words};
use crate::totals::Level;
use crate::working_paper::WorkingPaper;

/// All rows of a list.
pub const EVERYTHING: Window = Window {
    start: 0,
    len: u32::MAX,
};

/// What goes into a file.
pub struct Content<'a> {
    /// The analysis.
    pub analysis: &'a Analysis,
    /// How much of it.
    pub scope: &'a Scope,
    /// The language of its words.
    pub language: Language,
    /// The words of the page.
    pub words: &'static Words,
    /// The words of files.
    pub say: &'static ExportWords,
    /// The projects in scope, in printed order.
    pub projects: Vec<u32>,
    /// What a reviewer says of findings and additions.
    pub paper: Option<&'a WorkingPaper>,
    progress: Option<Progress<'a>>,
}

/// A finding with its words.
pub struct Found {
    /// What it is about.
    pub place: Place,
    /// Name of its check.
    pub check: &'static str,
    /// Title of its check.
    pub title: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What it says.
    pub message: String,
    /// What the reader can do.
    pub hint: &'static str,
    /// Its project, indicator and lines.
    pub row: FindingRow,
}

impl<'a> Content<'a> {
    /// What of `analysis` is in `scope`, in `language`.
    pub fn new(analysis: &'a Analysis, scope: &'a Scope, language: Language) -> Self {
        let all = analysis.document().projects.len() as u32;
        Self {
            analysis,
            scope,
            language,
            words: language.words(),
            say: language.export_words(),
            projects: scope.projects(all),
            paper: None,
            progress: None,
        }
    }

    /// The declared unit of money.
    pub fn money_unit(&self) -> Option<MoneyUnit> {
        self.analysis.document().money_unit.map(|(unit, _)| unit)
    }

    /// The declared unit of money as it is printed; empty when there is none.
    pub fn money_unit_word(&self) -> &'static str {
        self.money_unit().map_or("", MoneyUnit::word)
    }

    /// What is in the file, in one sentence.
    pub fn scope_sentence(&self) -> String {
        let say = &self.say.scope;
        let all = text::count(self.analysis.document().projects.len() as u64);
        match self.scope {
            Scope::Whole => (say.whole)(&all),
            Scope::Projects { filter, .. } => {
                let chosen = text::count(self.projects.len() as u64);
                (say.selection)(filter, &chosen, &all)
            }
        }
    }

    /// What is to be said once of amounts whose column is a guess; `None` where there are none.
    pub fn assumed_note(&self) -> Option<&'static str> {
        (self.summary().assumed_rows > 0).then_some(self.say.assumed_note)
    }

    /// The first screen.
    pub fn summary(&self) -> Summary {
        query::summary(self.analysis)
    }

    /// Tells `on_percent` how far the writer is, which comes past each project `passes` times.
    pub fn watch(&mut self, passes: u32, on_percent: &'a dyn Fn(u8)) {
        let steps = self.projects.len() as u64 * u64::from(passes);
        self.progress = Some(Progress::new(steps, on_percent));
    }

    /// What is printed of a project in scope; asking for it counts as having come to it.
    pub fn project(&self, index: u32) -> ProjectRecord {
        if let Some(progress) = &self.progress {
            progress.step();
        }
        query::project_record(self.analysis, index)
            .expect("a scope holds only projects that there are")
    }

    /// Whether the project with this index is in scope.
    pub fn has(&self, project: u32) -> bool {
        self.projects.binary_search(&project).is_ok()
    }

    /// The additions in scope, as printed.
    pub fn additions(&self) -> Vec<AdditionRow> {
        let mut rows = query::additions(self.analysis, AdditionOrder::Printed, EVERYTHING)
            .rows
            .rows;
        if !self.scope.is_whole() {
            rows.retain(|row| row.addition.level == Level::Project && self.has(row.addition.row));
        }
        rows
    }

    /// What may explain that an addition differs, a sentence each.
    pub fn causes(&self, addition: &AdditionRow) -> Vec<String> {
        let causes = addition.causes.iter();
        causes
            .map(|cause| text::cause(self.words, self.money_unit(), addition, cause))
            .collect()
    }

    /// The findings in scope of the checks that are not switched off: errors first, then as the
    /// checks are ordered, then as printed.
    pub fn findings(&self) -> Vec<Found> {
        let analysis = self.analysis;
        let listed = analysis.findings().list.iter();
        let mut found: Vec<Found> = listed
            .filter(|finding| !analysis.checks_off().contains(finding.check))
            .map(|finding| (finding, query::finding_row(analysis, finding)))
            .filter(|(_, row)| match row.project {
                Some(project) => self.has(project),
                None => self.scope.is_whole(),
            })
            .map(|(finding, row)| {
                let check = &CHECKS[usize::from(finding.check)];
                let said = TEXTS[usize::from(finding.check)];
                let words = text::check(self.words, said);
                Found {
                    place: finding.place,
                    check: check.id,
                    title: words.title,
                    severity: check.severity,
                    message: text::finding(self.words, said, &row.arguments, self.money_unit()),
                    hint: words.hint,
                    row,
                }
            })
            .collect();
        found.sort_by_key(|one| std::cmp::Reverse(one.severity));
        found
    }

    /// What a finding is about, in a few words.
    pub fn place(&self, found: &Found) -> String {
        let panel = &self.words.checks.panel;
        let name = match found.place {
            Place::Document => panel.document,
            Place::GrandTotal => self.words.additions.grand,
            Place::Unit(_) | Place::Subtotal(_) | Place::Project(_) | Place::Indicator(_) => {
                self.named(&found.row.name)
            }
        };
        match &found.row.indicator {
            Some((number, indicator)) => {
                format!("{name} · {}", (panel.indicator)(*number, indicator))
            }
            None => name.to_owned(),
        }
    }

    /// A name, or what stands for one that the text does not print.
    pub fn named<'b>(&self, name: &'b str) -> &'b str {
        named(self.words, name)
    }
}

/// A name, or what stands for one that the text does not print.
pub fn named<'b>(words: &'static Words, name: &'b str) -> &'b str {
    match name {
        "" => words.projects.no_name,
        name => name,
    }
}

/// Findings by what they are about.
pub fn by_place(findings: &[Found]) -> BTreeMap<Place, Vec<&Found>> {
    let mut places: BTreeMap<Place, Vec<&Found>> = BTreeMap::new();
    for found in findings {
        places.entry(found.place).or_default().push(found);
    }
    places
}

/// Findings about projects and their indicators, by the project's index.
pub fn by_project(findings: &[Found]) -> BTreeMap<u32, Vec<&Found>> {
    let mut projects: BTreeMap<u32, Vec<&Found>> = BTreeMap::new();
    for found in findings {
        if let Some(project) = found.row.project {
            projects.entry(project).or_default().push(found);
        }
    }
    projects
}

/// What findings say, a line each.
pub fn messages(findings: Option<&Vec<&Found>>) -> String {
    let messages = findings.into_iter().flatten();
    let messages: Vec<&str> = messages.map(|one| one.message.as_str()).collect();
    messages.join("\n")
}

/// `text` without characters that no file of text should hold: control characters but tab and line
/// ends, which each format treats by itself, those that Unicode says are none, and those by which
/// another text would be shown than stands there. Each becomes U+FFFD, so that it is seen that
/// something was there.
pub fn printable(text: &str) -> Cow<'_, str> {
    let bad = |one: char| {
        (one.is_control() && !matches!(one, '\t' | '\n' | '\r'))
            || turns(one)
            || matches!(one, '\u{fffe}' | '\u{ffff}')
    };
    if text.contains(bad) {
        Cow::Owned(text.replace(bad, "\u{fffd}"))
    } else {
        Cow::Borrowed(text)
    }
}
