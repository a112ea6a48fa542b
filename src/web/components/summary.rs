//! The first screen: whose table, its verdict in words, and the numbers behind it.

use yew::{AttrValue, Html, html};

use super::element::{element, list, plain, printed, text_in, with_attributes};
use super::severity_mark::weighed;
use super::verdict_mark::marked;
use crate::checks::Severity;
use crate::query::{SeverityTally, Summary};
use crate::text::{self, SummaryWords, Words};
use crate::web::codes;
use crate::web::state::{Route, View};

/// `route` is where the reader is.
pub fn summary(words: &Words, summary: &Summary, route: Route) -> Html {
    let verdict = text::verdict(words, summary);
    let unit = summary.money_unit.map_or_else(
        || words.summary.no_money_unit.to_owned(),
        |unit| (words.summary.money_unit)((words.money_unit)(unit)),
    );
    let title = list([printed(summary.title.clone()), text_in("span", "", unit)]);
    let headline = marked(words, verdict.worst, &verdict.headline);
    let notes = verdict
        .notes
        .into_iter()
        .map(|(about, note)| element("p", "summary-note", marked(words, about, &note)));
    let file = [
        summary.file_name.clone(),
        summary.encoding.name().to_owned(),
        (words.summary.bytes)(&text::count(summary.bytes)),
        (words.summary.lines)(&text::count(u64::from(summary.lines))),
    ];
    let file = list(file.map(|fact| text_in("span", "", fact)));
    html! {
        <section class="summary">
            { element("h1", "summary-department", department(words, summary)) }
            { element("p", "summary-title", title) }
            <div
                class="summary-verdict"
                data-role="verdict"
                data-verdict={codes::verdict(verdict.worst)}
            >
                { element("p", "summary-headline", headline) }
                { list(notes) }
            </div>
            { stats(&words.summary, summary) }
            { findings(words, summary.findings, route) }
            { element("p", "summary-file", file) }
        </section>
    }
}

/// Whose table it is.
pub fn department(words: &Words, summary: &Summary) -> Html {
    match summary.department.as_str() {
        "" => plain(words.summary.no_department),
        department => printed(department.to_owned()),
    }
}

/// `● 错误 1 ▲ 疑点 12`, which leads to the findings; what was not checked stands beside it.
fn findings(words: &Words, tally: SeverityTally, route: Route) -> Html {
    let number = |number: u32| text::count(u64::from(number));
    let panel = &words.checks.panel;
    let counts = [
        (Severity::Error, tally.errors),
        (Severity::Warning, tally.warnings),
        (Severity::Note, tally.notes),
    ];
    let occurring = counts.into_iter().filter(|(_, number)| *number > 0);
    let mut found: Vec<Html> = occurring
        .map(|(severity, count)| {
            let said = (words.checks.severity_counted)(severity, count);
            let said = weighed(words, severity, said);
            element("span", "", said)
        })
        .collect();
    if found.is_empty() && tally.checks_made > 0 {
        found.push(plain((panel.all_clear)(&number(tally.checks_made))));
    }
    if tally.checks_not_made > 0 {
        let not_made = (panel.not_made)(&number(tally.checks_not_made));
        found.push(text_in("span", "summary-not-made", not_made));
    }
    let names = &["href", "data-role"];
    let href = route.to(View::Findings).to_string();
    let link = with_attributes(
        "a",
        names,
        [href.as_str(), "to-findings"].map(str::to_owned),
        list(found),
    );
    element("p", "summary-findings", link)
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
    let stat = |name: &'static str, class: &'static str, value: u64, content: Html| {
        let names = &["class", "data-role", "data-name", "data-value"];
        let value = AttrValue::from(value.to_string());
        let values = [class.into(), "stat".into(), name.into(), value];
        with_attributes("li", names, values, content)
    };
    let counted = |name: &'static str, number: u32, what: fn(u32) -> &'static str| {
        let what = what(number);
        let number = u64::from(number);
        let content = [
            text_in("b", "", text::count(number)),
            plain(format!(" {what}")),
        ];
        stat(name, "", number, list(content))
    };
    let furniture = if coverage.furniture == 0 {
        Html::default()
    } else {
        let furniture = (words.furniture)(&text::count(coverage.furniture));
        text_in("li", "summary-furniture", furniture)
    };
    let stats = list([
        counted("units", summary.units, words.units),
        counted("projects", summary.projects, words.projects),
        counted("indicators", summary.indicators, words.indicators),
        stat("unexplained", class, unread, plain(reading)),
        furniture,
    ]);
    element("ul", "summary-stats", stats)
}
