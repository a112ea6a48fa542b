//! Files, folders and `-` into a list of what is to be read, in an order that does not change.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use jixiao::source::MAX_BYTES;

/// Something to read.
#[derive(Debug)]
pub struct Input {
    /// What it is called in messages and exports: its path as given, or as found below a folder.
    pub name: String,
    /// Where it is; `None` for standard input.
    pub path: Option<PathBuf>,
    /// Its path below the folder that was given, else its file name: what its own output is called.
    pub relative: PathBuf,
    /// Whether a folder was given and this file found in it, so that it may be anything.
    pub found_in_folder: bool,
}

impl Input {
    /// Its bytes.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(&self) -> io::Result<Vec<u8>> {
        match &self.path {
            Some(path) => {
                let file = File::open(path)?;
                let size = file.metadata().map_or(0, |it| it.len());
                bounded(file, size)
            }
            None => bounded(io::stdin().lock(), 0),
        }
    }
}

/// All bytes, or one more than can be read, which is told like any other file that is too large: what
/// comes without end is not read to its end. It may be as long as `size` says.
fn bounded(source: impl Read, size: u64) -> io::Result<Vec<u8>> {
    let most = MAX_BYTES as u64 + 1;
    let mut bytes = Vec::with_capacity(size.min(most) as usize);
    source.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Everything to read, in the order given; within a folder by name, but for what an earlier run
/// wrote to `output`. Beside it, what of the folders could not be listed.
///
/// # Errors
/// When standard input is asked for twice.
pub fn collect(
    files: &[PathBuf],
    output: Option<&Path>,
) -> Result<(Vec<Input>, Vec<String>), String> {
    let output = output.and_then(|path| path.canonicalize().ok());
    let mut inputs = Vec::new();
    let mut missing = Vec::new();
    for file in files {
        if file.as_os_str() == "-" {
            inputs.push(Input {
                name: "-".to_owned(),
                path: None,
                relative: PathBuf::from("stdin"),
                found_in_folder: false,
            });
        } else if file.is_dir() {
            walk(file, file, &mut inputs, &mut missing);
        } else {
            inputs.push(Input {
                name: file.display().to_string(),
                path: Some(file.clone()),
                relative: file.file_name().map_or_else(PathBuf::new, PathBuf::from),
                found_in_folder: false,
            });
        }
    }
    if inputs.iter().filter(|input| input.path.is_none()).count() > 1 {
        return Err("standard input (-) can be read only once".to_owned());
    }
    if let Some(output) = output {
        // A folder that is read and written alike: what is what cannot be told.
        let same = files.iter().any(|file| {
            let file = file.canonicalize();
            file.is_ok_and(|file| file.is_dir() && file.starts_with(&output))
        });
        inputs.retain(|input| {
            let found = input.path.as_ref().filter(|_| input.found_in_folder);
            let path = found.and_then(|path| path.canonicalize().ok());
            same || !path.is_some_and(|path| path.starts_with(&output))
        });
    }
    Ok((inputs, missing))
}

/// The files below `folder`. Links to folders are not followed, for they may lead back; what is
/// hidden is left alone, as `ls` does.
fn walk(root: &Path, folder: &Path, inputs: &mut Vec<Input>, missing: &mut Vec<String>) {
    let entries = std::fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => {
            missing.push(format!("{}: {error}", folder.display()));
            return;
        }
    };
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            continue;
        }
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_folder {
            walk(root, &path, inputs, missing);
        } else if path.is_file() {
            inputs.push(Input {
                name: path.display().to_string(),
                relative: path.strip_prefix(root).unwrap_or(&path).to_owned(),
                path: Some(path),
                found_in_folder: true,
            });
        }
    }
}
