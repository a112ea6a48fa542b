//! Which projects are listed: a field for each part of the filter, a chip for each that is set.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::element::{Pressed, action, element, list, plain, press, text_in, with_attributes};
use super::project_controls::{Choice, choice};
use super::projects::ProjectsProps;
use crate::checks::{CHECKS, CheckSet, Severity};
use crate::class::CLASSES;
use crate::money::{Money, MoneyUnit};
use crate::query::{
    CheckState, ClassChoice, ClassPresence, FindingChoice, Presence, ProjectChoices, ProjectFilter,
    ProjectList, ProjectQuery,
};
use crate::text::{self, Words};
use crate::web::check_texts::check_words;
use crate::web::message::{Ask, FIRST};

/// More names than these are typed, not chosen.
const MOST_CHOICES: usize = 100;

/// What the reader wants of a part of the filter.
type Change = fn(&mut ProjectFilter, String);

/// A field for each part; for units, only where there are several.
pub fn filter_fields(words: &Words, props: &ProjectsProps) -> Html {
    let says = &words.project_list;
    let filter = &props.list.query.filter;
    let change = |change: Change| {
        let query = props.list.query.clone();
        props.on_ask.reform(move |value: String| {
            let mut query = query.clone();
            change(&mut query.filter, value);
            Ask::Projects(query, FIRST)
        })
    };
    let any = |chosen| (String::new(), says.any.to_owned(), chosen);
    let units = if props.choices.units.len() > 1 {
        let units = (0u32..).zip(&props.choices.units).map(|(at, name)| {
            let chosen = filter.unit == Some(at);
            (at.to_string(), named(name, says.no_unit), chosen)
        });
        let choices = [any(filter.unit.is_none())].into_iter().chain(units);
        let on_choice = change(|filter, value| filter.unit = value.parse().ok());
        choice("filter-unit", says.unit, choices.collect(), on_choice)
    } else {
        Html::default()
    };
    let class = choice(
        "filter-class",
        says.class,
        [any(filter.class.is_none())]
            .into_iter()
            .chain(classes(words, props))
            .collect(),
        change(|filter, value| filter.class = class_of(&value)),
    );
    let findings = choice(
        "filter-findings",
        says.findings,
        [any(filter.findings.is_none())]
            .into_iter()
            .chain(findings(words, props))
            .collect(),
        change(|filter, value| filter.findings = finding_of(&value)),
    );
    let amount = |role, label, value: Option<Money>, on_change: Callback<String>| {
        let shown = value.map_or_else(String::new, |value| value.to_string());
        field(role, label, shown, says.amount_hint, on_change)
    };
    let fields = [
        units,
        name_field(
            words,
            props,
            change(|filter, value| filter.name = some(value)),
        ),
        class,
        amount(
            "filter-at-least",
            says.at_least,
            filter.at_least,
            change(|filter, value| filter.at_least = Money::parse(value.trim())),
        ),
        amount(
            "filter-at-most",
            says.at_most,
            filter.at_most,
            change(|filter, value| filter.at_most = Money::parse(value.trim())),
        ),
        findings,
    ];
    element("div", "project-fields", list(fields))
}

fn some(value: String) -> Option<String> {
    Some(value).filter(|value| !value.is_empty())
}

fn named(name: &str, unnamed: &str) -> String {
    if name.is_empty() { unnamed } else { name }.to_owned()
}

/// Names are chosen from a list; where they are many, they are typed, and the list helps.
fn name_field(words: &Words, props: &ProjectsProps, on_change: Callback<String>) -> Html {
    let says = &words.project_list;
    let (choices, wanted) = (&props.choices, &props.list.query.filter.name);
    if choices.names.len() <= MOST_CHOICES {
        let any = (String::new(), says.any.to_owned(), wanted.is_none());
        let names = choices.names.iter().map(|name| {
            let chosen = wanted.as_ref() == Some(name);
            (name.clone(), name.clone(), chosen)
        });
        let names = [any].into_iter().chain(names).collect();
        return choice("filter-name", says.name, names, on_change);
    }
    let options = choices.names.iter().map(|name| {
        html! { <option value={name.clone()} /> }
    });
    let value = wanted.clone().unwrap_or_default();
    let field = field("filter-name", says.name, value, "", on_change);
    list([
        field,
        html! { <datalist id="project-names">{ for options }</datalist> },
    ])
}

