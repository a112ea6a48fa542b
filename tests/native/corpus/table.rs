//! JSON, the truth's or the export's, into a table in the form in which tables are compared.
//!
//! Texts are without white space, for extractors put in and drop spaces that nobody can see;
//! amounts are decimal strings without separators (`20.0` is not `20.00`). What is not printed is
//! an empty string.

use serde_json::Value;

/// The columns of money, as JSON calls them.
pub const AMOUNTS: [&str; 4] = ["total", "fiscal", "special", "other"];
/// The fields of an indicator, as JSON calls them.
pub const INDICATOR: [&str; 7] = ["l1_code", "l1", "l2_code", "l2", "name", "cycle", "annual"];
/// What stands above the table, as JSON calls it.
pub const HEAD: [&str; 2] = ["department", "money_unit"];

/// A table.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// By [`HEAD`].
    pub head: [String; 2],
    /// By [`AMOUNTS`].
    pub grand_total: [String; 4],
    /// The units in printed order.
    pub units: Vec<Unit>,
    /// All projects in printed order.
    pub projects: Vec<Project>,
    /// The index of each project's unit.
    pub unit_of: Vec<usize>,
}

/// The row of a unit.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Unit {
    /// Its name.
    pub name: String,
    /// By [`AMOUNTS`].
    pub amounts: [String; 4],
}

/// A project; two are equal when everything printed in their rows is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Project {
    /// Its name.
    pub name: String,
    /// By [`AMOUNTS`].
    pub amounts: [String; 4],
    /// Its goal.
    pub goal: String,
    /// Its indicators, each by [`INDICATOR`].
    pub indicators: Vec<[String; 7]>,
}

impl Table {
    /// Takes the table out of JSON.
    pub fn new(json: &Value) -> Self {
        let mut table = Self {
            head: HEAD.map(|field| visible(&json[field])),
            grand_total: amounts(&json["grand_total"]),
            ..Self::default()
        };
        for (index, unit) in list(&json["units"]).enumerate() {
            table.units.push(Unit {
                name: visible(&unit["name"]),
                amounts: amounts(&unit["amounts"]),
            });
            for one in list(&unit["projects"]) {
                table.projects.push(project(one));
                table.unit_of.push(index);
            }
        }
        table
    }
}

fn project(json: &Value) -> Project {
    Project {
        name: visible(&json["name"]),
        amounts: amounts(&json["amounts"]),
        goal: visible(&json["goal"]),
        indicators: list(&json["indicators"])
            .map(|one| INDICATOR.map(|field| visible(&one[field])))
            .collect(),
    }
}

fn list(json: &Value) -> impl Iterator<Item = &Value> {
    json.as_array().into_iter().flatten()
}

fn visible(json: &Value) -> String {
    let text = json.as_str().unwrap_or_default();
    text.split_whitespace().collect()
}

fn amounts(json: &Value) -> [String; 4] {
    AMOUNTS.map(|column| visible(&json[column]).replace([',', '，'], ""))
}
