//! A document into what checks look at: every text read once, equal texts known by equal numbers.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

use super::Place;
use super::aim::{Aim, aim};
use super::class_as_name::is_class_name;
use super::unread::{self, Misnumbered};
use crate::class::{Class, Level1};
use crate::document::{Document, Passage};
use crate::totals::Addition;
use crate::value::Value;

/// A text of the document; equal numbers mean equal texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextId(u32);

/// What checks look at.
pub struct Facts<'a> {
    /// The text that the document was read from.
    pub source: &'a str,
    /// The document.
    pub document: &'a Document,
    /// Its additions.
    pub additions: &'a [Addition],
    /// Its projects, by their index in the document.
    pub projects: Vec<ProjectFacts>,
    /// Its indicators, by their index in the document.
    pub indicators: Vec<IndicatorFacts>,
    texts: Vec<Cow<'a, str>>,
    /// By the number of the text; `None` for texts that are no values.
    values: Vec<Option<Value>>,
    aims: PerText<Aim>,
    class_names: PerText<bool>,
}

/// What is found out about texts, each looked at once, when it is first asked for.
pub struct PerText<T>(Vec<OnceCell<T>>);

impl<T> PerText<T> {
    /// For `count` texts, of which nothing is known yet.
    fn new(count: usize) -> Self {
        Self((0..count).map(|_| OnceCell::new()).collect())
    }

    /// What is known of the text with this number, found out by `read` if it is not known yet.
    pub fn get(&self, id: TextId, read: impl FnOnce() -> T) -> &T {
        self.0[id.0 as usize].get_or_init(read)
    }
}

/// A project as checks look at it.
#[derive(Debug, Clone)]
pub struct ProjectFacts {
    /// Its name, without white space.
    pub name: TextId,
    /// Its goal; the empty text when it prints none.
    pub goal: TextId,
    /// Its indicators, as a range of [`Facts::indicators`].
    pub indicators: Range<usize>,
    /// The first indicator that was not read, for another number was due.
    pub misnumbered: Option<Misnumbered>,
    /// Whether its text seems to hold indicators that were not read, whatever the reason.
    pub has_unread: bool,
}

/// An indicator as checks look at it.
#[derive(Debug, Clone)]
pub struct IndicatorFacts {
    /// Its first-level class, by its label or else by its code; `None` when neither is known.
    pub level1: Option<Level1>,
    /// Its second-level class, by its label or else by its code; `None` when neither is known.
    pub class: Option<&'static Class>,
    /// Its classes as printed.
    pub printed: PrintedClass,
    /// What is measured, without white space.
    pub name: TextId,
    /// 实施周期指标值
    pub cycle: TextId,
    /// 年度指标值
    pub annual: TextId,
}

/// The classes of an indicator as printed, without white space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PrintedClass {
    /// Code of the level-1 class, such as `1`.
    pub l1_code: TextId,
    /// Level-1 class, such as 产出指标.
    pub l1: TextId,
    /// Code of the level-2 class, such as `11`.
    pub l2_code: TextId,
    /// Level-2 class, such as 数量指标.
    pub l2: TextId,
}

