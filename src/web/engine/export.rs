//! Wishes for files and for the clipboard into what is made of the document.

use js_sys::Uint8Array;

use super::Engine;
use crate::analysis::Analysis;
use crate::export::{Extras, Format, Scope, copied, export_with};
use crate::query;
use crate::web::exports::{ExportAnswer, ExportAsk, Made, Portion, Wanted};
use crate::web::message::Answer;
use crate::web::order::{DocumentId, News};
use crate::web::packed::Packed;

impl Engine {
    /// Makes what is wanted, and answers with its number.
    pub fn export(&self, document: DocumentId, ask: ExportAsk) {
        let ExportAsk { number, wanted } = ask;
        let answer = |made| Some(Answer::Export(Box::new(ExportAnswer { number, made })));
        match wanted {
            Wanted::File(format, portion) => self.0.ask(document, |analysis| {
                let format = Format::by_id(&format)?;
                let scope = scope(analysis, &portion);
                let paper = self.0.paper.borrow();
                let on_percent = |percent| {
                    let part = ExportAnswer {
                        number,
                        made: Made::Part(percent),
                    };
                    let part = Answer::Export(Box::new(part));
                    self.0.tell(document, News::Answered(Packed::of(&part)));
                };
                let extras = Extras {
                    paper: Some(&paper),
                    on_percent: Some(&on_percent),
                };
                let bytes = export_with(analysis, format, &scope, portion.language, extras);
                answer(Made::File(Uint8Array::from(bytes.as_slice())))
            }),
            Wanted::Copy(what, portion) => self.0.ask(document, |analysis| {
                let scope = scope(analysis, &portion);
                answer(Made::Copy(copied(analysis, what, &scope, portion.language)))
            }),
            Wanted::TakeOver(original) => {
                self.open(document, original.given, original.read_as);
            }
        }
    }
}

fn scope(analysis: &Analysis, portion: &Portion) -> Scope {
    match &portion.filter {
        None => Scope::Whole,
        Some((filter, said)) => Scope::Projects {
            indexes: query::project_indexes(analysis, filter),
            filter: said.clone(),
        },
    }
}
