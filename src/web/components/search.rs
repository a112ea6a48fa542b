//! The field for a text to look for, and where the text stands.

use std::ops::Range;
use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, component, html, use_effect_with, use_state};

use super::element::{button, element, list, plain, text_in, with_attributes};
use super::pager::pager;
use super::search_field::{SearchField, Step};
use crate::query::{Field, Hit, Hits, Window};
use crate::text::{self, Words};
use crate::web::browser;
use crate::web::hooks::{use_newest, use_words};
use crate::web::message::{Ask, FIRST, PAGE_ROWS};
use crate::web::state::Jump;

/// The id of the hit that the reader has stepped to.
const CURRENT: &str = "search-current";

#[derive(Properties, PartialEq)]
pub struct SearchProps {
    pub hits: Rc<Hits>,
    /// The reader goes to what was found.
    pub on_jump: Callback<Jump>,
    pub on_ask: Callback<Ask>,
}

#[component]
pub fn Search(props: &SearchProps) -> Html {
    let words = use_words();
    let current = use_state(|| None::<u32>);
    let on_ask = props
        .on_ask
        .reform(|(text, window): (String, Window)| Ask::Search(text, window));
    let window = Window {
        start: props.hits.rows.start,
        len: PAGE_ROWS,
    };
    let question = (props.hits.text.clone(), window);
    let (hits, ask) = use_newest(question, &props.hits, &on_ask);
    use_effect_with((*current, hits.rows.start), |(current, _)| {
        if current.is_some() {
            browser::scroll_to(CURRENT);
        }
    });
    let on_text = {
        let (current, ask) = (current.clone(), ask.clone());
        Callback::from(move |text: String| {
            current.set(None);
            ask.emit((text, FIRST));
        })
    };
    let on_step = {
        let (current, ask, hits) = (current.clone(), ask.clone(), hits.clone());
        Callback::from(move |step: Step| {
            let total = hits.rows.total;
            if total == 0 {
                return;
            }
            let to = match (step, *current) {
                (Step::Next, None) => 0,
                (Step::Next, Some(at)) => (at + 1) % total,
                (Step::Previous, None) => total - 1,
                (Step::Previous, Some(at)) => (at + total - 1) % total,
            };
            current.set(Some(to));
            let start = to - to % PAGE_ROWS;
            if start != hits.rows.start {
                let len = PAGE_ROWS;
                ask.emit((hits.text.clone(), Window { start, len }));
            }
        })
    };
    let total = hits.rows.total;
    let steps = [
        ("search-previous", words.search.previous, Step::Previous),
        ("search-next", words.search.next, Step::Next),
    ]
    .map(|(role, label, step)| {
        let press = on_step.reform(move |_: MouseEvent| step);
        button(role, label, (total > 0).then_some(press))
    });
    let field = html! {
        <SearchField
            role="search"
            label={words.search.label}
            example={words.search.example}
            text={props.hits.text.clone()}
            {on_text}
            {on_step}
        />
    };
    // Always there, since a live region that comes with its text is not read out.
    let names = &["role", "aria-live", "class", "data-role"];
    let values = ["status", "polite", "search-count", "search-count"];
    let count = with_attributes("span", names, values, plain(said(words, &hits, *current)));
    let bar = [field, count, element("span", "search-steps", list(steps))];
    let bar = element("div", "search-bar", list(bar));
    let found = if total == 0 {
        Html::default()
    } else {
        let text = hits.text.clone();
        let pager = pager(words, &hits.rows, &ask, move |window| {
            (text.clone(), window)
        });
        let names = &["class", "data-role", "role", "aria-label"];
        let values = ["search-hits", "search-hits", "group", words.search.hits];
        let groups = groups(words, &hits, *current, &props.on_jump);
        with_attributes("div", names, values, list([groups, pager]))
    };
    element("search", "search", list([bar, found]))
}

/// How many there are, and which of them is the current one.
fn said(words: &Words, hits: &Hits, current: Option<u32>) -> String {
    let number = |number: u32| text::count(u64::from(number));
    let total = number(hits.rows.total);
    match current {
        _ if hits.text.trim().is_empty() => String::new(),
        _ if hits.rows.total == 0 => words.search.none.to_owned(),
        Some(at) => (words.search.current)(&number(at + 1), &total),
        None => (words.search.found)(&total),
    }
}

