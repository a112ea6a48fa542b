//! Two documents of the reader's into what became of each project: an engine that has no other work.

use gloo::timers::future::TimeoutFuture;
use js_sys::Uint8Array;
use wasm_bindgen_futures::spawn_local;

use super::{Engine, Unread};
use crate::analysis::Analysis;
use crate::compare::{self, ByHand, ChangeKind, Comparison};
use crate::export::{ComparisonFormat, ComparisonScope, export_comparison};
use crate::query::{self, ComparisonQuery, Window};
use crate::web::comparing::{CompareAnswer, CompareAsk, Compared, Decision, Side};
use crate::web::exports::Original;
use crate::web::message::{Answer, FIRST};
use crate::web::order::{DocumentId, News};
use crate::web::packed::Packed;

/// How much of the work is done, in per cent, when the first document is read, and the second.
const READ: [u32; 2] = [30, 60];

/// Two documents that are held against each other.
pub struct Pair {
    before: Analysis,
    after: Analysis,
    by_hand: ByHand,
    comparison: Comparison,
}

impl Engine {
    /// Answers what is asked about two documents.
    pub fn compare(&self, document: DocumentId, ask: CompareAsk) {
        match ask {
            CompareAsk::Begin {
                before,
                after,
                decided,
            } => self.begin_comparing(document, before, after, decided),
            CompareAsk::Decide(decision, query) => {
                let answer = self.0.pair.borrow_mut().as_mut().map(|pair| {
                    pair.decide(decision);
                    pair.first_screen(query)
                });
                self.0.tell_compared(document, answer);
            }
            CompareAsk::Changes(query, window) => {
                let pair = self.0.pair.borrow();
                let answer = pair.as_ref().map(|pair| {
                    let list = query::comparison_rows(pair.compared(), &query, window);
                    CompareAnswer::Changes(Box::new(list))
                });
                self.0.tell_compared(document, answer);
            }
            CompareAsk::Change(index) => {
                let pair = self.0.pair.borrow();
                let detail = pair
                    .as_ref()
                    .and_then(|pair| query::change_detail(pair.compared(), index));
                let answer = detail.map(|detail| CompareAnswer::Change(Box::new(detail)));
                self.0.tell_compared(document, answer);
            }
            CompareAsk::File {
                format,
                query,
                filter,
                language,
            } => {
                let pair = self.0.pair.borrow();
                let format = ComparisonFormat::by_id(&format).zip(pair.as_ref());
                let answer = format.map(|(format, pair)| {
                    let scope = ComparisonScope { query, filter };
                    let compared = pair.compared();
                    let bytes = export_comparison(compared, format, &scope, language);
                    let bytes = Uint8Array::from(bytes.as_slice());
                    CompareAnswer::File(format.offer.id.to_owned(), bytes)
                });
                self.0.tell_compared(document, answer);
            }
        }
    }

    fn begin_comparing(
        &self,
        document: DocumentId,
        before: Original,
        after: Original,
        decided: Vec<Decision>,
    ) {
        self.0.begin(document);
        let engine = self.clone();
        spawn_local(async move {
            let desk = &engine.0;
            let tell = |answer| desk.tell_compared(document, Some(answer));
            let part = |percent: u32| tell(CompareAnswer::Part(percent as u8));
            let mut read = Vec::new();
            for ((original, side), done) in [(before, Side::Before), (after, Side::After)]
                .into_iter()
                .zip(READ)
            {
                match engine.read(document, &original, |_, _| {}).await {
                    Ok(analysis) => read.push(analysis),
                    Err(Unread::Superseded) => return,
                    Err(Unread::Refused(refusal)) => {
                        return tell(CompareAnswer::Refused(side, refusal));
                    }
                    Err(Unread::Unreadable) => return tell(CompareAnswer::Unreadable(side)),
                    Err(Unread::NoMemory) => return tell(CompareAnswer::NoMemory),
                }
                part(done);
                TimeoutFuture::new(0).await;
            }
            let (Some(after), Some(before)) = (read.pop(), read.pop()) else {
                return;
            };
            let mut by_hand = ByHand::default();
            for decision in decided {
                take(&mut by_hand, decision);
            }
            let mut told = READ[1];
            let comparison = compare::compare(&before, &after, &by_hand, |permille| {
                let done = READ[1] + (100 - READ[1]) * permille / 1000;
                if done > told {
                    told = done;
                    part(done);
                }
                true
            });
            if let Some(comparison) = comparison {
                let pair = Pair {
                    before,
                    after,
                    by_hand,
                    comparison,
                };
                tell(pair.first_screen(ComparisonQuery::changed()));
                desk.pair.replace(Some(pair));
            }
        });
    }
}

impl super::Desk {
    fn tell_compared(&self, document: DocumentId, answer: Option<CompareAnswer>) {
        if let Some(answer) = answer.filter(|_| self.wants(document)) {
            let answer = Answer::Compared(Box::new(answer));
            self.tell(document, News::Answered(Packed::of(&answer)));
        }
    }
}

/// Takes a person's word for who is who.
fn take(by_hand: &mut ByHand, decision: Decision) {
    match decision {
        Decision::Join { before, after } => by_hand.join(before, after),
        Decision::Part { before, after } => by_hand.part(Some(before), Some(after)),
        Decision::Forget => *by_hand = ByHand::default(),
    }
}

impl Pair {
    fn compared(&self) -> query::Compared<'_> {
        query::Compared {
            before: &self.before,
            after: &self.after,
            comparison: &self.comparison,
        }
    }

    fn decide(&mut self, decision: Decision) {
        take(&mut self.by_hand, decision);
        let again = compare::compare(&self.before, &self.after, &self.by_hand, |_| true);
        if let Some(comparison) = again {
            self.comparison = comparison;
        }
    }

    fn first_screen(&self, query: ComparisonQuery) -> CompareAnswer {
        let ended = ComparisonQuery {
            kinds: vec![ChangeKind::Ended],
            ..ComparisonQuery::default()
        };
        let list = |query: &ComparisonQuery, window: Window| {
            query::comparison_rows(self.compared(), query, window)
        };
        let ByHand {
            joined,
            ended: single_before,
            new,
        } = &self.by_hand;
        CompareAnswer::Compared(Box::new(Compared {
            summary: query::comparison_summary(self.compared()),
            changes: list(&query, FIRST),
            ended: list(&ended, FIRST).rows,
            by_hand: (joined.len() + single_before.len().max(new.len())) as u32,
        }))
    }
}
