//! The first screen: whose table, its verdict in words, and the numbers behind it.

use yew::{Html, NodeRef, html};

use super::verdict_mark::verdict_mark;
use crate::query::Summary;
use crate::text::{self, SummaryWords, Words};
use crate::totals::Verdict;
use crate::web::codes;

/// `heading` is where the reader begins.
pub fn summary(words: &Words, summary: &Summary, heading: &NodeRef) -> Html {
    let verdict = text::verdict(words, summary);
    let department = match summary.department.as_str() {
        "" => words.summary.no_department.to_owned(),
        department => department.to_owned(),
    };
    let unit = summary.money_unit.map_or_else(
        || words.summary.no_money_unit.to_owned(),
        |unit| (words.summary.money_unit)((words.money_unit)(unit)),
    );
    let note = |(about, note): (Verdict, String)| {
        html! { <p class="summary-note">{ verdict_mark(words, about) }{ note }</p> }
    };
    let file = [
        summary.file_name.clone(),
        summary.encoding.name().to_owned(),
        (words.summary.bytes)(&text::count(summary.bytes)),
        (words.summary.lines)(&text::count(u64::from(summary.lines))),
    ];
    html! {
        <section class="summary">
            <h1 class="summary-department" ref={heading} tabindex="-1">{ department }</h1>
            <p class="summary-title">
                if !summary.title.is_empty() {
                    <span>{ summary.title.clone() }</span>
                }
                <span>{ unit }</span>
            </p>
            <div
                class="summary-verdict"
                data-role="verdict"
                data-verdict={codes::verdict(verdict.worst)}
            >
                <p class="summary-headline">
                    { verdict_mark(words, verdict.worst) }
                    { verdict.headline }
                </p>
                { for verdict.notes.into_iter().map(note) }
            </div>
            { stats(&words.summary, summary) }
            <p class="summary-file">
                { for file.into_iter().map(|fact| html! { <span>{ fact }</span> }) }
            </p>
        </section>
    }
}

/// `1 单位 · 65 项目 · 311 指标 · 全文已读 100%`
fn stats(words: &SummaryWords, summary: &Summary) -> Html {
    let coverage = summary.coverage;
    let unread = coverage.unexplained;
    let read = coverage.understood + coverage.furniture;
    let (class, reading) = if unread == 0 {
        ("summary-read", words.all_read.to_owned())
    } else {
        let percent = text::whole_percent(read, read + unread);
        let reading = (words.partly_read)(&percent, &text::count(unread));
        ("summary-unread", reading)
    };
    let counted = |(name, number, what): (&'static str, u32, &'static str)| {
        html! {
            <li data-role="stat" data-name={name} data-value={number.to_string()}>
                <b>{ text::count(u64::from(number)) }</b>
                { format!(" {what}") }
            </li>
        }
    };
    let numbers = [
        ("units", summary.units, words.units),
        ("projects", summary.projects, words.projects),
        ("indicators", summary.indicators, words.indicators),
    ];
    html! {
        <ul class="summary-stats">
            { for numbers.into_iter().map(counted) }
            <li {class} data-role="stat" data-name="unexplained" data-value={unread.to_string()}>
                { reading }
            </li>
            if coverage.furniture > 0 {
                <li class="summary-furniture">
                    { (words.furniture)(&text::count(coverage.furniture)) }
                </li>
            }
        </ul>
    }
}
