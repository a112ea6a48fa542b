//! The engine as a handle: requests go out, answers come in as actions.

use gloo::file::File;
use yew::{Callback, UseReducerDispatcher, hook, use_state};

use crate::web::browser::intake::Files;
use crate::web::client::{Client, Event};
use crate::web::message::{Ask, ReadAs};
use crate::web::state::{Action, EnginePlace, Jump, Origin, State, Toggle};

/// What a reader can do with documents.
#[derive(Clone, PartialEq)]
pub struct EngineHandle {
    client: Client,
    dispatcher: UseReducerDispatcher<State>,
}

/// Starts the engine once, and hands out the handle on it.
#[hook]
pub fn use_engine(dispatcher: UseReducerDispatcher<State>) -> EngineHandle {
    let on_event = dispatcher.clone();
    let client = use_state(move || {
        Client::start(Callback::from(move |event| {
            on_event.dispatch(match event {
                Event::Up => Action::EngineUp(EnginePlace::Worker),
                Event::UpInPage => Action::EngineUp(EnginePlace::Page),
                Event::Answered(response) => Action::Answered(response),
                Event::Stopped(reason) => Action::EngineStopped(reason),
            });
        }))
    });
    EngineHandle {
        client: (*client).clone(),
        dispatcher,
    }
}

impl EngineHandle {
    /// Opens the first of the files.
    pub fn open_files(&self, files: Files) {
        let name = files.first.name();
        self.open(
            Ask::OpenFile(files.first),
            name,
            files.count,
            Some(Origin::Reader),
        );
    }

    /// Opens a text as if it were a file of this name: one way in for every document.
    pub fn open_text(&self, text: &str, name: &str) {
        let file = File::new(name, text);
        let file: &web_sys::File = file.as_ref();
        self.open(
            Ask::OpenFile(file.clone()),
            name.to_owned(),
            1,
            Some(Origin::Reader),
        );
    }

    /// Opens the built-in sample.
    pub fn open_sample(&self, name: &str) {
        self.open(Ask::OpenSample, name.to_owned(), 1, Some(Origin::Sample));
    }

    /// Reads the document of this name again, as the reader chose.
    pub fn reread(&self, read_as: ReadAs, name: String) {
        self.open(Ask::Reread(read_as), name, 1, None);
    }

    /// Tells the page of something that the engine need not hear.
    pub fn tell(&self, action: Action) {
        self.dispatcher.dispatch(action);
    }

    /// Stops reading.
    pub fn cancel(&self) {
        self.client.ask(Ask::Cancel);
        self.tell(Action::Cancelled);
    }

    /// Opens a project, or closes it.
    pub fn toggle(&self, toggle: Toggle) {
        self.tell(Action::Toggled(toggle));
        if let Toggle::Open(index) = toggle {
            self.client.ask(Ask::Project(index));
        }
    }

    /// Goes to a project, which is opened.
    pub fn jump(&self, jump: Jump) {
        self.tell(Action::Jumped(jump));
        self.client.ask(Ask::Project(jump.project));
    }

    /// Asks for more of the document.
    pub fn ask(&self, ask: Ask) {
        self.client.ask(ask);
    }

    /// The page hears of the document first: in the page, the engine may answer at once.
    fn open(&self, ask: Ask, name: String, files: u32, origin: Option<Origin>) {
        let document = self.client.begin();
        self.tell(Action::Opening {
            document,
            name,
            files,
            origin,
        });
        self.client.open(ask);
    }
}
