//! The shell as a handle: wishes go out, cues come in as actions.

use std::cell::Cell;
use std::rc::Rc;

use gloo::worker::Codec;
use wasm_bindgen_futures::spawn_local;
use yew::{UseReducerDispatcher, hook, use_effect_with, use_state};

use crate::web::browser::{
    beside::{self, Kind},
    busy::Busy,
    working_papers,
};
use crate::web::check_texts;
use crate::web::codec::WithCargo;
use crate::web::hooks::working_paper::recalled;
use crate::web::message::{Ask, Opening};
use crate::web::order::{DocumentId, ReadAs};
use crate::web::packed::Packed;
use crate::web::stage::{Beside, Cue, Wish};
use crate::web::state::{
    Action, Gathering, Jump, PaperAct, PaperWish, ProjectColumns, State, Toggle, Wanted,
};
use crate::working_paper::{self, PaperRefusal};

/// What a reader can do with the document that is shown.
#[derive(Clone)]
pub struct ShellHandle {
    dispatcher: UseReducerDispatcher<State>,
    /// Which opening is shown.
    document: Rc<Cell<DocumentId>>,
    busy: Rc<Busy>,
}

/// There is one shell.
impl PartialEq for ShellHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document)
    }
}

/// Listens to the shell, tells it so, and hands out the handle on it.
#[hook]
pub fn use_shell(dispatcher: UseReducerDispatcher<State>) -> ShellHandle {
    let handle = use_state(|| ShellHandle {
        dispatcher,
        document: Rc::default(),
        busy: Rc::default(),
    });
    use_effect_with((*handle).clone(), |handle| {
        let handle = handle.clone();
        let listener = beside::hear(Kind::Cue, move |cue| handle.hear(WithCargo::decode(cue)));
        wish(Wish::Awake);
        move || drop(listener)
    });
    (*handle).clone()
}

impl ShellHandle {
    /// Tells the viewer of something that the shell need not hear.
    pub fn tell(&self, action: Action) {
        self.dispatcher.dispatch(action);
    }

    /// Reads the document of this name again, as the reader chose.
    pub fn reread(&self, read_as: ReadAs, name: String) {
        wish(Wish::Reread { read_as, name });
    }

    /// Opens a document of the collection, and compares it with another one where that is given.
    pub fn open(&self, gathering: &Gathering, wanted: Wanted) {
        let file = |index: u32| {
            gathering
                .files
                .get(index as usize)
                .map(|it| it.file.clone())
        };
        if let Some(document) = file(wanted.document) {
            wish(Wish::Open {
                file: document,
                beside: wanted.beside.and_then(file).map(Beside),
                project: wanted.project,
            });
        }
    }

    /// Shows these columns of the list of projects from now on.
    pub fn show_columns(&self, columns: ProjectColumns) {
        wish(Wish::Columns(columns));
    }

    /// Opens a project, or closes it.
    pub fn toggle(&self, toggle: Toggle) {
        self.tell(Action::Toggled(toggle));
        if let Toggle::Open(index) = toggle {
            self.ask(&Ask::Project(index));
        }
    }

    /// Goes to a project, which is opened.
    pub fn jump(&self, jump: Jump) {
        self.tell(Action::Jumped(jump));
        self.ask(&Ask::Project(jump.project));
    }

    /// Asks for more of the document.
    pub fn ask(&self, ask: &Ask) {
        // In the page's own window the answer may come before this returns.
        self.busy.asked();
        wish(Wish::Ask {
            document: self.document.get(),
            ask: Packed::of(ask),
        });
    }

    /// Does with the working paper what the reader wants.
    pub fn paper(&self, wish: PaperWish) {
        let now = working_papers::now();
        let act = match wish {
            PaperWish::Mark(items, mark) => PaperAct::Mark(items, mark, now),
            PaperWish::Note(items, note) => PaperAct::Note(items, note, now),
            PaperWish::Clear => PaperAct::Clear,
            PaperWish::Restore => PaperAct::Restore,
            PaperWish::Export(name, text) => return working_papers::save(&name, &text),
            PaperWish::Import(file, sha256) => return self.import(file, sha256),
        };
        self.tell(Action::Paper(act));
    }

    fn import(&self, file: web_sys::File, sha256: String) {
        let (shell, document) = (self.clone(), self.document.get());
        spawn_local(async move {
            let text = working_papers::text_of(&file).await;
            let read = text.ok_or(PaperRefusal::NotAPaper);
            let read = read.and_then(|text| working_paper::read(&text, &sha256));
            if shell.document.get() == document {
                let act = PaperAct::Imported(read.map(|imported| imported.paper));
                shell.tell(Action::Paper(act));
            }
        });
    }

    fn hear(&self, cue: Cue) {
        match cue {
            Cue::CheckTexts(texts) => check_texts::bring(texts.unpack()),
            Cue::Preferred { language, columns } => {
                self.tell(Action::Preferred(language, columns));
            }
            Cue::Opened {
                document,
                arrival,
                opening,
                beside,
            } => {
                self.document.set(document);
                self.busy.rest();
                let opening: Box<Opening> = Box::new(opening.unpack());
                let marks = recalled(&opening.summary.sha256);
                self.tell(Action::Opened {
                    document,
                    arrival,
                    opening,
                    beside: beside.map(|Beside(file)| file),
                    marks,
                });
            }
            Cue::Answered { document, answer } => {
                if document == self.document.get() {
                    self.busy.answered();
                    self.tell(Action::Answered(answer.unpack()));
                }
            }
            Cue::Collect { files, left_out } => {
                self.busy.rest();
                self.tell(Action::Collect(files, left_out));
            }
            Cue::Collection => {
                self.busy.rest();
                self.tell(Action::Collection);
            }
            Cue::Closed => {
                self.busy.rest();
                self.tell(Action::Closed);
            }
        }
    }
}

fn wish(wish: Wish) {
    beside::tell(Kind::Wish, &WithCargo::encode(wish));
}