impl<'a> Facts<'a> {
    /// Reads every text that a check may ask for.
    pub fn new(source: &'a str, document: &'a Document, additions: &'a [Addition]) -> Self {
        let mut texts = Texts::default();
        let text = |passage: Passage| document.text(source, passage);
        // Some tools put spaces into words; no name or label is known by its spaces.
        let unspaced = |passage: Passage| document.words(source, passage);
        let projects = document.projects.iter().map(|project| ProjectFacts {
            name: texts.id(unspaced(project.name)),
            goal: texts.id(text(project.goal)),
            indicators: project.indicators.start as usize..project.indicators.end as usize,
            misnumbered: None,
            has_unread: false,
        });
        let projects = projects.collect();
        // There are few classes, and nearly every indicator prints one that was printed before.
        let mut classes = HashMap::new();
        let indicators = document.indicators.iter().map(|indicator| {
            let printed = PrintedClass {
                l1_code: texts.id(unspaced(indicator.l1_code)),
                l1: texts.id(unspaced(indicator.l1)),
                l2_code: texts.id(unspaced(indicator.l2_code)),
                l2: texts.id(unspaced(indicator.l2)),
            };
            let (level1, class) = *classes.entry(printed).or_insert_with(|| {
                let said = |id| texts.get(id);
                (
                    Level1::of(said(printed.l1), said(printed.l1_code)),
                    Class::of(said(printed.l2), said(printed.l2_code)),
                )
            });
            let cycle = texts.id(text(indicator.cycle));
            // Most values are printed twice alike.
            let annual = text(indicator.annual);
            IndicatorFacts {
                level1,
                class,
                printed,
                name: texts.id(unspaced(indicator.name)),
                cycle,
                annual: if texts.get(cycle) == annual {
                    cycle
                } else {
                    texts.id(annual)
                },
            }
        });
        let indicators: Vec<IndicatorFacts> = indicators.collect();
        let mut values = vec![None; texts.texts.len()];
        for id in indicators.iter().flat_map(|one| [one.cycle, one.annual]) {
            let at = id.0 as usize;
            values[at].get_or_insert_with(|| Value::read(&texts.texts[at]));
        }
        let mut facts = Self {
            source,
            document,
            additions,
            projects,
            indicators,
            aims: PerText::new(texts.texts.len()),
            class_names: PerText::new(texts.texts.len()),
            texts: texts.texts,
            values,
        };
        facts.find_unread();
        facts
    }

    /// Fills in what is known of indicators that were not read.
    fn find_unread(&mut self) {
        let unexplained = unread::unexplained(self.source, self.document);
        let mut projects = std::mem::take(&mut self.projects);
        for (index, project) in (0..).zip(&mut projects) {
            let rest = unexplained.get(&index).map_or("", String::as_str);
            let place = Place::Project(index);
            let find = |text: &str| Misnumbered::find(text, 1, place);
            let in_goal = find(self.text(project.goal));
            let in_rest = || find(rest).filter(|_| project.indicators.is_empty());
            let in_values = || {
                let number = |at: usize| self.document.indicators[at].number;
                project.indicators.clone().find_map(|at| {
                    let value = self.text(self.indicators[at].annual);
                    Misnumbered::find(value, number(at) + 1, Place::Indicator(at as u32))
                })
            };
            let misnumbered = in_goal.or_else(in_values).or_else(in_rest);
            project.has_unread = misnumbered.is_some() || rest.contains("指标");
            project.misnumbered = misnumbered.filter(|one| !one.is_torn_off());
        }
        self.projects = projects;
    }

    /// The text itself.
    pub fn text(&self, id: TextId) -> &str {
        &self.texts[id.0 as usize]
    }

    /// What an indicator's value says. Only values of indicators may be asked for.
    pub fn value(&self, id: TextId) -> &Value {
        let value = &self.values[id.0 as usize];
        value.as_ref().expect("the text of a value")
    }

    /// Something to find out about texts.
    pub fn per_text<T>(&self) -> PerText<T> {
        PerText::new(self.texts.len())
    }

    /// Whether more or less of what an indicator with this name measures is better.
    pub fn aim(&self, name: TextId) -> Aim {
        *self.aims.get(name, || aim(self.text(name)))
    }

    /// Whether an indicator with this name is called by a class.
    pub fn is_class_name(&self, name: TextId) -> bool {
        *self
            .class_names
            .get(name, || is_class_name(self.text(name)))
    }

    /// The indicators of a project.
    pub fn indicators_of(&self, project: &ProjectFacts) -> &[IndicatorFacts] {
        &self.indicators[project.indicators.clone()]
    }
}

/// Texts by number.
#[derive(Default)]
struct Texts<'a> {
    texts: Vec<Cow<'a, str>>,
    ids: HashMap<Cow<'a, str>, TextId>,
}

impl<'a> Texts<'a> {
    fn id(&mut self, text: Cow<'a, str>) -> TextId {
        match self.ids.entry(text) {
            Entry::Occupied(known) => *known.get(),
            Entry::Vacant(new) => {
                let id = TextId(self.texts.len() as u32);
                self.texts.push(new.key().clone());
                *new.insert(id)
            }
        }
    }

    fn get(&self, id: TextId) -> &str {
        &self.texts[id.0 as usize]
    }
}
