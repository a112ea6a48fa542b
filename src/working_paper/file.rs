//! A working paper into a file that can be carried to another computer, and back.

use serde::{Deserialize, Serialize};

use super::WorkingPaper;

/// Name of the format, and what stands before its version.
const NAME: &str = "jixiao-paper/";
/// The version that this program writes and reads.
const VERSION: &str = "1";

/// What the file says of itself beside the marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The document's name.
    pub document: String,
    /// The SHA-256 of the document's bytes, as 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// The version of the program.
    pub program: String,
    /// Names of the checks that were switched off.
    pub checks_off: Vec<String>,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// What it says of itself.
    pub about: About,
    /// The marks and notes.
    pub paper: WorkingPaper,
}

/// Why a file is not taken as the working paper of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaperRefusal {
    /// It is no working paper, or not a whole one.
    NotAPaper,
    /// It is of another version of the format.
    OtherVersion,
    /// It belongs to another document, which has this name.
    OtherDocument(String),
}

#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    document: DocumentName,
    program: String,
    checks_off: Vec<String>,
    marks: WorkingPaper,
}

#[derive(Serialize, Deserialize)]
struct DocumentName {
    name: String,
    sha256: String,
}

/// Only what says which format it is: another version may have any other fields.
#[derive(Deserialize)]
struct Head {
    format: String,
}

/// The file of a working paper, as JSON that a person can read.
pub fn write(about: &About, paper: &WorkingPaper) -> String {
    let file = File {
        format: format!("{NAME}{VERSION}"),
        document: DocumentName {
            name: about.document.clone(),
            sha256: about.sha256.clone(),
        },
        program: about.program.clone(),
        checks_off: about.checks_off.clone(),
        marks: paper.clone(),
    };
    let json = serde_json::to_string_pretty(&file);
    json.expect("plain data with string keys always serialises") + "\n"
}

/// The working paper in a file, if it belongs to the document with this SHA-256.
///
/// # Errors
/// [`PaperRefusal`] when the file is no working paper, or one of another document.
pub fn read(json: &str, sha256: &str) -> Result<Imported, PaperRefusal> {
    // Editors of some systems put a mark before the text that is no part of JSON.
    let json = json.trim_start_matches('\u{feff}');
    let head: Head = serde_json::from_str(json).map_err(|_| PaperRefusal::NotAPaper)?;
    match head.format.strip_prefix(NAME) {
        Some(VERSION) => {}
        Some(_) => return Err(PaperRefusal::OtherVersion),
        None => return Err(PaperRefusal::NotAPaper),
    }
    let file: File = serde_json::from_str(json).map_err(|_| PaperRefusal::NotAPaper)?;
    let DocumentName { name, sha256: own } = file.document;
    if own != sha256 {
        return Err(PaperRefusal::OtherDocument(name));
    }
    Ok(Imported {
        about: About {
            document: name,
            sha256: own,
            program: file.program,
            checks_off: file.checks_off,
        },
        paper: file.marks,
    })
}
