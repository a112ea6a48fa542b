//! Where the reader has scrolled to, into the few rows of a long list that stand in the page.

use std::ops::Range;

use yew::{
    Callback, KeyboardEvent, NodeRef, hook, use_effect, use_effect_with, use_force_update,
    use_mut_ref, use_node_ref, use_state,
};

use crate::viewport::{Heights, Piece};
use crate::web::browser::rows;

/// A list of no more rows stands in the page as a whole: the browser's own search finds all of it.
const FEW: u32 = 100;
/// How many rows of a longer list stand in the page before it is known which are in view.
const FIRST_ROWS: u32 = 40;
/// What a row is taken to be high until one is measured, in pixels.
const USUAL_PX: u32 = 40;
/// How far beyond the window rows stand ready, in pixels.
const AROUND_PX: u32 = 400;

/// The rows that stand in the page, and what happens to them.
pub struct VirtualRows {
    /// The element whose children are the rows.
    pub place: NodeRef,
    /// What stands there, from top to bottom.
    pub pieces: Vec<Piece>,
    /// The rows around the reader's window.
    pub range: Range<u32>,
    /// The row that Tab leads to.
    pub tab_stop: u32,
    /// A row whose focus the reader waits for.
    pub awaited: Option<u32>,
    /// Rows outside of the range that stand there all the same.
    pub kept: Vec<u32>,
    /// A row got the focus.
    pub on_focus: Callback<u32>,
    /// A key was pressed on a row.
    pub on_key: Callback<KeyboardEvent>,
}

/// The rows of the list that `of` names. `landed` is one that the reader was led to; while the list
/// is not `current`, nothing of it is measured.
#[hook]
pub fn use_virtual_rows<K: Clone + PartialEq + 'static>(
    of: &K,
    rows: u32,
    landed: Option<u32>,
    current: bool,
) -> VirtualRows {
    let place = use_node_ref();
    let heights = use_mut_ref(Heights::default);
    let measured = use_mut_ref(|| None::<K>);
    let range = use_mut_ref(|| 0..FIRST_ROWS);
    let focused = use_state(|| None::<u32>);
    let awaited = use_state(|| None::<u32>);
    let update = use_force_update();
    if measured.borrow().as_ref() != Some(of) {
        heights.replace(Heights::new(rows, USUAL_PX));
    }
    let look = {
        let (place, heights, range) = (place.clone(), heights.clone(), range.clone());
        let update = update.clone();
        Callback::from(move |()| {
            let heights = heights.borrow();
            if heights.rows() <= FEW {
                return;
            }
            let Some(sight) = rows::sight(&place) else {
                return;
            };
            let seen = heights.in_view(sight.above, sight.height);
            let there = range.borrow().clone();
            if seen.is_empty() || there.start <= seen.start && seen.end <= there.end {
                return;
            }
            let above = sight.above.saturating_sub_unsigned(AROUND_PX);
            range.replace(heights.in_view(above, sight.height + 2 * AROUND_PX));
            update.force_update();
        })
    };
    {
        let (look, measured, update) = (look.clone(), measured.clone(), update.clone());
        use_effect_with(current, move |current| {
            look.emit(());
            let listeners = current.then(|| {
                let resized = Callback::from(move |()| {
                    measured.replace(None);
                    update.force_update();
                });
                [
                    rows::listen("scroll", look.clone()),
                    rows::listen("resize", resized),
                ]
            });
            move || drop(listeners)
        });
    }
    {
        // Another list begins at its top, unless the reader was led to a row of it.
        let (place, range) = (place.clone(), range.clone());
        let (focused, awaited, look) = (focused.clone(), awaited.clone(), look.clone());
        use_effect_with(of.clone(), move |_| {
            range.replace(0..FIRST_ROWS);
            focused.set(None);
            awaited.set(None);
            if landed.is_none() {
                rows::scroll_to_top(&place);
            }
            look.emit(());
        });
    }
    {
        let (place, heights, measured) = (place.clone(), heights.clone(), measured.clone());
        let (awaited, of) = (awaited.clone(), of.clone());
        use_effect(move || {
            if let Some(row) = *awaited
                && rows::focus_row(&place, row)
            {
                awaited.set(None);
            }
            if rows <= FEW || !current {
                return;
            }
            let found = rows::measure(&place);
            let mut heights = heights.borrow_mut();
            if measured.borrow().as_ref() != Some(&of) && !found.is_empty() {
                measured.replace(Some(of));
                let mut sorted: Vec<u32> = found.iter().map(|(_, height)| *height).collect();
                sorted.sort_unstable();
                *heights = Heights::new(rows, sorted[sorted.len() / 2]);
                update.force_update();
            }
            for (row, height) in found {
                heights.measured(row, height);
            }
            drop(heights);
            look.emit(());
        });
    }
    let around = if rows <= FEW {
        0..rows
    } else {
        let range = range.borrow();
        range.start.min(rows)..range.end.min(rows)
    };
    let kept: Vec<u32> = [*focused, *awaited, landed].into_iter().flatten().collect();
    let on_focus = Callback::from(move |row| focused.set(Some(row)));
    let heights = heights.borrow();
    let tab_stop = kept.first().copied().unwrap_or(around.start);
    let on_key = {
        let (place, awaited, usual) = (place.clone(), awaited.clone(), heights.usual());
        Callback::from(move |event: KeyboardEvent| {
            let page = rows::sight(&place).map_or(1, |sight| sight.height / usual);
            if let Some(row) = rows::moved(&event, rows, page.saturating_sub(2).max(1)) {
                awaited.set(Some(row));
            }
        })
    };
    VirtualRows {
        pieces: heights.pieces(around.clone(), &kept),
        place,
        range: around,
        tab_stop,
        awaited: *awaited,
        kept,
        on_focus,
        on_key,
    }
}
