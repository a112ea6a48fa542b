//! A row's text after its amounts into a goal and indicators.

use super::flow::Flow;
use super::indicators::{self, Fields};
use crate::document::{Document, Indicator, Passage};
use crate::layout::Body;

/// Adds the indicators to the document and returns the goal.
pub fn read(text: &str, body: &Body, document: &mut Document) -> Passage {
    match body {
        Body::Run { pieces, .. } => {
            let flow = Flow::new(text, pieces);
            let start = indicators::start(flow.text());
            if let Some(start) = start {
                read_indicators(&flow, start, document);
            }
            let goal = flow.places(0..start.unwrap_or(flow.text().len()));
            document.passage(&goal)
        }
        Body::Cells { goal, indicators } => {
            let flow = Flow::new(text, indicators);
            if let Some(start) = indicators::start(flow.text()) {
                read_indicators(&flow, start, document);
            }
            document.passage(goal)
        }
    }
}

fn read_indicators(flow: &Flow, start: usize, document: &mut Document) {
    for fields in indicators::read(flow.text(), start) {
        let indicator = place(flow, &fields, document);
        document.indicators.push(indicator);
    }
}

fn place(flow: &Flow, fields: &Fields, document: &mut Document) -> Indicator {
    let mut passage = |range: &std::ops::Range<usize>| document.passage(&flow.places(range.clone()));
    Indicator {
        number: fields.number,
        whole: passage(&fields.whole),
        l1_code: passage(&fields.l1_code),
        l1: passage(&fields.l1),
        l2_code: passage(&fields.l2_code),
        l2: passage(&fields.l2),
        name: passage(&fields.name),
        cycle: passage(&fields.cycle),
        annual: passage(&fields.annual),
    }
}
