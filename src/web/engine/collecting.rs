//! Many documents of the reader's into a collection: one engine keeps it, others read for it.

use js_sys::Uint8Array;
use wasm_bindgen_futures::spawn_local;
use web_sys::File;

use super::{Engine, Unread};
use crate::collection::{self, Collection, NotRead};
use crate::export::{CollectionFormat, CollectionScope, export_collection};
use crate::web::collecting::{CollectAnswer, CollectAsk, Read};
use crate::web::exports::{Given, Original};
use crate::web::message::Answer;
use crate::web::order::{DocumentId, News, ReadAs};
use crate::web::packed::Packed;

impl Engine {
    /// Reads for a collection, or answers what is asked about the one that it keeps.
    pub fn collect(&self, document: DocumentId, ask: CollectAsk) {
        match ask {
            CollectAsk::Read { index, file } => self.read_for_collection(document, index, file),
            CollectAsk::Begin(paths) => {
                self.0.begin(document);
                self.0.collection.replace(Some(Collection::new(paths)));
            }
            CollectAsk::Take(index, read) => {
                if let Some(collection) = self.0.collection.borrow_mut().as_mut() {
                    collection.take(index, read.map(|gist| gist.unpack()));
                }
            }
            CollectAsk::Documents(query, window) => self.of_collection(document, |it| {
                let list = collection::documents(it, &query, window);
                CollectAnswer::Documents(Box::new((collection::summary(it), list)))
            }),
            CollectAsk::Findings(query, window) => self.of_collection(document, |it| {
                CollectAnswer::Findings(Box::new(collection::findings(it, query, window)))
            }),
            CollectAsk::Indicators(query, window) => self.of_collection(document, |it| {
                let uses = collection::indicator_uses(it, &query, window);
                CollectAnswer::Indicators(Box::new(uses))
            }),
            CollectAsk::Targets(index) => self.of_collection(document, |it| {
                let targets = collection::indicator_targets(it, index);
                CollectAnswer::Targets(index, targets.unwrap_or_default())
            }),
            CollectAsk::Search(text, window) => self.of_collection(document, |it| {
                CollectAnswer::Search(Box::new(collection::search(it, &text, window)))
            }),
            CollectAsk::Export {
                format,
                query,
                filter,
                language,
            } => {
                if let Some(format) = CollectionFormat::by_id(&format) {
                    let scope = CollectionScope { query, filter };
                    self.of_collection(document, |it| {
                        let bytes = export_collection(it, format, &scope, language);
                        let bytes = Uint8Array::from(bytes.as_slice());
                        CollectAnswer::File(format.offer.id.to_owned(), bytes)
                    });
                }
            }
        }
    }

    fn of_collection(&self, document: DocumentId, answer: impl Fn(&Collection) -> CollectAnswer) {
        let answer = self.0.collection.borrow().as_ref().map(answer);
        if let Some(answer) = answer {
            self.tell_collected(document, answer);
        }
    }

    /// What is read is forgotten but for its gist, so that a reader needs no more room than for the
    /// documents that it has in hand.
    fn read_for_collection(&self, document: DocumentId, index: u32, file: File) {
        if !self.0.wants(document) {
            self.0.begin(document);
        }
        let engine = self.clone();
        spawn_local(async move {
            let original = Original {
                given: Given::File(file),
                read_as: ReadAs::default(),
            };
            let analysis = engine.read(document, &original, |_, _| {}).await;
            let read: Read = match analysis {
                Ok(analysis) => Ok(Packed::of(&collection::gist(&analysis))),
                Err(Unread::Refused(refusal)) => Err(NotRead::Refused(refusal)),
                Err(Unread::Unreadable) => Err(NotRead::Unreadable),
                Err(Unread::NoMemory) => Err(NotRead::NoMemory),
                Err(Unread::Superseded) => return,
            };
            engine.tell_collected(document, CollectAnswer::Read(index, read));
        });
    }

    fn tell_collected(&self, document: DocumentId, answer: CollectAnswer) {
        let answer = Answer::Collected(Box::new(answer));
        self.0.tell(document, News::Answered(Packed::of(&answer)));
    }
}
