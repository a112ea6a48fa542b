//! The files made of documents to where they were asked for: standard output, one file, or a folder.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};

use jixiao::export::{self, Format, Joining};

use crate::arguments::Arguments;
use crate::inputs::Input;

/// Where files are written.
pub struct Outputs {
    place: Place,
    format: Option<&'static Format>,
    written: usize,
    closed: bool,
    /// What must not be written over: what was read, and what was written.
    taken: HashSet<PathBuf>,
}

enum Place {
    Stdout(BufWriter<io::Stdout>),
    /// Begun with the first document that can be read: if none can, an older file stays.
    File(PathBuf, Option<BufWriter<File>>),
    Folder(PathBuf),
}

impl Outputs {
    /// The place that was asked for.
    ///
    /// # Errors
    /// When it does not fit the format or the number of files, or cannot be written to.
    pub fn new(arguments: &Arguments, inputs: &[Input]) -> Result<Self, String> {
        let format = arguments.format();
        let separate = format.is_some_and(|format| format.joining == Joining::Separate);
        let name = format.map_or("", |format| format.id);
        let taken = inputs.iter().filter_map(|input| input.path.as_deref());
        let taken: HashSet<PathBuf> = taken.filter_map(|path| path.canonicalize().ok()).collect();
        let place = match &arguments.output {
            Some(path) if is_folder(path) || (separate && inputs.len() > 1) => {
                if path.is_file() {
                    let path = path.display();
                    return Err(format!(
                        "{path}: {name} makes a file for each document; -o must be a folder"
                    ));
                }
                fs::create_dir_all(path).map_err(|error| fault(path, &error))?;
                Place::Folder(path.clone())
            }
            Some(path) => {
                if path.canonicalize().is_ok_and(|path| taken.contains(&path)) {
                    return Err(format!("{}: would be written over", path.display()));
                }
                Place::File(path.clone(), None)
            }
            None if separate && inputs.len() > 1 => {
                return Err(format!(
                    "{name} makes a file for each document; say where with -o DIR"
                ));
            }
            None if name == "xlsx" && io::stdout().is_terminal() => {
                return Err("a workbook is not for a terminal; say where with -o FILE".to_owned());
            }
            None => Place::Stdout(BufWriter::new(io::stdout())),
        };
        Ok(Self {
            place,
            format,
            written: 0,
            closed: false,
            taken,
        })
    }

    /// Writes what became of `input`.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&mut self, input: &Input, bytes: &[u8]) -> Result<(), String> {
        let joining = self.format.map_or(Joining::Append, |format| format.joining);
        let own = match self.written {
            0 => bytes,
            _ => export::further(joining, bytes),
        };
        match &mut self.place {
            Place::Stdout(stream) => {
                let result = stream.write_all(own).and_then(|()| stream.flush());
                self.closed = is_closed(&result);
                if self.closed {
                    return Ok(());
                }
                result.map_err(|error| error.to_string())?;
            }
            Place::File(path, file) => {
                let opened = match file {
                    Some(file) => file,
                    None => {
                        let new = File::create(&path).map_err(|error| fault(path, &error))?;
                        file.insert(BufWriter::new(new))
                    }
                };
                opened.write_all(own).map_err(|error| fault(path, &error))?;
            }
            Place::Folder(folder) => {
                let extension = self.format.map_or("txt", |format| format.extension);
                let path = folder.join(&input.relative);
                let path = free(&self.taken, &path, extension);
                let parent = path.parent().unwrap_or(folder);
                fs::create_dir_all(parent).map_err(|error| fault(parent, &error))?;
                fs::write(&path, bytes).map_err(|error| fault(&path, &error))?;
                self.taken.extend(path.canonicalize());
            }
        }
        self.written += 1;
        Ok(())
    }

    /// Whether nobody reads the output any more.
    pub fn closed(&self) -> bool {
        self.closed
    }

    /// Writes what is still on its way.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(mut self) -> Result<(), String> {
        let flushed = match &mut self.place {
            Place::Stdout(stream) => stream.flush(),
            Place::File(_, Some(file)) => file.flush(),
            Place::File(_, None) | Place::Folder(_) => Ok(()),
        };
        flushed.map_err(|error| error.to_string())
    }
}

/// Lets no file be written over that is to be read.
///
/// # Errors
/// When the file to write is one of those to read.
pub fn refuse_overwriting(output: Option<&Path>, files: &[PathBuf]) -> Result<(), String> {
    let Some(output) = output.and_then(|path| path.canonicalize().ok()) else {
        return Ok(());
    };
    let read = |file: &PathBuf| file.canonicalize().is_ok_and(|file| file == output);
    match files.iter().any(read) {
        true => Err(format!("{}: would be written over", output.display())),
        false => Ok(()),
    }
}

/// Writes one file, or to standard output.
///
/// # Errors
/// When it cannot be written.
pub fn write_one(path: Option<&Path>, bytes: &[u8]) -> Result<(), String> {
    let Some(path) = path else {
        let mut stream = io::stdout();
        let result = stream.write_all(bytes).and_then(|()| stream.flush());
        return match is_closed(&result) {
            true => Ok(()),
            false => result.map_err(|error| error.to_string()),
        };
    };
    fs::write(path, bytes).map_err(|error| fault(path, &error))
}

/// Whether a path means a folder: it is one, or says so by its end.
fn is_folder(path: &Path) -> bool {
    let text = path.as_os_str().as_encoded_bytes();
    path.is_dir()
        || text.ends_with(b"/")
        || text.ends_with(std::path::MAIN_SEPARATOR_STR.as_bytes())
}

/// `path` with this extension, and with a number if that was read or written already.
fn free(taken: &HashSet<PathBuf>, path: &Path, extension: &str) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let named = |name: String| path.with_file_name(name);
    let is_taken = |path: &Path| path.canonicalize().is_ok_and(|path| taken.contains(&path));
    let mut wanted = named(format!("{stem}.{extension}"));
    let mut number = 2;
    while is_taken(&wanted) {
        wanted = named(format!("{stem}-{number}.{extension}"));
        number += 1;
    }
    wanted
}

fn is_closed(result: &io::Result<()>) -> bool {
    let error = result.as_ref().err();
    error.is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}

fn fault(path: &Path, error: &io::Error) -> String {
    format!("{}: {error}", path.display())
}
