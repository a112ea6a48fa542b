//! Requests into responses: owns the one document, wherever it runs.
//!
//! In a worker or in the page, the engine is the same. Opening is the only thing that takes its
//! time; every other question is answered before [`Engine::handle`] returns.

mod collecting;
mod comparing;
mod export;
mod warm_up;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::file::Blob;
use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;
use web_sys::{TextDecoder, TextDecoderOptions};

use crate::analysis::{Analysis, Choices, Refusal, analyse_with};
use crate::checks::TEXTS;
use crate::collection::Collection;
use crate::layout::SHAPES;
use crate::query::{self, AdditionOrder, FindingFilter, IndicatorFilter, Window};
use crate::source::DecodeError;
use crate::web::browser;
use crate::web::exports::{Given, Original};
use crate::web::message::{Answer, Ask, Checked, FIRST, Opening, PAGE_ROWS};
use crate::web::order::{DocumentId, News, Order, ReadAs, Request, Response};
use crate::web::packed::Packed;
use crate::web::reader::{self, Ending};
use crate::working_paper::WorkingPaper;

/// The built-in sample is part of the program, so that opening it asks nobody.
const SAMPLE: &[u8] = include_bytes!("../../tests/fixtures/guangzhou-social-work.txt");
const SAMPLE_NAME: &str = "guangzhou-social-work.txt";

/// Owns the document that is open, and answers questions about it.
#[derive(Clone)]
pub struct Engine(Rc<Desk>);

struct Desk {
    /// The newest opening; whatever still works for an older one stops at its next step.
    document: Cell<DocumentId>,
    analysis: RefCell<Option<Analysis>>,
    /// Two documents that are held against each other, where that is all this engine is for.
    pair: RefCell<Option<comparing::Pair>>,
    /// Many documents, where that is all this engine is for.
    collection: RefCell<Option<Collection>>,
    /// What the reviewer marked in it.
    paper: RefCell<WorkingPaper>,
    /// What the newest document was read from and how, to read it again.
    original: RefCell<Option<Original>>,
    respond: Box<dyn Fn(Response)>,
}

impl Engine {
    /// An engine without a document that answers through `respond`, beginning with
    /// [`News::Awake`].
    pub fn new(respond: impl Fn(Response) + 'static) -> Self {
        let engine = Self(Rc::new(Desk {
            document: Cell::default(),
            analysis: RefCell::default(),
            pair: RefCell::default(),
            collection: RefCell::default(),
            paper: RefCell::default(),
            original: RefCell::default(),
            respond: Box::new(respond),
        }));
        let awake = News::Awake(Packed::of(&TEXTS));
        engine.0.tell(DocumentId::default(), awake);
        engine
    }

    /// Does what is ordered, now or when the file is read.
    pub fn handle(&self, request: Request) {
        let Request { document, order } = request;
        match order {
            Order::OpenFile(file) => self.open(document, Given::File(file), ReadAs::default()),
            Order::OpenSample => self.open(document, Given::Sample, ReadAs::default()),
            Order::Reread(read_as) => {
                let original = self.0.original.borrow().clone();
                match original {
                    Some(Original { given, .. }) => self.open(document, given, read_as),
                    None => {
                        self.0.begin(document);
                        self.0.conclude(document, News::Unreadable);
                    }
                }
            }
            Order::Cancel if self.0.wants(document) => self.0.begin(DocumentId::default()),
            Order::Cancel => {}
            Order::Answer(ask) => self.answer(document, ask.unpack()),
        }
    }

