//! The indicators of all documents into those that are the same, and the targets that each document
//! sets for them.
//!
//! Two indicators are the same when they are of one class and are called the same; what search does
//! not tell apart is alike here too ([`crate::fold::letters`]), and so are two names of one class.
//! What they aim at is their target, both values. An indicator without a name is the same as no other
//! and is left out.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::Collection;
use super::gist::{Gist, IndicatorGist, Text};
use crate::fold::{self, Needle};
use crate::query::{Rows, Window};
use crate::span::Lines;

/// Which indicators are wanted, and in what order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct IndicatorQuery {
    /// Only those of which this holds.
    pub choice: UseChoice,
    /// Only those that hold this in their name; see [`crate::fold::Needle`]. White space holds for
    /// all.
    pub text: String,
    /// The order.
    pub order: UseOrder,
}

/// What holds of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UseChoice {
    /// Anything.
    #[default]
    Any,
    /// Several documents use it.
    Shared,
    /// All documents use it, and there are several.
    Everywhere,
    /// Several documents use it with the same target, word for word.
    Copied,
    /// Several documents use it, and not all with the same target.
    Differing,
}

impl UseChoice {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Any,
        Self::Shared,
        Self::Everywhere,
        Self::Copied,
        Self::Differing,
    ];

    fn holds(self, group: &Group, documents: u32) -> bool {
        let shared = group.documents > 1;
        match self {
            Self::Any => true,
            Self::Shared => shared,
            Self::Everywhere => shared && group.documents == documents,
            Self::Copied => group.copied > 1,
            Self::Differing => shared && group.targets > 1,
        }
    }
}

/// How indicators are ordered; those that are alike stay as first printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UseOrder {
    /// Those that most documents use first.
    #[default]
    ByDocuments,
    /// Those that are used most often first.
    ByUses,
    /// Those with the most targets first.
    ByTargets,
}

/// A window of the indicators, each once.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct IndicatorUses {
    /// What was asked for.
    pub query: IndicatorQuery,
    /// The indicators.
    pub rows: Rows<IndicatorUse>,
    /// How many there are for each of [`UseChoice::ALL`], in that order, that hold the text.
    pub choices: [u32; UseChoice::ALL.len()],
    /// How many documents were looked at.
    pub documents: u32,
}

/// An indicator, and who uses it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorUse {
    /// Its number, for [`indicator_targets`], as long as no document is taken in.
    pub index: u32,
    /// Its class, as an index into [`crate::class::CLASSES`].
    pub class: Option<u8>,
    /// Level-2 class, as first printed.
    pub l2: String,
    /// What is measured, as first printed.
    pub name: String,
    /// How many documents use it.
    pub documents: u32,
    /// How often it is used.
    pub uses: u32,
    /// How many targets are set for it.
    pub targets: u32,
    /// How many documents set a target for it that another one sets too, word for word.
    pub copied: u32,
}

/// A target that is set for an indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// 实施周期指标值, as first printed.
    pub cycle: String,
    /// 年度指标值, as first printed.
    pub annual: String,
    /// How many documents set it.
    pub documents: u32,
    /// How often it is set.
    pub uses: u32,
    /// The first places where it is set, at most [`MAX_PLACES`], of each document one.
    pub places: Vec<TargetPlace>,
}

/// How many places [`Target::places`] holds at most.
pub const MAX_PLACES: usize = 50;

/// A place where a target is set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetPlace {
    /// Index of the document among all files.
    pub document: u32,
    /// Where it was found.
    pub path: String,
    /// The document's department.
    pub department: String,
    /// Index of the project.
    pub project: u32,
    /// The name of the project.
    pub project_name: String,
    /// The lines of the indicator.
    pub lines: Option<Lines>,
}

/// Every indicator with its places.
#[derive(Debug)]
pub(super) struct UseIndex {
    groups: Vec<Group>,
    documents: u32,
}

/// One indicator.
#[derive(Debug)]
struct Group {
    places: Vec<Place>,
    documents: u32,
    targets: u32,
    copied: u32,
}

/// Where an indicator is used.
#[derive(Debug, Clone, Copy)]
struct Place {
    document: u32,
    project: u32,
    indicator: u32,
    /// Both values, as numbers of texts that are alike.
    target: (u32, u32),
}

/// A window of the indicators that `query` asks for.
pub fn indicator_uses(
    collection: &Collection,
    query: &IndicatorQuery,
    window: Window,
) -> IndicatorUses {
    let index = collection.uses.get_or_init(|| UseIndex::new(collection));
    let needle = Needle::new(&query.text);
    let has_text = |group: &Group| {
        needle.as_ref().is_none_or(|needle| {
            let (gist, indicator) = group.first(collection);
            needle.is_in(gist.text(indicator.name).chars())
        })
    };
    let mut chosen: Vec<(u32, &Group)> = (0..)
        .zip(&index.groups)
        .filter(|(_, group)| has_text(group))
        .collect();
    let choices = UseChoice::ALL.map(|choice| {
        let holds = |(_, group): &&(u32, &Group)| choice.holds(group, index.documents);
        chosen.iter().filter(holds).count() as u32
    });
    chosen.retain(|(_, group)| query.choice.holds(group, index.documents));
    chosen.sort_by_key(|(_, group)| {
        let (documents, uses) = (group.documents, group.places.len() as u32);
        std::cmp::Reverse(match query.order {
            UseOrder::ByDocuments => [documents, uses],
            UseOrder::ByUses => [uses, documents],
            UseOrder::ByTargets => [group.targets, documents],
        })
    });
    let total = chosen.len() as u32;
    let start = window.start.min(total);
    let end = start.saturating_add(window.len).min(total);
    let rows = chosen[start as usize..end as usize].iter();
    IndicatorUses {
        query: query.clone(),
        rows: Rows {
            start,
            total,
            rows: rows
                .map(|(at, group)| row(collection, *at, group))
                .collect(),
        },
        choices,
        documents: index.documents,
    }
}