/// What was found, project by project.
fn groups(words: &Words, hits: &Hits, current: Option<u32>, on_jump: &Callback<Jump>) -> Html {
    let rows = &hits.rows.rows;
    let mut at = hits.rows.start;
    let groups = rows.chunk_by(|one, next| owner(one) == owner(next));
    let groups = groups.map(|group| {
        let head = match group {
            // The name stands there with its highlights.
            [first, ..] if matches!(first.field, Field::Unit | Field::Project) => Html::default(),
            [first, ..] if first.name.is_empty() => {
                text_in("p", "search-project", words.projects.no_name)
            }
            [first, ..] => text_in("p", "search-project", first.name.clone()),
            [] => Html::default(),
        };
        let buttons = group.iter().map(|row| {
            let place = match current {
                Some(current) if current == at => Turn::Current,
                None if at == hits.rows.start => Turn::First,
                Some(_) | None => Turn::Other,
            };
            at += 1;
            hit(words, row, place, on_jump)
        });
        let buttons: Vec<Html> = buttons.collect();
        element("li", "", list([head, list(buttons)]))
    });
    element("ul", "", list(groups))
}

fn owner(hit: &Hit) -> (bool, Option<u32>, &str) {
    (hit.field == Field::Unit, hit.project, &hit.name)
}

/// Whose turn it is, as the keyboard reaches but one of them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    /// The reader has stepped to it.
    Current,
    /// The reader has stepped to none, and this is the first.
    First,
    /// Neither.
    Other,
}

fn hit(words: &Words, hit: &Hit, turn: Turn, on_jump: &Callback<Jump>) -> Html {
    let is_value = matches!(hit.field, Field::Cycle | Field::Annual);
    let field = (words.search.field)(hit.field);
    let label = match &hit.indicator {
        Some((number, name)) if is_value => {
            let indicator = (words.checks.panel.indicator)(*number, name);
            list([
                text_in("span", "search-of", indicator),
                text_in("span", "search-of", field),
            ])
        }
        Some((number, _)) => {
            let indicator = (words.checks.panel.indicator)(*number, "");
            text_in("span", "search-of", indicator.trim_end().to_owned())
        }
        None => text_in("span", "search-of", field),
    };
    let class = match hit.field {
        Field::Unit | Field::Project => "search-hit search-hit-name",
        Field::Goal | Field::Indicator | Field::Cycle | Field::Annual => "search-hit",
    };
    let jump = hit.project.map(|project| Jump {
        project,
        // A name is where the project is.
        lines: match hit.field {
            Field::Unit | Field::Project => None,
            Field::Goal | Field::Indicator | Field::Cycle | Field::Annual => hit.lines,
        },
    });
    let onclick = jump.map(|jump| on_jump.reform(move |_: MouseEvent| jump));
    let (id, current, tabindex) = match turn {
        Turn::Current => (Some(CURRENT), Some("true"), "0"),
        Turn::First => (None, None, "0"),
        Turn::Other => (None, None, "-1"),
    };
    html! {
        <button
            type="button"
            {id}
            {class}
            {tabindex}
            data-role="search-hit"
            aria-current={current}
            disabled={onclick.is_none()}
            {onclick}
        >
            { label }
            { marked(&hit.text, &hit.ranges) }
        </button>
    }
}

/// How many characters are shown before the first highlight, and behind it.
const BEFORE: usize = 24;
const BEHIND: usize = 72;

/// The part of a text around what is highlighted first in it.
pub fn marked(text: &str, ranges: &[Range<u32>]) -> Html {
    let Some(first) = ranges.first() else {
        return plain(text.to_owned());
    };
    let (from, to) = (first.start as usize, first.end as usize);
    let before = text[..from].char_indices().rev().nth(BEFORE - 1);
    let begin = before.map_or(0, |(at, _)| at);
    let behind = text[to..].char_indices().nth(BEHIND);
    let end = behind.map_or(text.len(), |(at, _)| to + at);
    let mut parts = Vec::new();
    let mut done = begin;
    if begin > 0 {
        parts.push(plain("…"));
    }
    for range in ranges {
        let (from, to) = (range.start as usize, range.end as usize);
        if to > end {
            break;
        }
        parts.push(plain(text[done..from].to_owned()));
        parts.push(text_in("mark", "", text[from..to].to_owned()));
        done = to;
    }
    parts.push(plain(text[done..end].to_owned()));
    if end < text.len() {
        parts.push(plain("…"));
    }
    element("span", "search-text", list(parts))
}
