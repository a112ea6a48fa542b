//! What is said in English about looking for a text, and about the list of all indicators.

use super::counted;
use crate::query::{Field, IndicatorGrouping};
use crate::text::{IndicatorListWords, SearchWords};
use crate::value::Comparison;

/// The words about looking for a text.
pub const SEARCH: SearchWords = SearchWords {
    label: "Search",
    example: "names, goals, indicators, values",
    found: |hits| counted(hits, "place", "places"),
    current: |current, hits| format!("{current} of {hits}"),
    none: "Not found",
    previous: "Previous",
    next: "Next",
    hits: "What was found",
    field: |field| match field {
        Field::Unit => "Unit",
        Field::Project => "Project",
        Field::Goal => "Goal",
        Field::Indicator => "Indicator",
        Field::Cycle => "Whole period",
        Field::Annual => "Year",
    },
};

/// The words about the list of all indicators.
pub const INDICATORS: IndicatorListWords = IndicatorListWords {
    heading: "Indicators",
    shown: |indicators, rows, grouping| match grouping {
        IndicatorGrouping::Flat => counted(indicators, "indicator", "indicators"),
        IndicatorGrouping::Distinct | IndicatorGrouping::ByValue => {
            let indicators = counted(indicators, "indicator", "indicators");
            format!("{rows} distinct, {indicators}")
        }
    },
    text: "Filter indicators",
    example: "name or value, such as ≥90%",
    grouping: "Rows",
    grouping_name: |grouping| match grouping {
        IndicatorGrouping::Flat => "One by one",
        IndicatorGrouping::Distinct => "Equal ones together",
        IndicatorGrouping::ByValue => "By value",
    },
    order: "Order",
    as_printed: "As printed",
    by_count: "Most frequent first",
    class: "Class",
    comparison: "Period against year",
    comparison_name: |comparison| match comparison {
        Comparison::Same => "same",
        Comparison::Unit => "other unit",
        Comparison::Comparator => "other comparator",
        Comparison::Number => "other number",
        Comparison::Unrelated => "other content",
    },
    all: "All",
    count: "Count",
    project: "Project",
    projects: |projects| counted(projects, "project", "projects"),
    more_projects: |projects| format!("{projects} more"),
    none_passes: "No indicator passes the filter.",
};