/// A field that is typed into; it counts when it is left, or at Enter.
fn field(
    role: &'static str,
    label: &'static str,
    value: String,
    hint: &'static str,
    on_change: Callback<String>,
) -> Html {
    let onchange =
        on_change.reform(|event: Event| event.target_unchecked_into::<HtmlInputElement>().value());
    let is_amount = !hint.is_empty();
    html! {
        <label class="project-choice">
            { text_in("span", "choice-label", label) }
            <input
                type="text"
                data-role={role}
                {value}
                inputmode={is_amount.then_some("decimal")}
                pattern={is_amount.then_some(r"\s*-?[0-9]+(,[0-9]{3})*(\.[0-9]+)?\s*")}
                title={is_amount.then_some(hint)}
                list={(!is_amount).then_some("project-names")}
                autocomplete="off"
                {onchange}
            />
        </label>
    }
}

/// Each class that some projects have an indicator of, and each that some have none of.
fn classes<'a>(words: &'a Words, props: &'a ProjectsProps) -> impl Iterator<Item = Choice> + 'a {
    let all = props.list.all;
    let counts = &props.choices.classes;
    let known = (0u8..).zip(counts.known);
    let known = known.map(|(at, number)| (ClassChoice::Known(at), number));
    let every: Vec<(ClassChoice, u32)> = known
        .chain([(ClassChoice::Unknown, counts.unknown)])
        .collect();
    [Presence::Present, Presence::Missing]
        .into_iter()
        .flat_map(move |presence| {
            let with = every.clone().into_iter();
            with.map(move |(class, has)| {
                let number = match presence {
                    Presence::Present => has,
                    Presence::Missing => all - has,
                };
                (ClassPresence { class, presence }, number)
            })
        })
        .filter(move |(wanted, number)| {
            let chosen = props.list.query.filter.class == Some(*wanted);
            // A class that no project has, or all have, parts nothing.
            chosen || (*number > 0 && *number < all)
        })
        .map(move |(wanted, number)| {
            let says = &words.project_list;
            let number = text::count(u64::from(number));
            let said = (says.counted)(&presence_said(words, wanted), &number);
            let chosen = props.list.query.filter.class == Some(wanted);
            (presence_code(wanted), said, chosen)
        })
}

fn presence_said(words: &Words, wanted: ClassPresence) -> String {
    let class = match wanted.class {
        ClassChoice::Known(at) => (words.checks.matrix.class)(&CLASSES[usize::from(at)]),
        ClassChoice::Unknown => words.checks.matrix.unknown,
    };
    match wanted.presence {
        Presence::Present => (words.project_list.has)(class),
        Presence::Missing => (words.project_list.lacks)(class),
    }
}

/// `has-11`, `lacks-22`, `has-unknown`.
fn presence_code(wanted: ClassPresence) -> String {
    let presence = match wanted.presence {
        Presence::Present => "has",
        Presence::Missing => "lacks",
    };
    let class = match wanted.class {
        ClassChoice::Known(at) => CLASSES[usize::from(at)].code,
        ClassChoice::Unknown => "unknown",
    };
    format!("{presence}-{class}")
}

fn class_of(code: &str) -> Option<ClassPresence> {
    let (presence, class) = code.split_once('-')?;
    let presence = match presence {
        "has" => Presence::Present,
        _ => Presence::Missing,
    };
    let at = CLASSES.iter().position(|known| known.code == class);
    let class = at.map_or(ClassChoice::Unknown, |at| ClassChoice::Known(at as u8));
    Some(ClassPresence { class, presence })
}

const SEVERITIES: [(Severity, &str); 2] =
    [(Severity::Error, "error"), (Severity::Warning, "warning")];

/// Any finding, one of a severity, one of a check that found something.
fn findings<'a>(words: &'a Words, props: &'a ProjectsProps) -> impl Iterator<Item = Choice> + 'a {
    let chosen = props.list.query.filter.findings;
    let option = move |code: &str, choice| {
        let said = finding_said(words, choice);
        (code.to_owned(), said, chosen == Some(choice))
    };
    let severities =
        SEVERITIES.map(|(severity, code)| option(code, FindingChoice::AtLeast(severity)));
    let found = props.checked.checks.iter();
    let found = found.filter(|row| row.state == CheckState::Made && row.findings > 0);
    let checks = found.map(move |row| {
        let id = CHECKS[usize::from(row.check)].id;
        option(id, FindingChoice::Of(row.check))
    });
    [option("any", FindingChoice::Any)]
        .into_iter()
        .chain(severities)
        .chain(checks)
}

