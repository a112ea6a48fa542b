//! The text as it was: where there is what, a way to any line, and the lines in view.

use std::rc::Rc;

use web_sys::{HtmlInputElement, KeyboardEvent, MouseEvent, SubmitEvent};
use yew::{
    Callback, Html, NodeRef, Properties, TargetCast, component, html, use_effect_with, use_node_ref,
};

use super::element::{Pressed, element, list, plain, press, text_in, with_attributes};
use super::line_link::to_lines;
use super::pager::pager_saying;
use super::text_line::{line_id, line_of, piece_class, project_of, text_line};
use crate::query::{PlaceKind, Places, SourcePage, Window};
use crate::span::Lines;
use crate::text::{self, Words};
use crate::web::hooks::use_words;
use crate::web::message::{Ask, PAGE_ROWS};
use crate::web::state::Jump;
use crate::web::{browser, codes};

#[derive(Properties, PartialEq)]
pub struct SourceViewProps {
    pub page: Rc<SourcePage>,
    /// How often the reader was led to certain lines.
    pub landings: u32,
    /// The reader goes to what a piece of the text belongs to.
    pub on_jump: Callback<Jump>,
    pub on_ask: Callback<Ask>,
}

#[component]
pub fn SourceView(props: &SourceViewProps) -> Html {
    let all_words = use_words();
    let SourceViewProps { page, on_ask, .. } = props;
    let words = &all_words.source;
    let line_no = use_node_ref();
    let marked = page.marked.map(|lines| line_id(lines.first));
    use_effect_with(props.landings, move |_| {
        if let Some(marked) = marked {
            browser::focus_first(&[marked]);
        }
    });
    let rows = &page.lines;
    let last = rows.start + rows.rows.len() as u32;
    let total = text::count(u64::from(rows.total));
    let shown = (words.shown)(rows.start + 1, last, &total);
    let head = [
        with_attributes("h2", &["id"], ["source-heading"], plain(words.heading)),
        with_attributes("span", &["role"], ["status"], plain(shown.clone())),
    ];
    let controls = [
        legend(all_words, page, on_ask),
        go_to_line(all_words, page, &line_no, on_ask),
    ];
    let content = [
        element("div", "section-head", list(head)),
        text_in("p", "source-note", words.note),
        element("div", "source-controls", list(controls)),
        lines(all_words, props),
        pager_saying(all_words, rows, shown, on_ask, |window| {
            Ask::Source(window, None)
        }),
    ];
    let names = &["id", "class", "data-role"];
    let values = ["source", "source-view", "source-view"];
    with_attributes("section", names, values, list(content))
}

/// What the colours mean and how often each occurs; each leads to the next place of its kind.
fn legend(words: &Words, page: &SourcePage, on_ask: &Callback<Ask>) -> Html {
    // From where the reader was led last, else from the top of what is in view.
    let rows = &page.lines;
    let here = page.marked.map_or(rows.start, |lines| lines.first);
    let entry = |(kind, places): &(PlaceKind, Places)| {
        let name = (words.source.kind)(*kind);
        let swatch = match kind {
            PlaceKind::Piece(kind) => text_in("span", piece_class(*kind), name),
            PlaceKind::Repair => text_in("span", "text-repair", name),
        };
        let count = text::count(u64::from(places.count));
        let next = page.next(*kind, here);
        let content = [
            swatch,
            text_in("span", "source-count", count),
            text_in("span", "visually-hidden", (words.source.next)(name)),
        ];
        let onclick = match next {
            Some(line_no) => {
                let ask = lead(page, line_no);
                on_ask.reform(move |_: MouseEvent| ask.clone())
            }
            None => Callback::noop(),
        };
        let button = press("chip", "next-place", Pressed::Never, list(content), onclick);
        with_attributes("li", &["data-kind"], [codes::place_kind(*kind)], button)
    };
    let names = &["class", "aria-label", "data-role"];
    let values = ["source-legend", words.source.legend, "source-legend"];
    with_attributes("ul", names, values, list(page.places.iter().map(entry)))
}

/// Asks for a line; what is in view stays where it is.
fn lead(page: &SourcePage, line_no: u32) -> Ask {
    let rows = &page.lines;
    let lines = Lines {
        first: line_no,
        last: line_no,
    };
    if rows.rows.iter().any(|row| row.line_no == line_no) {
        let window = Window {
            start: rows.start,
            len: PAGE_ROWS,
        };
        return Ask::Source(window, Some(lines));
    }
    to_lines(lines)
}

fn go_to_line(
    words: &Words,
    page: &Rc<SourcePage>,
    field: &NodeRef,
    on_ask: &Callback<Ask>,
) -> Html {
    let onsubmit = {
        let (page, field, on_ask) = (page.clone(), field.clone(), on_ask.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let wanted = field.cast::<HtmlInputElement>();
            let wanted = wanted.and_then(|field| field.value().parse().ok());
            if let Some(line_no) = wanted {
                on_ask.emit(lead(&page, line_no));
            }
        })
    };
    let words = &words.source;
    html! {
        <form class="source-go" {onsubmit}>
            <label>
                { plain(words.go_to) }
                <input
                    ref={field}
                    type="number"
                    inputmode="numeric"
                    required=true
                    min="1"
                    max={page.lines.total.to_string()}
                    data-role="line-no"
                />
            </label>
            <button type="submit" class="button" data-role="go-to-line">{ plain(words.go) }</button>
        </form>
    }
}

/// The lines scroll by themselves, so that the legend stays in sight; one of them is reached by Tab,
/// the others from it by the arrow keys.
fn lines(words: &Words, props: &SourceViewProps) -> Html {
    let page = &props.page;
    let rows = &page.lines.rows;
    let in_view = |line_no: u32| rows.iter().any(|row| row.line_no == line_no);
    let marked = page.marked.map(|lines| lines.first);
    let entrance = marked.filter(|line_no| in_view(*line_no)).or_else(|| {
        let mut rows = rows.iter();
        rows.find(|row| !row.is_blank()).map(|row| row.line_no)
    });
    let content = rows
        .iter()
        .map(|row| text_line(words, row, page.marked, entrance == Some(row.line_no)));
    let onclick = {
        let on_jump = props.on_jump.clone();
        Callback::from(move |event: MouseEvent| {
            let target = event.target_dyn_into::<web_sys::Element>();
            if let Some(jump) = target.and_then(|target| project_of(&target))
                && !browser::has_selection()
            {
                on_jump.emit(jump);
            }
        })
    };
    let onkeydown = {
        let page = page.clone();
        Callback::from(move |event: KeyboardEvent| {
            let target = event.target_dyn_into::<web_sys::Element>();
            let line_no = target.and_then(|target| line_of(&target));
            let neighbour = line_no.and_then(|at| neighbour(&page, at, &event.key()));
            if let Some(neighbour) = neighbour {
                event.prevent_default();
                browser::focus_first(&[line_id(neighbour)]);
            }
        })
    };
    html! {
        <div
            key={page.lines.start}
            class="text-lines"
            role="region"
            aria-labelledby="source-heading"
            {onclick}
            {onkeydown}
        >
            { list(content) }
        </div>
    }
}

/// The line that an arrow key leads to.
fn neighbour(page: &SourcePage, line_no: u32, key: &str) -> Option<u32> {
    let rows = page.lines.rows.iter().filter(|row| !row.is_blank());
    let mut numbers = rows.map(|row| row.line_no);
    match key {
        "ArrowDown" => numbers.find(|number| *number > line_no),
        "ArrowUp" => numbers.take_while(|number| *number < line_no).last(),
        _ => None,
    }
}