/// The targets that are set for the indicator with this number, the one that most set first; `None`
/// where there is no such indicator.
pub fn indicator_targets(collection: &Collection, index: u32) -> Option<Vec<Target>> {
    let uses = collection.uses.get_or_init(|| UseIndex::new(collection));
    let group = uses.groups.get(index as usize)?;
    let mut targets: Vec<Vec<&Place>> = Vec::new();
    let mut by_target = HashMap::new();
    for place in &group.places {
        let at = *by_target.entry(place.target).or_insert(targets.len());
        if at == targets.len() {
            targets.push(Vec::new());
        }
        targets[at].push(place);
    }
    let mut targets: Vec<Target> = targets
        .iter()
        .map(|places| target(collection, places))
        .collect();
    targets.sort_by_key(|it| std::cmp::Reverse((it.documents, it.uses)));
    Some(targets)
}

fn row(collection: &Collection, index: u32, group: &Group) -> IndicatorUse {
    let (gist, first) = group.first(collection);
    IndicatorUse {
        index,
        class: first.class,
        l2: gist.text(first.l2).to_owned(),
        name: gist.text(first.name).to_owned(),
        documents: group.documents,
        uses: group.places.len() as u32,
        targets: group.targets,
        copied: group.copied,
    }
}

fn target(collection: &Collection, places: &[&Place]) -> Target {
    let mut of_documents: Vec<&Place> = places.to_vec();
    of_documents.dedup_by_key(|place| place.document);
    let (gist, first) = places[0].indicator(collection);
    let shown = of_documents.iter().take(MAX_PLACES);
    Target {
        cycle: gist.text(first.cycle).to_owned(),
        annual: gist.text(first.annual).to_owned(),
        documents: of_documents.len() as u32,
        uses: places.len() as u32,
        places: shown
            .map(|place| {
                let (gist, indicator) = place.indicator(collection);
                let entry = &collection.entries[place.document as usize];
                TargetPlace {
                    document: place.document,
                    path: fold::shown(entry.path.clone()),
                    department: gist.facts.department.clone(),
                    project: place.project,
                    project_name: gist.project_name(place.project).to_owned(),
                    lines: indicator.lines,
                }
            })
            .collect(),
    }
}

impl Place {
    fn indicator(self, collection: &Collection) -> (&Gist, &IndicatorGist) {
        let entry = &collection.entries[self.document as usize];
        let gist = entry.gist().expect("only documents have indicators");
        (gist, &gist.indicators[self.indicator as usize])
    }
}

impl Group {
    /// The first document that uses it, and how.
    fn first<'a>(&self, collection: &'a Collection) -> (&'a Gist, &'a IndicatorGist) {
        self.places[0].indicator(collection)
    }

    /// Counts what stands in its places, which come document by document.
    fn count(&mut self) {
        let mut targets: BTreeMap<(u32, u32), Vec<u32>> = BTreeMap::new();
        let mut documents: Vec<u32> = Vec::new();
        for place in &self.places {
            let setters = targets.entry(place.target).or_default();
            for list in [setters, &mut documents] {
                if list.last() != Some(&place.document) {
                    list.push(place.document);
                }
            }
        }
        self.documents = documents.len() as u32;
        self.targets = targets.len() as u32;
        let shared = targets.into_values().filter(|setters| setters.len() > 1);
        let mut copied: Vec<u32> = shared.flatten().collect();
        copied.sort_unstable();
        copied.dedup();
        self.copied = copied.len() as u32;
    }
}

impl UseIndex {
    fn new(collection: &Collection) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        let mut by_key: HashMap<(Option<u8>, u32, u32), usize> = HashMap::new();
        let mut alike = Alike::default();
        let mut documents = 0;
        for (document, _, gist) in collection.gists().filter(|(_, _, gist)| gist.whole) {
            documents += 1;
            let mut numbers = HashMap::new();
            let mut number = |text: Text| {
                *numbers
                    .entry(text)
                    .or_insert_with(|| alike.number(gist.text(text)))
            };
            for (at, (project, indicator)) in (0..).zip(gist.indicators_with_projects()) {
                let name = number(indicator.name);
                if name == Alike::NOTHING {
                    continue;
                }
                let printed = match indicator.class {
                    Some(_) => Alike::NOTHING,
                    None => number(indicator.l2),
                };
                let key = (indicator.class, printed, name);
                let group = *by_key.entry(key).or_insert(groups.len());
                if group == groups.len() {
                    groups.push(Group {
                        places: Vec::new(),
                        documents: 0,
                        targets: 0,
                        copied: 0,
                    });
                }
                groups[group].places.push(Place {
                    document,
                    project,
                    indicator: at,
                    target: (number(indicator.cycle), number(indicator.annual)),
                });
            }
        }
        groups.iter_mut().for_each(Group::count);
        Self { groups, documents }
    }
}

/// Texts into numbers, the same for those that are alike.
struct Alike(HashMap<String, u32>);

impl Default for Alike {
    fn default() -> Self {
        Self(HashMap::from([(String::new(), Self::NOTHING)]))
    }
}

impl Alike {
    /// The number of a text without a letter.
    const NOTHING: u32 = 0;

    fn number(&mut self, text: &str) -> u32 {
        let next = self.0.len() as u32;
        let letters = text.chars().flat_map(fold::letters).collect();
        *self.0.entry(letters).or_insert(next)
    }
}
