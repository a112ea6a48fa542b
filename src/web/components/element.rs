//! Elements that stand in many places, a function each.
//!
//! `html!` unfolds to some 400 bytes of program an element, a call to one of these to a tenth; it
//! is kept for what has listeners or needs to be found again.

use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, VList, VTag, VText};
use yew::{AttrValue, Callback, Html, MouseEvent, html};

use crate::money::MoneyUnit;

/// A text by itself.
pub fn plain(text: impl Into<AttrValue>) -> Html {
    VText::new(text).into()
}

/// A text of the document, which is in Chinese whatever language the page is in.
pub fn printed(text: impl Into<AttrValue>) -> Html {
    with_attributes("span", &["lang"], ["zh-CN"], plain(text))
}

/// A sentence, in which an amount and its unit of money stay on one line.
pub fn sentence(text: &str) -> Html {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((amount, end)) = amount_in(rest) {
        parts.push(plain(rest[..amount].to_owned()));
        parts.push(text_in(
            "span",
            "sentence-amount",
            rest[amount..end].to_owned(),
        ));
        rest = &rest[end..];
    }
    parts.push(plain(rest.to_owned()));
    list(parts)
}

/// Where the first amount with its unit begins and ends: `49.20 万元`.
fn amount_in(text: &str) -> Option<(usize, usize)> {
    let digits = |one: char| one.is_ascii_digit() || matches!(one, ',' | '.' | '\u{2212}');
    text.match_indices(' ').find_map(|(space, _)| {
        let (before, after) = (&text[..space], &text[space + 1..]);
        let (unit, _) = MoneyUnit::strip(after)?;
        let amount = before.trim_end_matches(digits).len();
        (amount < space).then_some((amount, space + 1 + unit.word().len()))
    })
}

/// Several things, one after the other.
pub fn list(items: impl IntoIterator<Item = Html>) -> Html {
    VList::with_children(items.into_iter().collect(), None).into()
}

/// Something that stays itself where things come and go beside it.
pub fn keyed(key: impl Into<Key>, content: Html) -> Html {
    VList::with_children(vec![content], Some(key.into())).into()
}

/// An element that holds a text. The empty class stands for none.
pub fn text_in(tag: &'static str, class: &'static str, content: impl Into<AttrValue>) -> Html {
    element(tag, class, plain(content))
}

/// An element that holds others. The empty class stands for none.
pub fn element(tag: &'static str, class: &'static str, content: Html) -> Html {
    with_attributes(tag, &["class"], [class], content)
}

/// An element with an attribute for each of `names`; an empty value leaves it out.
pub fn with_attributes<const N: usize>(
    tag: &'static str,
    names: &'static [&'static str; N],
    values: [impl Into<AttrValue>; N],
    content: Html,
) -> Html {
    let values = values.map(|value| Some(value.into()).filter(|value| !value.is_empty()));
    with_values(tag, names, Box::new(values), content)
}

/// An element with an attribute for each of `names`, also where its value is empty.
pub fn with_data<const N: usize>(
    tag: &'static str,
    names: &'static [&'static str; N],
    values: [AttrValue; N],
    content: Html,
) -> Html {
    with_values(tag, names, Box::new(values.map(Some)), content)
}

/// What is the same for every number of attributes.
fn with_values(
    tag: &'static str,
    keys: &'static [&'static str],
    values: Box<[Option<AttrValue>]>,
    content: Html,
) -> Html {
    let values = values.into_iter();
    let mut element = VTag::new(tag);
    element.set_attributes(Attributes::Dynamic {
        keys,
        values: values
            .map(|value| value.map(AttributeOrProperty::Attribute))
            .collect(),
    });
    element.add_child(content);
    element.into()
}

/// The head of a column.
///
/// On a narrow page tables are no longer laid out as such, so the roles in them are spelt out.
pub fn column_head(class: &'static str, content: Html) -> Html {
    let names = &["scope", "role", "class"];
    with_attributes("th", names, ["col", "columnheader", class], content)
}

/// The head of a row.
pub fn row_head(class: &'static str, content: Html) -> Html {
    let names = &["scope", "role", "class"];
    with_attributes("th", names, ["row", "rowheader", class], content)
}

/// A cell. Where it is not plain from the page, narrow as it may be, under which head it stands,
/// `head` says it.
pub fn cell(class: &'static str, head: &'static str, content: Html) -> Html {
    let names = &["role", "class", "data-head"];
    with_attributes("td", names, ["cell", class, head], content)
}

/// A table.
pub fn table(class: &'static str, heads: Html, body: Html) -> Html {
    let heads = with_attributes("tr", &["role"], ["row"], heads);
    let heads = with_attributes("thead", &["role"], ["rowgroup"], heads);
    with_attributes(
        "table",
        &["role", "class"],
        ["table", class],
        list([heads, body]),
    )
}

/// The rows of a table, or of a part of it.
pub fn rows(rows: impl IntoIterator<Item = Html>) -> Html {
    with_attributes("tbody", &["role"], ["rowgroup"], list(rows))
}

/// A button; one that does nothing now cannot be pressed.
pub fn button(
    role: &'static str,
    label: &'static str,
    onclick: Option<Callback<MouseEvent>>,
) -> Html {
    html! {
        <button
            type="button"
            class="button"
            data-role={role}
            disabled={onclick.is_none()}
            {onclick}
        >
            { plain(label) }
        </button>
    }
}

/// How far something is, in per cent; `label` says what.
pub fn progress(role: &'static str, label: &'static str, percent: u8) -> Html {
    let names = &["max", "value", "aria-label", "data-role"];
    let values = [
        AttrValue::from("100"),
        percent.to_string().into(),
        label.into(),
        role.into(),
    ];
    with_attributes("progress", names, values, Html::default())
}

/// A button that is there to be pressed.
pub fn action(role: &'static str, label: &'static str, on_press: &Callback<()>) -> Html {
    button(role, label, Some(on_press.reform(|_| ())))
}

/// Whether a button is one that stays pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pressed {
    /// It does something each time.
    Never,
    /// It can be, but is not.
    No,
    /// It is.
    Yes,
}

impl Pressed {
    /// One that stays pressed while this holds.
    pub fn when(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}

/// A button of any looks and content.
pub fn press(
    class: &'static str,
    role: &'static str,
    pressed: Pressed,
    content: Html,
    onclick: Callback<MouseEvent>,
) -> Html {
    let pressed = match pressed {
        Pressed::Never => None,
        Pressed::No => Some("false"),
        Pressed::Yes => Some("true"),
    };
    html! {
        <button type="button" {class} data-role={role} aria-pressed={pressed} {onclick}>
            { content }
        </button>
    }
}

/// Something that is folded away under its head.
pub struct Fold {
    /// Its looks.
    pub class: &'static str,
    /// What it is, for tests.
    pub role: &'static str,
    /// Which it is among those beside it.
    pub name: String,
    /// Whether it is unfolded at first; what the reader does with it counts from then on.
    pub open: bool,
}

/// The fold with its head and what is in it.
pub fn fold(fold: Fold, head: Html, content: Html) -> Html {
    let Fold {
        class,
        role,
        name,
        open,
    } = fold;
    html! {
        <details key={name.clone()} {class} data-role={role} data-name={name} {open}>
            { element("summary", "", head) }
            { content }
        </details>
    }
}
