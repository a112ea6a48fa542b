//! Many documents at once: how far they are read, what they come to, and the lists of what is in them.

use yew::{Callback, Html, Properties, component, html, use_effect_with, use_state};

use super::choice::{Choice, choice};
use super::collected_findings::CollectedFindings;
use super::collected_hits::CollectedHits;
use super::document_table::DocumentTable;
use super::element::{
    Pressed, action, element, list, plain, press, printed, progress, sentence, text_in,
    with_attributes,
};
use super::indicator_uses::IndicatorUses;
use super::verdict_mark::verdict_mark;
use crate::collection::{CollectionSummary, Departments};
use crate::text::{self, Words};
use crate::totals::Verdict;
use crate::web::browser;
use crate::web::hooks::{Collecting, Pace, use_words};
use crate::web::state::Wanted;

#[derive(Properties, PartialEq)]
pub struct CollectionProps {
    pub collecting: Collecting,
    /// The reader goes to a document.
    pub on_open: Callback<Wanted>,
}

/// What can be looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Documents,
    Findings,
    Indicators,
    Search,
}

#[component]
pub fn Collection(props: &CollectionProps) -> Html {
    let words = use_words();
    let says = &words.collecting;
    let part = use_state(|| Part::Documents);
    let CollectionProps {
        collecting,
        on_open,
    } = props;
    let heading = text_in("h1", "collection-heading", says.heading);
    let Some(gathering) = collecting.gathering() else {
        let invitation = text_in("p", "collection-invitation", says.invitation);
        return element("section", "collection", list([heading, invitation]));
    };
    let part_chosen = {
        let part = part.clone();
        Callback::from(move |chosen| part.set(chosen))
    };
    let parts = [
        (Part::Documents, says.documents),
        (Part::Findings, says.findings),
        (Part::Indicators, says.indicators),
        (Part::Search, says.search),
    ];
    let called = parts.iter().find(|(it, _)| *it == *part);
    let called = called.map_or("", |(_, called)| called);
    let parts = parts.map(|(part, called)| (part, called.to_owned()));
    let what = Choice {
        role: "collection-part",
        label: says.parts,
        chosen: *part,
    };
    let content = match *part {
        Part::Documents => html! { <DocumentTable collecting={collecting.clone()} {on_open} /> },
        Part::Findings => html! { <CollectedFindings collecting={collecting.clone()} {on_open} /> },
        Part::Indicators => html! { <IndicatorUses collecting={collecting.clone()} {on_open} /> },
        Part::Search => html! { <CollectedHits collecting={collecting.clone()} {on_open} /> },
    };
    html! {
        <section
            class="collection"
            data-role="collection"
            data-count={gathering.files.len().to_string()}
            data-left-out={gathering.left_out.to_string()}
            data-pace={pace_code(props.collecting.collected().progress.pace)}
        >
            { heading }
            <Standing collecting={props.collecting.clone()} on_open={&props.on_open} />
            { element("div", "collection-parts", choice(what, parts, &part_chosen)) }
            { text_in("h2", "visually-hidden", called) }
            { content }
        </section>
    }
}

fn pace_code(pace: Pace) -> &'static str {
    match pace {
        Pace::Reading => "reading",
        Pace::Done => "done",
        Pace::Cancelled => "cancelled",
        Pace::NeverCame => "never-came",
        Pace::Stopped => "stopped",
    }
}

