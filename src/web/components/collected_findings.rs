//! What the checks found in all documents: choices by severity and by check, and a row a finding.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, Properties, TargetCast, component, html, use_effect_with};

use super::choice::{Choice, choice};
use super::element::{
    Pressed, element, list, plain, press, printed, sentence, text_in, with_attributes,
};
use super::pager::pager;
use super::severity_mark::severity_mark;
use crate::checks::{CHECKS, Severity};
use crate::collection::{CollectedFinding, FindingQuery, FoundList};
use crate::query::Window;
use crate::text::{self, Words};
use crate::web::check_texts::{check_words, finding_words};
use crate::web::codes;
use crate::web::collecting::CollectAsk;
use crate::web::hooks::{Collecting, use_newest, use_words};
use crate::web::message::{FIRST, PAGE_ROWS};
use crate::web::state::Wanted;

#[derive(Properties, PartialEq)]
pub struct CollectedFindingsProps {
    pub collecting: Collecting,
    /// The reader goes to a document.
    pub on_open: Callback<Wanted>,
}

#[component]
pub fn CollectedFindings(props: &CollectedFindingsProps) -> Html {
    let words = use_words();
    let collected = props.collecting.collected();
    let answer = &collected.findings;
    let question = (
        answer.query,
        Window {
            start: answer.rows.start,
            len: PAGE_ROWS,
        },
    );
    let asked = props.collecting.clone();
    let on_ask = Callback::from(move |(query, window)| {
        asked.ask(CollectAsk::Findings(query, window));
    });
    let (shown, ask) = use_newest(question, answer, &on_ask);
    // When all is read, there is more to see.
    use_effect_with(collected.progress.pace, {
        let query = shown.query;
        move |_| on_ask.emit((query, FIRST))
    });
    let query = shown.query;
    let on_severity = ask.reform(move |severity| {
        let query = FindingQuery {
            severity,
            check: None,
        };
        (query, FIRST)
    });
    let severities = [Severity::Error, Severity::Warning, Severity::Note];
    let options = severities.map(|severity| {
        let word = (words.checks.severity)(severity).to_owned();
        (Some(severity), word)
    });
    let any = (None, words.checks.panel.all.to_owned());
    let what = Choice {
        role: "severity-choice",
        label: words.collecting.choice,
        chosen: query.severity,
    };
    let choices = choice(what, [any].into_iter().chain(options), &on_severity);
    let controls = list([choices, checks(words, &shown, &ask)]);
    let content = if shown.rows.total == 0 {
        text_in("p", "collection-note", words.collecting.none_passes)
    } else {
        let items = shown.rows.rows.iter();
        let items = items.map(|finding| item(words, finding, &props.on_open));
        element("ul", "finding-rows", list(items))
    };
    list([
        element("div", "collection-controls", controls),
        content,
        pager(words, &shown.rows, &ask, move |window| (query, window)),
    ])
}

/// The checks that found something, in how many documents.
fn checks(
    words: &'static Words,
    shown: &FoundList,
    ask: &Callback<(FindingQuery, Window)>,
) -> Html {
    let panel = &words.checks.panel;
    let query = shown.query;
    let onchange = ask.reform(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let id = select.value();
        let check = CHECKS.iter().position(|check| check.id == id);
        let check = check.map(|at| at as u8);
        (FindingQuery { check, ..query }, FIRST)
    });
    let options = shown.checks.iter().map(|tally| {
        let number = |number: u32| text::count(u64::from(number));
        let many =
            (words.collecting.findings_in)(&number(tally.findings), &number(tally.documents));
        let label = format!("{}（{many}）", check_words(words, tally.check).title);
        let selected = query.check == Some(tally.check);
        let id = CHECKS[usize::from(tally.check)].id;
        html! { <option value={id} {selected}>{ plain(label) }</option> }
    });
    html! {
        <select data-role="collected-check" aria-label={panel.check} {onchange}>
            <option value="" selected={query.check.is_none()}>{ plain(panel.all_checks) }</option>
            { for options }
        </select>
    }
}

fn item(words: &Words, finding: &CollectedFinding, on_open: &Callback<Wanted>) -> Html {
    let check = &CHECKS[usize::from(finding.check)];
    let name = match (finding.name.as_str(), finding.project) {
        ("", None) => plain(words.checks.panel.document),
        ("", Some(_)) => plain(words.projects.no_name),
        (name, _) => printed(name.to_owned()),
    };
    let wanted = Wanted {
        project: finding.project,
        ..Wanted::document(finding.document)
    };
    let onclick = on_open.reform(move |_| wanted);
    let path = printed(finding.path.clone());
    let path = press("link", "open-document", Pressed::Never, path, onclick);
    let indicator = finding.indicator.as_ref().map(|(number, name)| {
        let said = (words.checks.panel.indicator)(*number, name);
        text_in("span", "finding-indicator", said)
    });
    let said = finding_words(words, finding.check, &finding.arguments, finding.money_unit);
    let lines = finding
        .lines
        .map(|lines| (words.lines)(lines.first, lines.last));
    let subject = [
        severity_mark(words, check.severity),
        name,
        indicator.unwrap_or_default(),
        element("span", "collected-path", path),
    ];
    let cells = [
        element("div", "finding-subject", list(subject)),
        element("div", "finding-sentence", sentence(&said)),
        text_in("div", "finding-lines", lines.unwrap_or_default()),
    ];
    let names = &["class", "data-role", "data-check", "data-severity"];
    let values = [
        "finding",
        "collected-finding",
        check.id,
        codes::severity(check.severity),
    ];
    with_attributes("li", names, values, list(cells))
}
