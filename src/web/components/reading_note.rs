//! How the text was read, a way to choose another reading, and what was repaired on the way.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::element::{element, list, plain, text_in, with_attributes};
use super::line_link::line_link;
use super::pager::pager;
use crate::document::RepairKind;
use crate::query::{RepairRow, Rows, Summary};
use crate::text::{self, ReadingNoteWords, Words};
use crate::web::message::Ask;
use crate::web::order::ReadAs;

/// `on_reread` is given the reading that the reader chose.
pub fn reading_note(
    words: &Words,
    summary: &Summary,
    repairs: &Rows<RepairRow>,
    on_reread: &Callback<ReadAs>,
    on_ask: &Callback<Ask>,
) -> Html {
    let note = &words.reading_note;
    let order_lost = if summary.shape == "interleaved" {
        let names = &["class", "data-role"];
        let values = ["reading-note-warning", "order-lost"];
        with_attributes("p", names, values, plain(note.order_lost))
    } else {
        Html::default()
    };
    let content = [
        order_lost,
        shape_choice(note, summary, on_reread),
        evidence(note, summary),
        repair_list(words, summary, repairs, on_ask),
    ];
    let names = &["class", "data-role"];
    with_attributes(
        "section",
        names,
        ["reading-note", "reading-note"],
        list(content),
    )
}

/// The shape that the text was read as, as a choice among all.
fn shape_choice(note: &ReadingNoteWords, summary: &Summary, on_reread: &Callback<ReadAs>) -> Html {
    let onchange = on_reread.reform(|event: Event| {
        let id = event.target_unchecked_into::<HtmlSelectElement>().value();
        ReadAs {
            shape: (!id.is_empty()).then_some(id),
            ..ReadAs::default()
        }
    });
    let options = summary.shapes.iter().map(|id| {
        let name = (note.shape)(id).to_owned();
        let selected = *id == summary.shape;
        html! { <option value={id.clone()} {selected}>{ plain(name) }</option> }
    });
    html! {
        <label class="reading-note-shape">
            { text_in("span", "", note.label) }
            <select data-role="shape" data-value={summary.shape.clone()} {onchange}>
                { for options }
                <option value="">{ plain(note.automatic) }</option>
            </select>
        </label>
    }
}

/// What spoke for the shape, and whether it tells the columns of money apart.
fn evidence(note: &ReadingNoteWords, summary: &Summary) -> Html {
    let [agreeing, of] = [summary.evidence.agreeing, summary.evidence.of];
    let [agreeing, of_all] = [agreeing, of].map(|number| text::count(u64::from(number)));
    let columns = text_in("span", "", (note.columns)(summary.assumed_rows));
    // A shape that is read where no other fits has nothing to count.
    let places = if of == 0 {
        Html::default()
    } else {
        text_in("span", "", (note.evidence)(&agreeing, &of_all))
    };
    let facts = [places, columns];
    let names = &["class", "data-role"];
    let values = ["reading-note-evidence", "evidence"];
    with_attributes("p", names, values, list(facts))
}

/// How many repairs of each kind, and where each is; nothing where there is none.
fn repair_list(
    words: &Words,
    summary: &Summary,
    repairs: &Rows<RepairRow>,
    on_ask: &Callback<Ask>,
) -> Html {
    if summary.repairs.is_empty() {
        return Html::default();
    }
    let note = &words.reading_note;
    let counted = |(kind, count): &(RepairKind, u32)| {
        let count = text::count(u64::from(*count));
        text_in("li", "", (note.repair)(*kind, &count))
    };
    let counts = element(
        "ul",
        "reading-note-counts",
        list(summary.repairs.iter().map(counted)),
    );
    let place = |row: &RepairRow| {
        let lines = line_link(words, row.lines, on_ask);
        let lines = element("span", "reading-note-lines", lines);
        element("li", "", list([lines, plain((note.repair_kind)(row.kind))]))
    };
    let places = list([
        element("ol", "", list(repairs.rows.iter().map(place))),
        pager(words, repairs, on_ask, Ask::Repairs),
    ]);
    html! {
        <details class="reading-note-repairs" data-role="repairs">
            <summary>{ plain(note.repairs) }{ counts }</summary>
            { places }
        </details>
    }
}
