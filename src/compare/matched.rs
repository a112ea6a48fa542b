//! A pair of projects into why they are held to be one, and how certain that is.

use serde::{Deserialize, Serialize};

/// Why two projects are held to be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// They have the same name and place, and no other has.
    Name,
    /// Several have that name and place; in content these are equal to the last character.
    EqualNamesake,
    /// Several have that name and place; these go best together.
    Namesake,
    /// The same name in another place.
    NameElsewhere,
    /// Name, goal and indicators are alike.
    Likeness,
    /// A person said so.
    ByHand,
}

/// How certain it is that two projects are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// It may be so; nothing better is known.
    Guess,
    /// It is likely so.
    Likely,
    /// It is so by name and place, or because a person says so.
    Certain,
}

/// Why two projects are a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Match {
    /// Why.
    pub basis: Basis,
    /// How certain it is.
    pub certainty: Certainty,
    /// How alike they are, in thousandths, where the pair rests on it.
    pub likeness: Option<u32>,
}
