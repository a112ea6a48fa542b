//! The fragment of the page's address into the place that it names, and back.
//!
//! `#findings` is a view, `#projects/12` the twelfth project, `#sample/findings` a view of the
//! sample, which alone can be opened again by its address.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A place that can be gone back to, bookmarked and loaded again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Route {
    /// Whose table.
    pub origin: Origin,
    /// The view.
    pub view: View,
    /// Index of the project that is open there; the address counts from 1.
    pub project: Option<u32>,
}

/// Where a document comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Origin {
    /// The address names no place at all.
    #[default]
    Unnamed,
    /// The reader gave it; it is not kept.
    Reader,
    /// It is the built-in sample.
    Sample,
}

/// What is shown of a table at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// Whose table, the verdict, the numbers behind it.
    #[default]
    Overview,
    /// The list of projects.
    Projects,
    /// All indicators.
    Indicators,
    /// The additions.
    Additions,
    /// What the checks found.
    Findings,
    /// Another document held against this one.
    Comparison,
    /// The text as it was.
    Source,
    /// How the page is used.
    Help,
    /// Many documents at once.
    Collection,
}

/// Every view with its name in the address.
const VIEWS: [(View, &str); 9] = [
    (View::Overview, "overview"),
    (View::Projects, "projects"),
    (View::Indicators, "indicators"),
    (View::Additions, "additions"),
    (View::Findings, "findings"),
    (View::Comparison, "comparison"),
    (View::Source, "source"),
    (View::Help, "help"),
    (View::Collection, "collection"),
];

const SAMPLE: &str = "sample";

impl View {
    /// Its name in the address, and in the page.
    pub fn id(self) -> &'static str {
        let place = VIEWS.iter().find(|(view, _)| *view == self);
        place.map_or("", |(_, id)| id)
    }
}

impl Route {
    /// The place that a fragment names, with or without its `#`; an unknown one is no place.
    pub fn parse(fragment: &str) -> Self {
        let named = fragment.trim_start_matches('#');
        let mut steps = named.split('/').peekable();
        let origin = match steps.next_if_eq(&SAMPLE) {
            Some(_) => Origin::Sample,
            None => Origin::Reader,
        };
        let id = steps.next();
        match VIEWS.iter().find(|(_, known)| Some(*known) == id) {
            Some((view, _)) => {
                let number = steps.next().and_then(|number| number.parse::<u32>().ok());
                let index = number.and_then(|number| number.checked_sub(1));
                let project = index.filter(|_| *view == View::Projects);
                Self {
                    origin,
                    view: *view,
                    project,
                }
            }
            None if origin == Origin::Sample => Self {
                origin,
                ..Self::default()
            },
            None => Self::default(),
        }
    }

    /// Another view of the same table.
    pub fn to(self, view: View) -> Self {
        Self {
            view,
            project: None,
            ..self
        }
    }
}

/// The fragment with its `#`.
impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sample = match self.origin {
            Origin::Sample => "sample/",
            Origin::Unnamed | Origin::Reader => "",
        };
        write!(f, "#{sample}{}", self.view.id())?;
        match self.project {
            Some(index) => write!(f, "/{}", index + 1),
            None => Ok(()),
        }
    }
}
