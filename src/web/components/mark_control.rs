//! A choice of marks, and the field of a note that opens beneath what is marked.

use web_sys::{HtmlSelectElement, HtmlTextAreaElement};
use yew::{Callback, Event, Html, InputEvent, TargetCast, html};

use super::element::{list, plain, text_in};
use crate::text::Words;
use crate::web::state::{Paper, PaperWish};
use crate::working_paper::{Item, Mark};

/// What a reviewer says of the items of one row.
pub struct MarkControl<'a> {
    pub words: &'a Words,
    pub on_paper: &'a Callback<PaperWish>,
    items: Vec<Item>,
    said: Said<'a>,
}

/// What was said.
#[derive(PartialEq)]
enum Said<'a> {
    Nothing,
    /// The same of all of them.
    Alike(Mark, &'a str),
    Differently,
}

impl<'a> MarkControl<'a> {
    pub fn new(
        words: &'a Words,
        paper: &'a Paper,
        on_paper: &'a Callback<PaperWish>,
        items: Vec<Item>,
    ) -> Self {
        let mut each = items.iter().map(|item| paper.marks.said(item));
        let first = each.next().flatten();
        let said = match first {
            _ if each.any(|it| it != first) => Said::Differently,
            None => Said::Nothing,
            Some((mark, note)) => Said::Alike(mark, note),
        };
        Self {
            words,
            on_paper,
            items,
            said,
        }
    }

    /// The name of the mark, for styles and tests.
    pub fn id(&self) -> &'static str {
        match self.said {
            Said::Nothing => "",
            Said::Alike(mark, _) => mark.id(),
            Said::Differently => "mixed",
        }
    }

    /// The choice of a mark.
    pub fn choice(&self) -> Html {
        let says = &self.words.working_paper;
        let items = self.items.clone();
        let onchange = self.on_paper.reform(move |event: Event| {
            let id = event.target_unchecked_into::<HtmlSelectElement>().value();
            PaperWish::Mark(items.clone(), Mark::by_id(&id))
        });
        let options = Mark::ALL.map(|mark| {
            let selected = self.id() == mark.id();
            html! { <option value={mark.id()} {selected}>{ plain((says.mark)(mark)) }</option> }
        });
        let mixed = if self.said == Said::Differently {
            html! { <option value="mixed" selected=true disabled=true>{ plain(says.mixed) }</option> }
        } else {
            Html::default()
        };
        let unmarked = self.said == Said::Nothing;
        html! {
            <select
                class="mark-choice"
                data-role="mark"
                data-mark={self.id()}
                aria-label={says.choice}
                {onchange}
            >
                <option value="" selected={unmarked}>{ plain(says.unmarked) }</option>
                { list(options) }
                { mixed }
            </select>
        }
    }

    /// The note of what is marked; on paper, its words.
    pub fn note(&self) -> Option<Html> {
        let Said::Alike(_, note) = self.said else {
            return None;
        };
        let says = &self.words.working_paper;
        let items = self.items.clone();
        let oninput = self.on_paper.reform(move |event: InputEvent| {
            let note = event.target_unchecked_into::<HtmlTextAreaElement>().value();
            PaperWish::Note(items.clone(), note)
        });
        let printed = match note {
            "" => Html::default(),
            note => text_in("p", "mark-note-printed", format!("{} {note}", says.note)),
        };
        Some(html! {
            <>
                <textarea
                    class="mark-note"
                    data-role="note"
                    rows="1"
                    aria-label={says.note}
                    placeholder={says.note}
                    value={note.to_owned()}
                    {oninput}
                />
                { printed }
            </>
        })
    }
}
