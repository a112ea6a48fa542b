//! The shell's side of the viewer, which runs in the same window: cues go out, wishes come in.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::worker::Codec;
use yew::Callback;

use crate::web::browser::beside::{self, Kind};
use crate::web::browser::workers::{self, Trouble};
use crate::web::codec::WithCargo;
use crate::web::stage::{Cue, Wish};

/// A handle on the viewer.
#[derive(Clone)]
pub struct Link(Rc<Inner>);

struct Inner {
    /// What waits until the viewer is there.
    waiting: RefCell<Option<Vec<Cue>>>,
    on_wish: Callback<Wish>,
    /// Held, since a listener that is dropped hears nothing.
    held: RefCell<Option<(EventListener, EventListener, Trouble)>>,
}

/// Two handles are the same when they lead to the same viewer.
impl PartialEq for Link {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Link {
    /// Loads the viewer. `on_stopped` hears why it stopped, or why it never came.
    pub fn start(on_wish: Callback<Wish>, on_stopped: Callback<String>) -> Self {
        let link = Self(Rc::new(Inner {
            waiting: RefCell::new(Some(Vec::new())),
            on_wish,
            held: RefCell::default(),
        }));
        let Some(program) = workers::program(workers::VIEWER) else {
            on_stopped.emit("no address".to_owned());
            return link;
        };
        let wishes = {
            let link = link.clone();
            beside::hear(Kind::Wish, move |wish| link.hear(WithCargo::decode(wish)))
        };
        let stopped = {
            let on_stopped = on_stopped.clone();
            beside::hear(Kind::ViewerStopped, move |reason| {
                on_stopped.emit(reason.as_string().unwrap_or_default());
            })
        };
        let trouble = Trouble::listen(move |reason| on_stopped.emit(reason));
        workers::load_beside(&program, &trouble);
        link.0.held.replace(Some((wishes, stopped, trouble)));
        link
    }

    /// Has the viewer show something, now or as soon as it is there.
    pub fn tell(&self, cue: Cue) {
        if let Some(waiting) = &mut *self.0.waiting.borrow_mut() {
            waiting.push(cue);
            return;
        }
        // The viewer may wish something before this returns, so nothing is borrowed by now.
        beside::tell(Kind::Cue, &WithCargo::encode(cue));
    }

    fn hear(&self, wish: Wish) {
        if matches!(wish, Wish::Awake) {
            let waiting = self.0.waiting.take();
            for cue in waiting.into_iter().flatten() {
                self.tell(cue);
            }
        }
        self.0.on_wish.emit(wish);
    }
}
