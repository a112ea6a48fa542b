//! Engine and viewer as one handle: what the reader does goes out, what they tell becomes actions.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use gloo::file::File;
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, UseReducerDispatcher, hook, use_state};

use super::client::{Client, Event};
use super::link::Link;
use super::phase::{OnStage, Provenance};
use super::preferences::{Preference, Preferences};
use super::state::{Action, Hovering, State, Taken};
use crate::web::browser::{
    self,
    busy::Busy,
    intake::{Files, Folders, Manner, Missing},
};
use crate::web::order::{DocumentId, News, Order, ReadAs, Response};
use crate::web::stage::{Beside, Cue, Gathered, Wish};
use crate::web::state::Origin;

/// What a reader can do with documents.
#[derive(Clone, PartialEq)]
pub struct EngineHandle {
    client: Client,
    viewer: Link,
    dispatcher: UseReducerDispatcher<State>,
    given: Given,
}

/// How often the reader gave something, and the sign that folders are being walked.
#[derive(Clone, Default)]
struct Given {
    times: Rc<Cell<u32>>,
    busy: Rc<Busy>,
}

/// There is one.
impl PartialEq for Given {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.times, &other.times)
    }
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
            given: Given::default(),
        };
        started.get_or_init(|| engine).clone()
    }

    /// Opens a file that is alone, compares two, and has the viewer list whatever else there is.
    pub fn open_files(&self, given: Files) {
        let Files {
            files,
            manner,
            missing,
        } = given;
        let taken = if missing != Missing::default() {
            Taken::AllBut(missing)
        } else if files.is_empty() {
            Taken::Nothing
        } else {
            Taken::All
        };
        match (files.as_slice(), manner) {
            ([], _) => {}
            ([one], _) => self.open_file(one.file.clone(), None),
            ([one, other], Manner::Singly) => {
                self.open_file(one.file.clone(), Some(other.file.clone()));
            }
            ([_, ..], _) => self.collect(files, missing),
        }
        self.tell(Action::Taken(taken));
    }

    /// Opens what is in the folders, unless something else is given before it is known.
    pub fn open_folders(&self, folders: Folders) {
        self.tell(Action::Hovering(Hovering::No));
        let engine = self.clone();
        let time = engine.count();
        engine.given.busy.asked();
        spawn_local(async move {
            let files = folders.walk().await;
            engine.given.busy.answered();
            if engine.given.times.get() == time {
                engine.open_files(files);
            }
        });
    }

    fn open_file(&self, file: web_sys::File, beside: Option<web_sys::File>) {
        let name = file.name();
        self.open(
            Order::OpenFile(file),
            name,
            beside,
            Provenance::Elsewhere(Origin::Reader),
        );
    }

    /// Nothing of a document is needed any more, whether it is read or shown.
    fn collect(&self, files: Vec<Gathered>, missing: Missing) {
        self.count();
        if self.client.newest() != DocumentId::default() {
            self.client.cancel();
        }
        self.viewer.tell(Cue::Collect {
            files,
            left_out: missing.left_out + missing.unopened,
        });
        self.tell(Action::Collected);
    }

    /// Which time it is that the reader gives something.
    fn count(&self) -> u32 {
        let times = &self.given.times;
        times.set(times.get() + 1);
        times.get()
    }

    /// Opens a text as if it were a file of this name: one way in for every document.
    pub fn open_text(&self, text: &str, name: &str) {
        let file = File::new(name, text);
        let file: &web_sys::File = file.as_ref();
        self.open_file(file.clone(), None);
    }

    /// Opens the built-in sample.
    pub fn open_sample(&self, name: &str) {
        let sample = Provenance::Elsewhere(Origin::Sample);
        self.open(Order::OpenSample, name.to_owned(), None, sample);
    }

    /// Reads the document of this name again, as the reader chose.
    pub fn reread(&self, read_as: ReadAs, name: String) {
        self.open(Order::Reread(read_as), name, None, Provenance::Again);
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
    fn open(&self, order: Order, name: String, beside: Option<web_sys::File>, origin: Provenance) {
        self.count();
        let document = self.client.begin();
        self.tell(Action::Opening {
            document,
            name,
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
            Wish::Open {
                file,
                beside,
                project,
            } => {
                let name = file.name();
                let beside = beside.map(|Beside(file)| file);
                let origin = Provenance::Collection(project);
                self.open(Order::OpenFile(file), name, beside, origin);
            }
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
