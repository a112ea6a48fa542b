//! A folder or an archive, laid out as `tests/fixtures/README.md` says, into documents of known
//! truth with the texts that tools made of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::Path;

use flate2::read::GzDecoder;
use serde_json::Value;

use super::table::Table;

/// A document and its texts.
pub struct Known {
    /// The name of its folder.
    pub name: String,
    /// What it says.
    pub truth: Table,
    /// What tools made of it.
    pub texts: Vec<Text>,
}

/// One text of a document.
pub struct Text {
    /// The files it stands for, each named after renderer and tool: several tools may print the
    /// same bytes, which are stored once but count for each.
    pub shapes: BTreeSet<String>,
    /// The file.
    pub bytes: Vec<u8>,
}

/// The files of one document by name.
type Files = BTreeMap<String, Vec<u8>>;

/// Documents from a `.tar.gz`.
pub fn from_archive(path: &Path) -> Vec<Known> {
    let file = fs::File::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut archive = tar::Archive::new(GzDecoder::new(file));
    let mut folders: BTreeMap<String, Files> = BTreeMap::new();
    for entry in archive.entries().expect("a tar archive") {
        let mut entry = entry.expect("an entry of the archive");
        let path = entry.path().expect("a path").to_string_lossy().into_owned();
        if let Some((folder, name)) = path.split_once('/') {
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).expect("a whole entry");
            let folder = folders.entry(folder.to_owned()).or_default();
            folder.insert(name.to_owned(), bytes);
        }
    }
    folders.into_iter().map(known).collect()
}

/// Documents from a folder of folders; folders without a truth are passed over.
pub fn from_folder(path: &Path) -> Vec<Known> {
    let mut folders: BTreeMap<String, Files> = BTreeMap::new();
    for folder in entries(path)
        .into_iter()
        .filter(|it| it.join("truth.json").is_file())
    {
        let files = entries(&folder).into_iter().filter(|it| it.is_file());
        let files = files.map(|it| (name(&it), fs::read(&it).expect("a readable file")));
        folders.insert(name(&folder), files.collect());
    }
    folders.into_iter().map(known).collect()
}

fn entries(path: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    entries
        .map(|entry| entry.expect("an entry").path())
        .collect()
}

fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn known((name, mut files): (String, Files)) -> Known {
    let truth = json(
        &files
            .remove("truth.json")
            .expect("a truth.json in each folder"),
    );
    let same = files.remove("same.json").map(|bytes| json(&bytes));
    let texts = files.into_iter().map(|(file, bytes)| {
        let twins = same.iter().filter_map(|same| same["same_as"].as_object());
        let twins = twins.flatten().filter(|(_, of)| of.as_str() == Some(&file));
        let shapes = twins.map(|(twin, _)| twin.clone()).chain([file.clone()]);
        Text {
            shapes: shapes.collect(),
            bytes,
        }
    });
    Known {
        texts: texts.collect(),
        truth: Table::new(&truth),
        name,
    }
}

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).expect("JSON")
}
