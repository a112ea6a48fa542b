//! What can wait until the reader has seen something, into a task of its own after the next frame.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;

/// Something that is done once the next frame is painted, unless this is dropped before.
pub struct AfterFrame {
    _frame: AnimationFrame,
    _task: Rc<RefCell<Option<Timeout>>>,
}

/// Does something once the next frame is painted. A page that nobody sees paints none.
pub fn after_frame(act: impl FnOnce() + 'static) -> AfterFrame {
    let task = Rc::new(RefCell::new(None));
    let place = task.clone();
    // What is asked for a frame is done before it is painted; a task that begins there, after it.
    let frame = request_animation_frame(move |_| {
        place.replace(Some(Timeout::new(0, act)));
    });
    AfterFrame {
        _frame: frame,
        _task: task,
    }
}