fn finding_said(words: &Words, choice: FindingChoice) -> String {
    match choice {
        FindingChoice::Any => words.project_list.any_finding.to_owned(),
        FindingChoice::AtLeast(severity) => {
            (words.project_list.at_least_severe)(severity).to_owned()
        }
        FindingChoice::Of(check) => check_words(words, check).title.to_owned(),
    }
}

fn finding_of(code: &str) -> Option<FindingChoice> {
    let severity = SEVERITIES.iter().find(|(_, known)| *known == code);
    match (code, severity) {
        ("any", _) => Some(FindingChoice::Any),
        (_, Some((severity, _))) => Some(FindingChoice::AtLeast(*severity)),
        (id, None) => CheckSet::index_of(id).map(FindingChoice::Of),
    }
}

/// A chip for each part that is set, which takes it away; nothing where none is.
pub fn chips(words: &Words, props: &ProjectsProps) -> Html {
    let query = &props.list.query;
    if query.filter.is_empty() {
        return Html::default();
    }
    let parts = parts(words, &query.filter, &props.choices, props.money_unit);
    let chips = parts.map(|(said, without)| {
        let query = ProjectQuery {
            filter: without,
            ..query.clone()
        };
        let remove = (words.project_list.remove)(&said);
        let names = &["class", "aria-hidden"];
        let cross = with_attributes("span", names, ["filter-cross", "true"], plain("×"));
        let remove = text_in("span", "visually-hidden", remove);
        let onclick = props
            .on_ask
            .reform(move |_| Ask::Projects(query.clone(), FIRST));
        let label = list([plain(said), cross, remove]);
        press(
            "chip filter-chip",
            "filter-chip",
            Pressed::Never,
            label,
            onclick,
        )
    });
    let clear = clear(words, &props.list, &props.on_ask);
    let names = &["class", "data-role"];
    let values = ["filter-chips", "filter-chips"];
    with_attributes("div", names, values, list(chips.chain([clear])))
}

/// Takes the whole filter away.
fn clear(words: &Words, shown: &ProjectList, on_ask: &Callback<Ask>) -> Html {
    let query = ProjectQuery {
        filter: ProjectFilter::default(),
        ..shown.query.clone()
    };
    let on_press = on_ask.reform(move |()| Ask::Projects(query.clone(), FIRST));
    action("filter-clear", words.project_list.clear, &on_press)
}

/// What each part that is set says, in full, and the filter without it.
pub fn parts(
    words: &Words,
    filter: &ProjectFilter,
    choices: &ProjectChoices,
    money_unit: Option<MoneyUnit>,
) -> impl Iterator<Item = (String, ProjectFilter)> {
    let says = &words.project_list;
    let amount = |value: Money| with_unit(words, value, money_unit);
    let part = |label: &str, value: Option<String>, remove: fn(&mut ProjectFilter)| {
        let said = (says.part)(label, &value?);
        let mut without = filter.clone();
        remove(&mut without);
        Some((said, without))
    };
    let unit = filter.unit.map(|at| {
        let name = choices.units.get(at as usize);
        named(name.map_or("", String::as_str), says.no_unit)
    });
    let name = filter.name.as_deref();
    let name = name.map(|name| named(name, words.projects.no_name));
    let class = filter.class.map(|class| presence_said(words, class));
    let findings = filter.findings.map(|choice| finding_said(words, choice));
    [
        part(says.unit, unit, |filter| filter.unit = None),
        part(says.name, name, |filter| filter.name = None),
        part(says.class, class, |filter| filter.class = None),
        part(says.at_least, filter.at_least.map(amount), |filter| {
            filter.at_least = None;
        }),
        part(says.at_most, filter.at_most.map(amount), |filter| {
            filter.at_most = None;
        }),
        part(says.findings, findings, |filter| filter.findings = None),
    ]
    .into_iter()
    .flatten()
}

fn with_unit(words: &Words, value: Money, unit: Option<MoneyUnit>) -> String {
    let value = text::grouped(value);
    match unit {
        Some(unit) => format!("{value} {}", (words.money_unit)(unit)),
        None => value,
    }
}

/// In place of the table where no project passes.
pub fn none_passes(words: &Words, shown: &ProjectList, on_ask: &Callback<Ask>) -> Html {
    let says = &words.project_list;
    let content = [
        text_in("p", "projects-none-sentence", says.none_passes),
        text_in("p", "", says.none_next),
        clear(words, shown, on_ask),
    ];
    let names = &["class", "data-role"];
    let values = ["projects-none", "projects-none"];
    with_attributes("div", names, values, list(content))
}