    fn answer(&self, document: DocumentId, ask: Ask) {
        match ask {
            Ask::Additions(order, window) => self.0.ask(document, |analysis| {
                let list = query::additions(analysis, order, window);
                Some(Answer::Additions(list))
            }),
            Ask::Projects(query, window) => self.0.ask(document, |analysis| {
                Some(Answer::Projects(query::projects(analysis, &query, window)))
            }),
            Ask::ProjectsAround(query, project) => self.0.ask(document, |analysis| {
                let list = query::projects_around(analysis, &query, project, PAGE_ROWS);
                Some(Answer::Projects(list))
            }),
            Ask::Unexplained(window) => self.0.ask(document, |analysis| {
                Some(Answer::Unexplained(query::unexplained(analysis, window)))
            }),
            Ask::Repairs(window) => self.0.ask(document, |analysis| {
                Some(Answer::Repairs(query::repairs(analysis, window)))
            }),
            Ask::Project(index) => self.0.ask(document, |analysis| {
                let detail = query::project_detail(analysis, index)?;
                Some(Answer::Project(Box::new(detail)))
            }),
            Ask::Findings(filter, window) => self.0.ask(document, |analysis| {
                let checked = checked(analysis, &self.0.paper.borrow(), filter, window);
                Some(Answer::Findings(Box::new(checked)))
            }),
            Ask::SwitchOff(checks, filter) => {
                if self.0.wants(document)
                    && let Some(analysis) = self.0.analysis.borrow_mut().as_mut()
                {
                    analysis.switch_off(checks);
                }
                self.answer(document, Ask::Findings(filter, FIRST));
            }
            Ask::Matrix(window) => self.0.ask(document, |analysis| {
                let matrix = query::class_matrix(analysis, window);
                Some(Answer::Matrix(Box::new(matrix)))
            }),
            Ask::Indicators(filter, window) => self.0.ask(document, |analysis| {
                let list = query::indicators_list(analysis, &filter, window);
                Some(Answer::Indicators(Box::new(list)))
            }),
            Ask::Search(text, window) => self.0.ask(document, |analysis| {
                let hits = query::search(analysis, &text, window);
                Some(Answer::Search(Box::new(hits)))
            }),
            Ask::Glimpse(figure) => self.0.ask(document, |analysis| {
                let glimpse = query::glimpse(analysis, figure);
                Some(Answer::Glimpse(Box::new(glimpse)))
            }),
            Ask::Source(window, marked) => self.0.ask(document, |analysis| {
                let page = query::source_page(analysis, window, marked);
                Some(Answer::Source(Box::new(page)))
            }),
            Ask::Export(ask) => self.export(document, *ask),
            Ask::Compare(ask) => self.compare(document, *ask),
            // Nobody asks the maker of workbooks, which need not carry what it takes.
            Ask::Collect(ask) if !cfg!(feature = "xlsx") => self.collect(document, *ask),
            Ask::Collect(_) => {}
            Ask::WorkingPaper(paper) => self.0.ask(document, |analysis| {
                let standing = query::standing(analysis, &paper);
                self.0.paper.replace(paper.clone());
                Some(Answer::WorkingPaper(Box::new(standing)))
            }),
        }
    }

    fn open(&self, document: DocumentId, given: Given, read_as: ReadAs) {
        self.0.begin(document);
        let original = Original { given, read_as };
        self.0.original.replace(Some(original.clone()));
        let engine = self.clone();
        spawn_local(async move {
            let desk = &engine.0;
            let on_slice = |read_bytes, total_bytes| {
                let progress = News::Progress {
                    read_bytes,
                    total_bytes,
                };
                desk.tell(document, progress);
            };
            match engine.read(document, &original, on_slice).await {
                Ok(analysis) => {
                    let opened = News::Opened(Packed::of(&opening(&analysis, original)));
                    desk.analysis.replace(Some(analysis));
                    desk.conclude(document, opened);
                }
                Err(Unread::Superseded) => {}
                Err(Unread::Refused(refusal)) => desk.conclude(document, News::Refused(refusal)),
                Err(Unread::Unreadable) => desk.conclude(document, News::Unreadable),
                Err(Unread::NoMemory) => desk.conclude(document, News::NoMemory),
            }
        });
    }

