//! Dropped folders into the files that are in them.

use std::collections::VecDeque;

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DataTransfer, File, FileSystemDirectoryEntry, FileSystemDirectoryReader, FileSystemEntry,
    FileSystemFileEntry,
};

use super::files::{Files, MOST_FILES, Missing, gathered, is_hidden_name};
use crate::web::stage::Gathered;

/// How many folders are listed at once: a tree that leads back into itself has no end.
const MOST_FOLDERS: usize = 10_000;

/// Folders, and what was given beside them, before anybody has looked into them.
#[derive(Default)]
pub struct Folders {
    folders: VecDeque<FileSystemDirectoryEntry>,
    entries: Vec<FileSystemFileEntry>,
    files: Vec<File>,
}

impl Folders {
    /// What is dragged or pasted; `None` when no folder is among it, or when the browser does not
    /// tell. Folders can be had only while the event lasts.
    pub fn of(data: &DataTransfer) -> Option<Self> {
        let items = data.items();
        let items = (0..items.length()).filter_map(|index| items.get(index));
        let given = items.filter_map(|item| {
            // Where this does not exist, files have no entries.
            let entry: Option<JsValue> = item.webkit_get_as_entry().ok()?.map(Into::into);
            entry.or_else(|| item.get_as_file().ok()?.map(Into::into))
        });
        Self::among(given)
    }

    /// Entries and files; `None` when no folder is among them.
    pub fn among(given: impl Iterator<Item = JsValue>) -> Option<Self> {
        let mut folders = Self::default();
        for value in given {
            match value.dyn_into::<File>() {
                Ok(file) => folders.files.push(file),
                // Browsers do not agree on what an entry is called.
                Err(entry) if entry.is_object() => folders.add(entry.unchecked_into()),
                Err(_) => {}
            }
        }
        (!folders.folders.is_empty()).then_some(folders)
    }

    fn add(&mut self, entry: FileSystemEntry) {
        if entry.is_directory() {
            self.folders.push_back(entry.unchecked_into());
        } else {
            self.entries.push(entry.unchecked_into());
        }
    }

    /// The files in them, those nearest to the top before others, as far as not all are taken.
    pub async fn walk(mut self) -> Files {
        let files = std::mem::take(&mut self.files);
        let mut found: Vec<Gathered> = files.into_iter().map(gathered).collect();
        let mut missing = Missing::default();
        self.open(&mut found, &mut missing).await;
        let mut listed = 0;
        while let Some(folder) = self.folders.pop_front() {
            if listed == MOST_FOLDERS || found.len() >= MOST_FILES {
                missing.left_out += 1;
                continue;
            }
            listed += 1;
            let (entries, whole) = entries_of(&folder).await;
            missing.unopened += u32::from(!whole);
            for entry in entries {
                if !is_hidden_name(&entry.name()) {
                    self.add(entry);
                }
            }
            self.open(&mut found, &mut missing).await;
        }
        Files::in_folder(found, missing)
    }

    /// Opens the files that were listed. They are all asked for before the first is waited for, since
    /// each is a way to another process and back.
    async fn open(&mut self, found: &mut Vec<Gathered>, missing: &mut Missing) {
        let room = MOST_FILES.saturating_sub(found.len());
        let beyond = self.entries.len().saturating_sub(room);
        missing.left_out += beyond as u32;
        self.entries.truncate(room);
        let asked = self.entries.drain(..).map(|entry| {
            let path = entry.full_path().trim_start_matches('/').to_owned();
            let file = Promise::new(&mut |found, failed| {
                entry.file_with_callback_and_callback(&found, &failed);
            });
            (path, JsFuture::from(file))
        });
        for (path, file) in asked.collect::<Vec<_>>() {
            match file.await.map(JsCast::dyn_into::<File>) {
                Ok(Ok(file)) => found.push(Gathered { path, file }),
                Ok(Err(_)) | Err(_) => missing.unopened += 1,
            }
        }
    }
}

/// What is in a folder, and whether that is all.
async fn entries_of(folder: &FileSystemDirectoryEntry) -> (Vec<FileSystemEntry>, bool) {
    let reader = folder.create_reader();
    let mut entries = Vec::new();
    // The browser lists so many at a time, and none when there are no more.
    loop {
        let Ok(some) = JsFuture::from(next_of(&reader)).await else {
            return (entries, false);
        };
        let some = Array::from(&some);
        if some.length() == 0 {
            return (entries, true);
        }
        entries.extend(some.iter().map(JsCast::unchecked_into));
    }
}

fn next_of(reader: &FileSystemDirectoryReader) -> Promise {
    Promise::new(&mut |listed, failed| {
        // What throws in a promise refuses it.
        if reader
            .read_entries_with_callback_and_callback(&listed, &failed)
            .is_err()
        {
            drop(failed.call0(&JsValue::NULL));
        }
    })
}
