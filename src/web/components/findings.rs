//! What the checks found: counts that filter, groups that unfold, and what was not checked.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::check_list::check_lists;
use super::element::{Pressed, element, list, plain, press, text_in, with_attributes};
use super::finding_groups::finding_groups;
use super::pager::pager;
use super::room::Room;
use super::severity_mark::weighed;
use super::working_paper::{mark_filter, mark_tally, unkept, working_paper};
use crate::checks::{CHECKS, CheckSet, Severity};
use crate::money::MoneyUnit;
use crate::query::{CheckRow, CheckState, FindingFilter, FindingOrder};
use crate::text::{self, Words};
use crate::web::check_texts::check_words;
use crate::web::message::{Ask, Checked, FIRST};
use crate::web::state::{Jump, PaperWish, Report};

/// What it shows, and where what the reader does with it goes.
pub struct FindingsProps<'a> {
    pub report: &'a Report,
    pub checked: Rc<Checked>,
    pub money_unit: Option<MoneyUnit>,
    /// How many rows are there so far; what is counted is all of them.
    pub room: &'a Room,
    /// The reader does something with the working paper.
    pub on_paper: &'a Callback<PaperWish>,
    /// The reader goes to what a finding is about.
    pub on_jump: Callback<Jump>,
    pub on_ask: Callback<Ask>,
}

pub fn findings(words: &Words, props: &FindingsProps<'_>) -> Html {
    let FindingsProps {
        report,
        checked,
        on_ask,
        ..
    } = props;
    let panel = &words.checks.panel;
    let filter = checked.filter;
    let tally = checked.tally;
    let all = tally.count();
    let number = |number: u32| text::count(u64::from(number));
    let head = [
        text_in("h2", "", panel.heading),
        // Always there, since a live region that comes with its text is not read out.
        with_attributes(
            "span",
            &["role"],
            ["status"],
            plain((panel.shown)(&number(checked.findings.total))),
        ),
        mark_tally(words, report.paper.standing.findings),
    ];
    let mut content = vec![element("div", "section-head", list(head))];
    if all > 0 {
        content.push(controls(words, report, on_ask));
    }
    content.push(unkept(words, &report.paper));
    content.push(if checked.findings.total > 0 {
        finding_groups(words, props)
    } else if all > 0 {
        text_in("p", "findings-none", panel.none_passes)
    } else {
        text_in("p", "findings-none", panel.none)
    });
    // Groups of many checks are not leafed through: each leads to what is not in view of it.
    if filter.check.is_some() || filter.mark.is_some() || filter.order == FindingOrder::ByProject {
        content.push(pager(words, &checked.findings, on_ask, move |window| {
            Ask::Findings(filter, window)
        }));
    }
    content.push(working_paper(words, report, props.on_paper));
    content.push(check_lists(words, checked, on_ask));
    let names = &["id", "class", "data-role"];
    let values = ["findings", "findings", "findings"];
    with_attributes("section", names, values, list(content))
}

/// Which findings are shown, and how they are grouped.
fn controls(words: &Words, report: &Report, on_ask: &Callback<Ask>) -> Html {
    let checked = &*report.checked;
    let panel = &words.checks.panel;
    let (filter, tally) = (checked.filter, checked.tally);
    let to = |filter: FindingFilter| on_ask.reform(move |_| Ask::Findings(filter, FIRST));
    let counts = [
        (Severity::Error, tally.errors),
        (Severity::Warning, tally.warnings),
        (Severity::Note, tally.notes),
    ];
    let severity = |wanted: Option<Severity>, content: Html| {
        let pressed = Pressed::when(filter.severity == wanted);
        let role = match wanted {
            None => "any-severity",
            Some(Severity::Error) => "errors",
            Some(Severity::Warning) => "warnings",
            Some(Severity::Note) => "notes",
        };
        let filter = FindingFilter {
            severity: wanted,
            // A check has one severity; with another one nothing would be left.
            check: None,
            ..filter
        };
        press("chip", role, pressed, content, to(filter))
    };
    let occurring = counts.into_iter().filter(|(_, number)| *number > 0);
    let severities = occurring.map(|(wanted, number)| {
        let said = (words.checks.severity_counted)(wanted, number);
        let content = weighed(words, wanted, said);
        severity(Some(wanted), content)
    });
    let severities = list(
        [severity(None, plain(panel.all))]
            .into_iter()
            .chain(severities),
    );
    let order = |order: FindingOrder, name: &'static str, label: &'static str| {
        let pressed = Pressed::when(filter.order == order);
        press(
            "chip",
            name,
            pressed,
            plain(label),
            to(FindingFilter { order, ..filter }),
        )
    };
    let orders = list([
        order(FindingOrder::ByCheck, "by-check", panel.by_check),
        order(FindingOrder::ByProject, "by-project", panel.by_project),
    ]);
    let group = |label: &'static str, content: Html| {
        let names = &["role", "aria-label", "class"];
        with_attributes("div", names, ["group", label, "findings-choice"], content)
    };
    let controls = [
        group(panel.severity, severities),
        group(panel.grouping, orders),
        check_choice(words, checked, on_ask),
        mark_filter(words, report, on_ask),
    ];
    element("div", "findings-controls", list(controls))
}

/// The checks that found something, as a choice.
fn check_choice(words: &Words, checked: &Checked, on_ask: &Callback<Ask>) -> Html {
    let panel = &words.checks.panel;
    let filter = checked.filter;
    let onchange = on_ask.reform(move |event: Event| {
        let id = event.target_unchecked_into::<HtmlSelectElement>().value();
        let filter = FindingFilter {
            check: CheckSet::index_of(&id),
            severity: None,
            ..filter
        };
        Ask::Findings(filter, FIRST)
    });
    let found = |row: &&CheckRow| row.state == CheckState::Made && row.findings > 0;
    let options = checked.checks.iter().filter(found).map(|row| {
        let check = &CHECKS[usize::from(row.check)];
        let title = check_words(words, row.check).title;
        let label = (panel.check_counted)(title, &text::count(u64::from(row.findings)));
        let selected = filter.check == Some(row.check);
        html! { <option value={check.id} {selected}>{ plain(label) }</option> }
    });
    html! {
        <select data-role="check-filter" aria-label={panel.check} {onchange}>
            <option value="" selected={filter.check.is_none()}>{ plain(panel.all_checks) }</option>
            { for options }
        </select>
    }
}
