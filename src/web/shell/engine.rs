//! Engine and viewer as one handle: what the reader does goes out, what they tell becomes actions.

use std::cell::OnceCell;
use std::rc::Rc;

use gloo::file::File;
use yew::{Callback, UseReducerDispatcher, hook, use_state};

use super::client::{Client, Event};
use super::link::Link;
use super::preferences::{Preference, Preferences};
use super::state::{Action, OnStage, State};
use crate::web::browser::{self, intake::Files};
use crate::web::order::{News, Order, ReadAs, Response};
use crate::web::stage::{Beside, Cue, Wish};
use crate::web::state::Origin;

/// How many files were given at once, and the other one of two.
type Given = (u32, Option<web_sys::File>);

const ALONE: Given = (1, None);

/// What a reader can do with documents.
#[derive(Clone, PartialEq)]
pub struct EngineHandle {
    client: Client,
    viewer: Link,
    dispatcher: UseReducerDispatcher<State>,
}

/// Starts engine and viewer once, and hands out the handle on them.
#[hook]
pub fn use_engine(dispatcher: UseReducerDispatcher<State>) -> EngineHandle {
    let handle = use_state(|| EngineHandle::start(dispatcher));
    (*handle).clone()
}

impl EngineHandle {
    fn start(dispatcher: UseReducerDispatcher<State>) -> Self {
        // The viewer's wishes lead to the engine and the engine's answers to the viewer.
        let started = Rc::new(OnceCell::<Self>::new());
        let on_wish = {
            let started = started.clone();
            Callback::from(move |wish| {
                if let Some(engine) = started.get() {
                    engine.grant(wish);
                }
            })
        };
        let on_stopped = Callback::from(|reason: String| {
            browser::show_crash(browser::page_language().shell_words(), &reason);
        });
        let viewer = Link::start(on_wish, on_stopped);
        let on_event = {
            let (viewer, dispatcher) = (viewer.clone(), dispatcher.clone());
            Callback::from(move |event| hear(event, &viewer, &dispatcher))
        };
        let engine = Self {
            client: Client::start(on_event),
            viewer,
            dispatcher,
        };
        started.get_or_init(|| engine).clone()
    }

    /// Opens the first of the files; of two, the other one is compared with it.
    pub fn open_files(&self, files: Files) {
        let name = files.first.name();
        let order = Order::OpenFile(files.first);
        let others = (files.count, files.second.filter(|_| files.count == 2));
        self.open(order, name, others, Some(Origin::Reader));
    }

    /// Opens a text as if it were a file of this name: one way in for every document.
    pub fn open_text(&self, text: &str, name: &str) {
        let file = File::new(name, text);
        let file: &web_sys::File = file.as_ref();
        let order = Order::OpenFile(file.clone());
        self.open(order, name.to_owned(), ALONE, Some(Origin::Reader));
    }

    /// Opens the built-in sample.
    pub fn open_sample(&self, name: &str) {
        self.open(
            Order::OpenSample,
            name.to_owned(),
            ALONE,
            Some(Origin::Sample),
        );
    }

    /// Reads the document of this name again, as the reader chose.
    pub fn reread(&self, read_as: ReadAs, name: String) {
        self.open(Order::Reread(read_as), name, ALONE, None);
    }

    /// Tells the page of something that the engine need not hear.
    pub fn tell(&self, action: Action) {
        self.dispatcher.dispatch(action);
    }

    /// Stops reading. What the engine tells until it hears of that is nobody's.
    pub fn cancel(&self) {
        self.client.cancel();
        self.tell(Action::Cancelled);
    }

    /// Has the viewer show this.
    pub fn show(&self, on_stage: &OnStage) {
        self.viewer.tell(match on_stage {
            OnStage::Document(shown) => Cue::Opened {
                document: shown.document,
                arrival: shown.arrival,
                opening: shown.opening.clone(),
                beside: shown.beside.clone().map(Beside),
            },
            OnStage::Collection => Cue::Collection,
            OnStage::Nothing => Cue::Closed,
        });
    }

    /// Shows the collection that was given last, and no document.
    pub fn show_collection(&self) {
        // What the engine still tells of a document is nobody's.
        self.client.begin();
        self.tell(Action::Collection);
    }

    /// Has the viewer follow what the reader chose.
    pub fn prefer(&self, preferences: &Preferences) {
        self.viewer.tell(Cue::Preferred {
            language: preferences.spoken(),
            columns: preferences.columns,
        });
    }

    /// The page hears of the document first: in the page, the engine may answer at once.
    fn open(&self, order: Order, name: String, given: Given, origin: Option<Origin>) {
        let (files, beside) = given;
        let document = self.client.begin();
        self.tell(Action::Opening {
            document,
            name,
            files,
            beside,
            origin,
        });
        self.client.open(order);
    }

    fn grant(&self, wish: Wish) {
        match wish {
            Wish::Awake => self.tell(Action::ViewerUp),
            Wish::Ask { document, ask } => {
                // About a document that was open, it is nobody's any more.
                if document == self.client.newest() {
                    self.client.order(Order::Answer(ask));
                }
            }
            Wish::Columns(columns) => {
                self.tell(Action::Preferred(Preference::Columns(columns)));
            }
            Wish::Reread { read_as, name } => self.reread(read_as, name),
            Wish::Open { file, beside } => {
                let name = file.name();
                let given = (1, beside.map(|Beside(file)| file));
                self.open(Order::OpenFile(file), name, given, Some(Origin::Reader));
            }
            Wish::Collection => self.show_collection(),
        }
    }
}

/// What the shell need not look into goes to the viewer as it is.
fn hear(event: Event, viewer: &Link, dispatcher: &UseReducerDispatcher<State>) {
    dispatcher.dispatch(match event {
        Event::Up(place, texts) => {
            viewer.tell(Cue::CheckTexts(texts));
            Action::EngineUp(place)
        }
        Event::Told(Response {
            document,
            news: News::Answered(answer),
        }) => {
            viewer.tell(Cue::Answered { document, answer });
            return;
        }
        Event::Told(response) => Action::Told(response),
        Event::Stopped(reason) => Action::EngineStopped(reason),
    });
}
