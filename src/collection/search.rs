//! A text that somebody looks for into the fields of all documents that hold it.

use serde::{Deserialize, Serialize};

use super::Collection;
use super::gist::{Gist, Text};
use crate::fold::{self, Needle};
use crate::query::{Field, Hit, Rows, Window};
use crate::span::Lines;

/// A window of what was found, document by document, in printed order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CollectedHits {
    /// What was looked for.
    pub text: String,
    /// The fields that hold it.
    pub rows: Rows<CollectedHit>,
    /// How many documents hold it.
    pub documents: u32,
}

/// A field of a document that holds what was looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollectedHit {
    /// Index of the document among all files.
    pub document: u32,
    /// Where it was found.
    pub path: String,
    /// The field.
    pub hit: Hit,
}

/// A field, and where it belongs.
struct Place {
    field: Field,
    text: Text,
    lines: Option<Lines>,
    project: Option<u32>,
    /// The name of its project or unit.
    name: Text,
    indicator: Option<(u32, Text)>,
}

/// A window of the fields that hold `text`; none where it is only white space.
pub fn search(collection: &Collection, text: &str, window: Window) -> CollectedHits {
    let mut hits = CollectedHits {
        text: text.to_owned(),
        ..CollectedHits::default()
    };
    let Some(needle) = Needle::new(text) else {
        return hits;
    };
    let end = window.start.saturating_add(window.len);
    for (document, entry, gist) in collection.gists() {
        // Each text is kept once, and most documents hold none of it.
        if !needle.is_in(gist.all_texts().chars()) {
            continue;
        }
        let before = hits.rows.total;
        each_field(gist, |place| {
            let text = gist.text(place.text);
            if !needle.is_in(text.chars()) {
                return;
            }
            if (window.start..end).contains(&hits.rows.total) {
                hits.rows.rows.push(CollectedHit {
                    document,
                    path: fold::shown(entry.path.clone()),
                    hit: Hit {
                        field: place.field,
                        project: place.project,
                        name: gist.text(place.name).to_owned(),
                        indicator: place
                            .indicator
                            .map(|(number, name)| (number, gist.text(name).to_owned())),
                        text: text.to_owned(),
                        ranges: needle.ranges(text),
                        lines: place.lines,
                    },
                });
            }
            hits.rows.total += 1;
        });
        hits.documents += u32::from(hits.rows.total > before);
    }
    hits.rows.start = window.start.min(hits.rows.total);
    hits
}

/// Every field of a document, in printed order.
fn each_field(gist: &Gist, mut look: impl FnMut(Place)) {
    let mut projects = (0..).zip(&gist.projects);
    let mut indicators = gist.indicators.iter();
    for unit in &gist.units {
        look(Place {
            field: Field::Unit,
            text: unit.name,
            lines: unit.lines,
            project: unit.first,
            name: unit.name,
            indicator: None,
        });
        for (index, project) in projects.by_ref().take(unit.projects as usize) {
            let mut see = |field, text, lines, indicator| {
                look(Place {
                    field,
                    text,
                    lines,
                    project: Some(index),
                    name: project.name,
                    indicator,
                });
            };
            see(Field::Project, project.name, project.name_lines, None);
            see(Field::Goal, project.goal, project.goal_lines, None);
            for indicator in indicators.by_ref().take(project.indicators as usize) {
                let own = Some((indicator.number, indicator.name));
                see(Field::Indicator, indicator.name, indicator.lines, own);
                see(Field::Cycle, indicator.cycle, indicator.lines, own);
                see(Field::Annual, indicator.annual, indicator.lines, own);
            }
        }
    }
}
