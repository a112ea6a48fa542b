//! A row's text after its amounts into a goal and indicators.

use super::flow::Flow;
use super::indicators::{self, Fields};
use super::seam;
use crate::document::{Document, Indicator, Passage, Repair, RepairKind};
use crate::layout::Body;
use crate::span::Span;

/// Adds the indicators to the document and returns the goal.
pub fn read(text: &str, body: &Body, document: &mut Document) -> Passage {
    match body {
        Body::Run {
            pieces,
            page_starts,
        } => read_run(text, pieces, page_starts, document),
        Body::Cells { goal, indicators } => {
            read_indicators(&Flow::new(text, indicators), document);
            document.passage(goal)
        }
    }
}

/// The goal ends where the indicators begin; on later pages, where [`seam::find`] says.
fn read_run(
    text: &str,
    pieces: &[Span],
    page_starts: &[usize],
    document: &mut Document,
) -> Passage {
    let flow = Flow::new(text, pieces);
    let Some(start) = indicators::start(&flow) else {
        return document.passage(pieces);
    };
    let list = indicators::read(&flow, start);
    let goal_end = flow.place(start).map_or(0, |(piece, _)| piece);
    // A one-line goal and the first indicator may share a line.
    let mut goal = flow.places(0..start);
    let lines_start = flow.piece_start(goal_end);
    let rest = seam::find(
        text,
        &pieces[goal_end..],
        &page_starts_behind(page_starts, goal_end),
        &pieces[..goal_end],
        indicators::objections_to(&list, flow.text(), lines_start, start),
    );
    if rest.is_empty() {
        push_indicators(&flow, &list, document);
        return document.passage(&goal);
    }
    let mut indicator_pieces = Vec::new();
    let first = flow.places(start..flow.text().len());
    for (index, piece) in first.into_iter().enumerate() {
        if rest.iter().any(|range| range.contains(&index)) {
            goal.push(piece);
        } else {
            indicator_pieces.push(piece);
        }
    }
    for range in &rest {
        document.repairs.push(Repair {
            kind: RepairKind::BorderGuessed,
            place: pieces[goal_end + range.start],
        });
    }
    read_indicators(&Flow::new(text, &indicator_pieces), document);
    document.passage(&goal)
}

/// Page starts counted from the piece `from` on.
fn page_starts_behind(page_starts: &[usize], from: usize) -> Vec<usize> {
    let behind = page_starts.iter().filter(|start| **start > from);
    behind.map(|start| start - from).collect()
}

fn read_indicators(flow: &Flow, document: &mut Document) {
    if let Some(start) = indicators::start(flow) {
        push_indicators(flow, &indicators::read(flow, start), document);
    }
}

fn push_indicators(flow: &Flow, list: &[Fields], document: &mut Document) {
    for fields in list {
        let hyphens = [(&fields.l1_code, &fields.l1), (&fields.l2_code, &fields.l2)];
        for (code, _) in hyphens.iter().filter(|(code, name)| code.end == name.start) {
            let places = flow.places((*code).clone());
            document.repairs.extend(places.first().map(|place| Repair {
                kind: RepairKind::HyphenRestored,
                place: *place,
            }));
        }
        let indicator = place(flow, fields, document);
        document.indicators.push(indicator);
    }
}

fn place(flow: &Flow, fields: &Fields, document: &mut Document) -> Indicator {
    let mut places = Vec::new();
    let mut passage = |range: &std::ops::Range<usize>| {
        places.clear();
        flow.push_places(range.clone(), &mut places);
        document.passage(&places)
    };
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