    /// Reads what is given for `document`, for as long as that is wanted. `on_slice` hears how many
    /// bytes of how many are read.
    async fn read(
        &self,
        document: DocumentId,
        original: &Original,
        on_slice: impl Fn(u64, u64),
    ) -> Result<Analysis, Unread> {
        let desk = &self.0;
        let (name, bytes) = match &original.given {
            Given::Sample => (SAMPLE_NAME.to_owned(), SAMPLE.to_vec()),
            Given::File(file) => {
                let name = file.name();
                let on_slice = |read_bytes, total_bytes| {
                    let wanted = desk.wants(document);
                    if wanted {
                        on_slice(read_bytes, total_bytes);
                    }
                    wanted
                };
                let blob = Blob::from(web_sys::Blob::from(file.clone()));
                let bytes = match reader::read(blob, on_slice).await {
                    Ending::Read(bytes) => bytes,
                    Ending::Superseded => return Err(Unread::Superseded),
                    Ending::TooLarge => {
                        return Err(Unread::Refused(Refusal::NotText(DecodeError::TooLarge)));
                    }
                    Ending::NoMemory => return Err(Unread::NoMemory),
                    Ending::Unreadable(error) => {
                        browser::log(&format!("{name}: {error}"));
                        return Err(Unread::Unreadable);
                    }
                };
                // In the page, this lets the last progress be painted before the long step.
                TimeoutFuture::new(0).await;
                (name, bytes)
            }
        };
        if !desk.wants(document) {
            return Err(Unread::Superseded);
        }
        analyse_with(choices(&original.read_as), &name, bytes, decode_gb18030)
            .map_err(Unread::Refused)
    }
}

/// Why there is no document.
enum Unread {
    /// Another one is wanted meanwhile.
    Superseded,
    /// It is none.
    Refused(Refusal),
    /// The browser could not read the file.
    Unreadable,
    /// The browser gave no memory for the file.
    NoMemory,
}

impl Desk {
    /// Makes `document` the newest, and frees the last one before anything new is read.
    fn begin(&self, document: DocumentId) {
        self.document.set(document);
        self.analysis.replace(None);
        self.pair.replace(None);
        self.collection.replace(None);
        self.paper.take();
    }

    fn wants(&self, document: DocumentId) -> bool {
        self.document.get() == document
    }

    fn tell(&self, document: DocumentId, news: News) {
        (self.respond)(Response { document, news });
    }

    fn conclude(&self, document: DocumentId, news: News) {
        if self.wants(document) {
            self.tell(document, news);
        }
    }

    fn ask(&self, document: DocumentId, question: impl Fn(&Analysis) -> Option<Answer>) {
        if !self.wants(document) {
            return;
        }
        let answer = self.analysis.borrow().as_ref().and_then(question);
        if let Some(answer) = answer {
            self.tell(document, News::Answered(Packed::of(&answer)));
        }
    }
}

fn opening(analysis: &Analysis, original: Original) -> Opening {
    Opening {
        original,
        summary: query::summary(analysis),
        additions: query::additions(analysis, AdditionOrder::default(), FIRST),
        projects: query::projects(analysis, &query::first_project_query(analysis), FIRST),
        choices: query::project_choices(analysis, PAGE_ROWS as usize),
        amounts: query::amounts(analysis, PAGE_ROWS as usize),
        unexplained: query::unexplained(analysis, FIRST),
        repairs: query::repairs(analysis, FIRST),
        checked: checked(
            analysis,
            &WorkingPaper::default(),
            FindingFilter::default(),
            FIRST,
        ),
        matrix: query::class_matrix(analysis, FIRST),
        indicators: query::indicators_list(analysis, &IndicatorFilter::default(), FIRST),
        source: query::source_page(analysis, FIRST, None),
    }
}

fn checked(
    analysis: &Analysis,
    paper: &WorkingPaper,
    filter: FindingFilter,
    window: Window,
) -> Checked {
    let checks = query::checks(analysis);
    Checked {
        filter,
        findings: query::marked_findings(analysis, paper, filter, window),
        tally: query::severity_tally(&checks),
        checks,
    }
}

fn choices(read_as: &ReadAs) -> Choices {
    let wanted = read_as.shape.as_deref();
    Choices {
        shape: wanted.and_then(|id| SHAPES.iter().find(|shape| shape.id == id)),
        turned_back: read_as.turned_back,
        checks_off: read_as.checks_off,
    }
}

/// Every browser has GB18030; its tables would weigh more than the rest of the program.
fn decode_gb18030(bytes: &[u8]) -> Option<String> {
    let options = TextDecoderOptions::new();
    options.set_fatal(true);
    let decoder = TextDecoder::new_with_label_and_options("gb18030", &options).ok()?;
    decoder.decode_with_u8_array(bytes).ok()
}