/// How far reading has come, and what the documents come to.
#[component]
fn Standing(props: &CollectionProps) -> Html {
    let words = use_words();
    let says = &words.collecting;
    let collecting = &props.collecting;
    let collected = collecting.collected();
    let reading = collected.progress.pace == Pace::Reading;
    let shown = collected.summary.is_some();
    // That it is read the page says once it shows what was read.
    use_effect_with((collecting.gathering().cloned(), reading, shown), {
        move |_| {
            if !reading && shown {
                browser::set_phase(Some("ready"));
            }
        }
    });
    let number = |number: u32| text::count(u64::from(number));
    let left = collected.progress.files - collected.progress.done;
    let said = match collected.progress.pace {
        Pace::Reading => (says.reading)(
            &number(collected.progress.done),
            &number(collected.progress.files),
        ),
        Pace::Done => String::new(),
        Pace::Cancelled => (says.cancelled)(&number(left)),
        Pace::NeverCame => says.never_came.to_owned(),
        Pace::Stopped => says.stopped.to_owned(),
    };
    let names = &["role", "class", "data-role"];
    let values = ["status", "collection-progress-said", "collection-progress"];
    let mut progress_shown = vec![with_attributes("p", names, values, plain(said))];
    if reading {
        let percent = collected.progress.done * 100 / collected.progress.files.max(1);
        progress_shown.push(progress("collect-progress", says.progress, percent as u8));
        let collecting = collecting.clone();
        let on_cancel = Callback::from(move |()| collecting.cancel());
        progress_shown.push(action("collect-cancel", says.cancel, &on_cancel));
    }
    let progress_shown = element("div", "collection-progress", list(progress_shown));
    let left_out = collecting.gathering().map_or(0, |it| it.left_out);
    let left_out = match left_out {
        0 => Html::default(),
        count => text_in("p", "collection-note", (says.left_out)(&number(count))),
    };
    let summary = collected.summary.as_deref();
    let summary = summary.map(|summary| summary_shown(words, summary, props));
    list([progress_shown, left_out, summary.unwrap_or_default()])
}

fn summary_shown(words: &Words, summary: &CollectionSummary, props: &CollectionProps) -> Html {
    let says = &words.collecting;
    let number = |number: u32| text::count(u64::from(number));
    let counts = (says.counts)(&number(summary.projects), &number(summary.indicators));
    let said = text::collection_sentences(words.language(), summary);
    let said = said
        .iter()
        .map(|it| element("p", "collection-sum", sentence(it)));
    let all = [
        Verdict::Exact,
        Verdict::Rounding,
        Verdict::Unchecked,
        Verdict::Differs,
    ];
    let verdicts = all.into_iter().zip(summary.verdicts).rev();
    let verdicts = verdicts.filter(|(_, tables)| *tables > 0);
    let verdicts = verdicts.map(|(verdict, tables)| {
        let said = plain((words.verdict.counted)(verdict, tables));
        element("li", "", list([verdict_mark(words, verdict), said]))
    });
    list([
        list(said),
        text_in("p", "collection-sum", counts),
        element(
            "div",
            "collection-verdicts",
            list([
                text_in("span", "collection-verdicts-label", says.verdict),
                element("ul", "", list(verdicts)),
            ]),
        ),
        repeated(words, &summary.repeated, props),
    ])
}

fn file_name(props: &CollectionProps, document: u32) -> String {
    let file = props
        .collecting
        .gathering()
        .and_then(|it| it.files.get(document as usize));
    file.map_or_else(String::new, |file| file.file.name())
}

/// Departments with more than one table, each with its neighbours in time to be compared.
fn repeated(words: &Words, repeated: &[Departments], props: &CollectionProps) -> Html {
    if repeated.is_empty() {
        return Html::default();
    }
    let says = &words.collecting;
    let department = |it: &Departments| {
        let year = |at: usize| it.tables[at].1.map(|year| year.year);
        // A year that two of them share would not tell them apart; the name of the file does.
        let called = |at: usize| {
            let alone = (0..it.tables.len()).filter(|other| year(*other) == year(at));
            match year(at).filter(|_| alone.count() == 1) {
                Some(year) => year.to_string(),
                None => file_name(props, it.tables[at].0),
            }
        };
        let pairs = (1..it.tables.len()).map(|after| {
            let wanted = Wanted {
                document: it.tables[after].0,
                project: None,
                beside: Some(it.tables[after - 1].0),
            };
            let label = (says.compare)(&called(after - 1), &called(after));
            let onclick = props.on_open.reform(move |_| wanted);
            press(
                "chip",
                "compare-pair",
                Pressed::Never,
                plain(label),
                onclick,
            )
        });
        let name = element(
            "span",
            "collection-department",
            printed(it.department.clone()),
        );
        element("li", "", list([name].into_iter().chain(pairs)))
    };
    let head = text_in(
        "summary",
        "",
        format!(
            "{}（{}）",
            words.language().collection_words().repeated,
            repeated.len()
        ),
    );
    let items = element(
        "ul",
        "collection-repeated",
        list(repeated.iter().map(department)),
    );
    let names = &["class", "data-role"];
    let values = ["collection-pairs", "repeated-departments"];
    with_attributes("details", names, values, list([head, items]))
}
