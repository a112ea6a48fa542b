//! The checks beside what they found: what each is about, and those that were not made.

use yew::{Callback, Html};

use super::element::{Fold, Pressed, element, fold, keyed, list, plain, press, text_in};
use super::severity_mark::severity_mark;
use super::verdict_mark::verdict_mark;
use crate::checks::CHECKS;
use crate::query::{CheckRow, CheckState, FindingFilter};
use crate::text::{self, Words};
use crate::totals::Verdict;
use crate::web::check_texts::check_words;
use crate::web::message::{Ask, Checked};

/// The checks without a group of findings: first those that were not made, then those that found
/// nothing. The former never look like the latter.
pub fn check_lists(words: &Words, checked: &Checked, on_ask: &Callback<Ask>) -> Html {
    let panel = &words.checks.panel;
    let in_state = |state: CheckState, rows: fn(&CheckRow) -> bool| -> Vec<CheckRow> {
        let rows = checked
            .checks
            .iter()
            .filter(|row| row.state == state && rows(row));
        rows.copied().collect()
    };
    let group = |role: &'static str, verdict: Verdict, open: bool, head: String, content: Html| {
        let head = list([verdict_mark(words, verdict), plain(head)]);
        let class = "check-list";
        let name = role.to_owned();
        fold(
            Fold {
                class,
                role,
                name,
                open,
            },
            head,
            element("ul", "", content),
        )
    };
    let number = |rows: &[CheckRow]| text::count(rows.len() as u64);
    let items = |rows: &[CheckRow]| list(rows.iter().map(|row| item(words, *row, checked, on_ask)));
    let off = in_state(CheckState::Off, |_| true);
    let nothing = in_state(CheckState::NothingToCheck, |_| true);
    let clear = in_state(CheckState::Made, |row| row.findings == 0);
    let mut groups = Vec::new();
    if !off.is_empty() {
        let head = (panel.off)(&number(&off));
        groups.push(group(
            "checks-off",
            Verdict::Unchecked,
            true,
            head,
            items(&off),
        ));
    }
    if !nothing.is_empty() {
        let head = (panel.nothing_to_check)(&number(&nothing));
        let items = items(&nothing);
        groups.push(group(
            "checks-without-matter",
            Verdict::Unchecked,
            true,
            head,
            items,
        ));
    }
    if !clear.is_empty() {
        let head = (panel.clear)(&number(&clear));
        groups.push(group(
            "checks-clear",
            Verdict::Exact,
            false,
            head,
            items(&clear),
        ));
    }
    element("div", "check-lists", list(groups))
}

/// A check by its title, with what is said about it; one that is off can be switched on again.
fn item(words: &Words, row: CheckRow, checked: &Checked, on_ask: &Callback<Ask>) -> Html {
    let check = &CHECKS[usize::from(row.check)];
    let title = check_words(words, row.check).title;
    let help = help(words, row, title, checked, on_ask);
    let content = match row.state {
        CheckState::Off => list([help, switch(words, row, checked, on_ask)]),
        CheckState::Made | CheckState::NothingToCheck => help,
    };
    keyed(check.id, element("li", "", content))
}

/// What is said about a check, folded away under its title.
pub fn check_help(words: &Words, row: CheckRow, checked: &Checked, on_ask: &Callback<Ask>) -> Html {
    help(words, row, words.checks.panel.explain, checked, on_ask)
}

fn help(
    words: &Words,
    row: CheckRow,
    head: &'static str,
    checked: &Checked,
    on_ask: &Callback<Ask>,
) -> Html {
    let check = &CHECKS[usize::from(row.check)];
    let weight = list([
        severity_mark(words, check.severity),
        plain((words.checks.severity)(check.severity)),
    ]);
    let looked_at = match row.state {
        CheckState::Made => {
            let number = text::count(u64::from(row.looked_at));
            text_in("span", "", (words.checks.panel.looked_at)(&number))
        }
        CheckState::Off | CheckState::NothingToCheck => Html::default(),
    };
    let switch = match row.state {
        CheckState::Made | CheckState::NothingToCheck => switch(words, row, checked, on_ask),
        CheckState::Off => Html::default(),
    };
    let foot = [element("span", "", weight), looked_at, switch];
    let content = [
        check_lines(words, row.check),
        element("div", "check-help-foot", list(foot)),
    ];
    fold(
        Fold {
            class: "check-help",
            role: "check-help",
            name: check.id.to_owned(),
            open: false,
        },
        plain(head),
        list(content),
    )
}

/// Everything that a check's own text says about it.
pub fn check_lines(words: &Words, check: u8) -> Html {
    let said = check_words(words, check);
    let leads = &words.checks.leads;
    let parts = [
        (leads.what, said.what),
        (leads.why, said.why),
        (leads.source, said.source),
        (leads.example, said.example),
        (leads.wrong, said.wrong),
        (leads.hint, said.hint),
    ];
    let parts = parts.map(|(lead, part)| {
        let lead = lead.trim_end_matches(['：', ':']);
        list([text_in("dt", "", lead), text_in("dd", "", part)])
    });
    element("dl", "", list(parts))
}

/// Switches a check off, or on again.
fn switch(words: &Words, row: CheckRow, checked: &Checked, on_ask: &Callback<Ask>) -> Html {
    let panel = &words.checks.panel;
    let off = checked.switched_off();
    let check = row.check;
    let (role, label, off) = match row.state {
        CheckState::Off => ("switch-on", panel.switch_on, off.without(check)),
        CheckState::Made | CheckState::NothingToCheck => {
            ("switch-off", panel.switch_off, off.with(check))
        }
    };
    let filter = FindingFilter {
        check: checked.filter.check.filter(|chosen| *chosen != check),
        ..checked.filter
    };
    let onclick = on_ask.reform(move |_| Ask::SwitchOff(off, filter));
    press("button", role, Pressed::Never, plain(label), onclick)
}
