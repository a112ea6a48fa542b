//! Files as the browser lists them into those that are read, in an order that does not change.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::{File, FileList};

use crate::web::stage::Gathered;

/// How many files are taken at once. A folder that somebody reviews has hundreds; a whole disk,
/// dropped by mistake, is not to fill the memory with its names.
pub const MOST_FILES: usize = 10_000;

/// Files given at once.
pub struct Files {
    /// Those that are read. Of a folder, by their paths; else in the order given.
    pub files: Vec<Gathered>,
    /// How they were given.
    pub manner: Manner,
    /// What was given beside them.
    pub missing: Missing,
}

/// How files were given.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Each by itself.
    Singly,
    /// At least one in a folder.
    InFolder,
}

/// What was given and is not among the files: files, and folders with whatever is in them.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Missing {
    /// So many beyond [`MOST_FILES`].
    pub left_out: u32,
    /// So many that the browser could not open.
    pub unopened: u32,
}

impl Files {
    /// `None` when the list is empty.
    pub fn of(list: Option<FileList>) -> Option<Self> {
        let list = list.filter(|list| list.length() > 0)?;
        let given = (0..list.length()).filter_map(|index| list.get(index));
        let given: Vec<Gathered> = given.map(gathered).collect();
        // Only what is found in a folder has a path.
        let in_folder = given.iter().any(|it| it.path.contains('/'));
        if !in_folder {
            return Some(Self::singly(given));
        }
        let seen = given.into_iter().filter(|it| !is_hidden(&it.path));
        Some(Self::in_folder(seen.collect(), Missing::default()))
    }

    /// Files that were given each by itself.
    pub fn singly(files: Vec<Gathered>) -> Self {
        Self {
            files,
            manner: Manner::Singly,
            missing: Missing::default(),
        }
        .bounded()
    }

    /// Files that were found in folders, in whatever order.
    pub fn in_folder(mut files: Vec<Gathered>, missing: Missing) -> Self {
        // Folder by folder, as the command line lists them.
        files.sort_by(|one, other| one.path.split('/').cmp(other.path.split('/')));
        Self {
            files,
            manner: Manner::InFolder,
            missing,
        }
        .bounded()
    }

    fn bounded(mut self) -> Self {
        let beyond = self.files.len().saturating_sub(MOST_FILES);
        self.missing.left_out += beyond as u32;
        self.files.truncate(MOST_FILES);
        self
    }
}

/// A file with its path in the folder that was chosen, if one was.
pub fn gathered(file: File) -> Gathered {
    let path = Reflect::get(&file, &JsValue::from_str("webkitRelativePath"));
    let path = path.ok().and_then(|path| path.as_string());
    let path = path.filter(|path| !path.is_empty());
    Gathered {
        path: path.unwrap_or_else(|| file.name()),
        file,
    }
}

/// What is hidden in a folder is left alone, as the command line and `ls` do; what was given by
/// itself is not.
fn is_hidden(path: &str) -> bool {
    path.split('/').skip(1).any(is_hidden_name)
}

/// Whether what has this name is hidden.
pub fn is_hidden_name(name: &str) -> bool {
    name.starts_with('.')
}
