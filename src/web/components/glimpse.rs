//! The figure that the reader points at into the lines of the text in which it stands, beside it.

use std::rc::Rc;

use web_sys::Element;
use yew::{Callback, Html, Properties, TargetCast, component, html};

use super::element::{element, list, plain, text_in, with_attributes};
use crate::document::Column;
use crate::query::{Glimpse, GlimpseLine, GlimpsePiece};
use crate::text::Words;
use crate::totals::{Figure, Level};
use crate::web::codes;
use crate::web::hooks::{use_newest, use_words};
use crate::web::message::Ask;

#[derive(Properties, PartialEq)]
pub struct GlimpsedProps {
    /// Where the figure stands that the reader pointed at last.
    pub glimpse: Rc<Option<Glimpse>>,
    pub on_ask: Callback<Ask>,
    /// What has rows of figures in it.
    pub children: Html,
}

/// Rows of figures, and beside them where the one in question stands in the text.
#[component]
pub fn Glimpsed(props: &GlimpsedProps) -> Html {
    let words = use_words();
    let GlimpsedProps {
        glimpse, on_ask, ..
    } = props;
    let question = glimpse.as_ref().as_ref().map(|glimpse| glimpse.figure);
    let on_ask = on_ask.clone();
    let ask = Callback::from(move |figure: Option<Figure>| {
        if let Some(figure) = figure {
            on_ask.emit(Ask::Glimpse(figure));
        }
    });
    let (shown, ask) = use_newest(question, glimpse, &ask);
    // One listener serves all rows, by the focus as by the mouse. Only a mouse that moves points: a
    // row that comes beneath a resting one, as the page scrolls to what has the focus, does not.
    let point = move |element: Option<Element>| {
        if let Some(figure) = element.and_then(|element| figure_at(&element)) {
            ask.emit(Some(figure));
        }
    };
    let onmousemove = {
        let point = point.clone();
        move |event: yew::MouseEvent| point(event.target_dyn_into())
    };
    let onfocusin = move |event: yew::FocusEvent| point(event.target_dyn_into());
    html! {
        <div class="glimpsed" {onmousemove} {onfocusin}>
            { props.children.clone() }
            { panel(words, shown.as_ref().as_ref()) }
        </div>
    }
}

/// The figure whose row an element is in.
fn figure_at(element: &Element) -> Option<Figure> {
    let row = element.closest("[data-role=addition]").ok().flatten()?;
    let level = row.get_attribute("data-level")?;
    let column = row.get_attribute("data-column")?;
    let levels = [Level::Grand, Level::Unit, Level::Subtotal, Level::Project];
    let level = levels.into_iter().find(|it| codes::level(*it) == level)?;
    let mut columns = Column::ALL.into_iter();
    // What the sources of a row add up to is its 总计.
    let column = columns.find(|it| codes::column((*it).into()) == column);
    Some(Figure {
        level,
        row: row.get_attribute("data-row")?.parse().ok()?,
        column: column.unwrap_or(Column::Total),
    })
}

fn panel(words: &Words, glimpse: Option<&Glimpse>) -> Html {
    let says = &words.glimpse;
    let heading = with_attributes("p", &["id"], ["glimpse-heading"], plain(says.heading));
    let content = match glimpse {
        None => text_in("p", "glimpse-how", says.how),
        Some(glimpse) if glimpse.lines.is_empty() => text_in("p", "glimpse-how", says.nowhere),
        Some(glimpse) => {
            let lines = glimpse.lines.iter().map(line);
            let names = &["class", "lang"];
            with_attributes("div", names, ["glimpse-lines", "zh-CN"], list(lines))
        }
    };
    let class = match glimpse {
        None => "glimpse glimpse-waiting",
        Some(_) => "glimpse",
    };
    let names = &["class", "data-role", "role", "aria-labelledby"];
    let values = [class, "glimpse", "region", "glimpse-heading"];
    with_attributes("aside", names, values, list([heading, content]))
}

fn line(line: &GlimpseLine) -> Html {
    let piece = |piece: &GlimpsePiece| {
        let text = plain(piece.text.clone());
        if piece.meant {
            element("mark", "", text)
        } else {
            text
        }
    };
    let pieces = list(line.pieces.iter().map(piece));
    let content = [
        text_in("span", "glimpse-line-no", line.line_no.to_string()),
        element("span", "glimpse-text", pieces),
    ];
    let names = &["class", "data-role", "data-line"];
    let values = ["glimpse-line", "glimpse-line", &line.line_no.to_string()].map(str::to_owned);
    with_attributes("div", names, values, list(content))
}
