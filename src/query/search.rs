//! A text that somebody looks for into the fields that hold it, with what to highlight in them.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{Rows, Window};
use crate::analysis::Analysis;
use crate::document::{LOST_HYPHEN, Passage};
use crate::fold::Needle;
use crate::span::Lines;

/// A window of what was found, in printed order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Hits {
    /// What was looked for.
    pub text: String,
    /// The fields that hold it.
    pub rows: Rows<Hit>,
}

/// A field that holds what was looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// Which field it is.
    pub field: Field,
    /// The project that it belongs to; of a unit, its first. `None` for a unit without projects.
    pub project: Option<u32>,
    /// The name of that project, or of the unit.
    pub name: String,
    /// The indicator that it belongs to: its running number and name.
    pub indicator: Option<(u32, String)>,
    /// The field's text.
    pub text: String,
    /// What to highlight of it, as byte ranges that do not overlap; never empty.
    pub ranges: Vec<Range<u32>>,
    /// The lines of the field.
    pub lines: Option<Lines>,
}

/// A field that is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The name of a unit.
    Unit,
    /// The name of a project.
    Project,
    /// The goal of a project.
    Goal,
    /// What an indicator measures.
    Indicator,
    /// Its 实施周期指标值.
    Cycle,
    /// Its 年度指标值.
    Annual,
}

/// A field, and where it belongs.
struct Place {
    field: Field,
    passage: Passage,
    unit: Option<usize>,
    project: Option<usize>,
    indicator: Option<usize>,
}

/// A window of the fields that hold `text`, in printed order; none where `text` is only white
/// space. How characters are compared: see [`Needle`].
///
/// Nothing is kept between two searches: fields are folded as they are looked at, which takes less
/// time than a person notices and no memory.
pub fn search(analysis: &Analysis, text: &str, window: Window) -> Hits {
    let mut found = Rows {
        start: window.start,
        ..Rows::default()
    };
    if let Some(needle) = Needle::new(text) {
        let end = window.start.saturating_add(window.len);
        each_field(analysis, |place| {
            if !holds(analysis, place.passage, &needle) {
                return;
            }
            if (window.start..end).contains(&found.total) {
                found.rows.push(hit(analysis, &needle, &place));
            }
            found.total += 1;
        });
    }
    found.start = found.start.min(found.total);
    Hits {
        text: text.to_owned(),
        rows: found,
    }
}

/// Whether a field holds what is looked for.
pub(super) fn holds(analysis: &Analysis, passage: Passage, needle: &Needle) -> bool {
    needle.is_in(characters(analysis, passage))
}

/// The characters of a field as [`Analysis::text`] has them, but for white space.
pub(super) fn characters(analysis: &Analysis, passage: Passage) -> impl Iterator<Item = char> + '_ {
    let text = analysis.source().reading();
    let spans = analysis.document().spans(passage).iter();
    let characters = spans.flat_map(|span| text[span.range()].chars());
    characters.map(|one| if one == LOST_HYPHEN { '-' } else { one })
}

fn each_field(analysis: &Analysis, mut look: impl FnMut(Place)) {
    let document = analysis.document();
    for (at, unit) in document.units.iter().enumerate() {
        look(Place {
            field: Field::Unit,
            passage: unit.name,
            unit: Some(at),
            project: unit.projects.clone().next().map(|first| first as usize),
            indicator: None,
        });
        for index in unit.projects.clone() {
            each_field_of(analysis, index as usize, &mut look);
        }
    }
}

fn each_field_of(analysis: &Analysis, index: usize, look: &mut impl FnMut(Place)) {
    let document = analysis.document();
    let project = &document.projects[index];
    let mut see = |field, passage, indicator| {
        look(Place {
            field,
            passage,
            unit: None,
            project: Some(index),
            indicator,
        });
    };
    see(Field::Project, project.name, None);
    see(Field::Goal, project.goal, None);
    for at in project.indicators.clone() {
        let at = at as usize;
        let indicator = &document.indicators[at];
        see(Field::Indicator, indicator.name, Some(at));
        see(Field::Cycle, indicator.cycle, Some(at));
        see(Field::Annual, indicator.annual, Some(at));
    }
}

fn hit(analysis: &Analysis, needle: &Needle, place: &Place) -> Hit {
    let document = analysis.document();
    let text = analysis.text(place.passage);
    let unit = place.unit.map(|at| document.units[at].name);
    let project = place.project.map(|at| document.projects[at].name);
    let indicator = place.indicator.map(|at| &document.indicators[at]);
    Hit {
        field: place.field,
        project: place.project.map(|at| at as u32),
        name: unit
            .or(project)
            .map_or_else(String::new, |name| analysis.text(name)),
        indicator: indicator.map(|it| (it.number, analysis.text(it.name))),
        ranges: needle.ranges(&text),
        text,
        lines: analysis.lines(place.passage),
    }
}
