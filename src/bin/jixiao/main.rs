//! The command line: files, folders or standard input into files of the chosen format.

mod arguments;
mod collect;
mod compare;
mod inputs;
mod outputs;
mod progress;

use std::process::ExitCode;

use clap::Parser;
use jixiao::analysis::{self, Analysis};
use jixiao::export::{self, Extras, Scope};
use jixiao::query;
use jixiao::text;
use jixiao::totals::Verdict;
use jixiao::working_paper::{self, WorkingPaper};
use rayon::prelude::*;

use self::arguments::{Arguments, Command};
use self::inputs::Input;
use self::outputs::Outputs;
use self::progress::Progress;

/// An addition differs.
const DIFFERS: u8 = 1;

/// The command line makes no sense, or something could not be read or written.
const FAILED: u8 = 2;

/// How many files are read before the first of them is written. More would fill the memory, fewer
/// would leave cores without work beside one large file.
const BATCH: usize = 64;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let result = match &arguments.command {
        Some(Command::Compare(compared)) => compare::run(compared).map(|()| Outcome::default()),
        Some(Command::Collect(collected)) => collect::run(collected),
        None => run(&arguments),
    };
    match result {
        Ok(outcome) => ExitCode::from(outcome.code()),
        Err(message) => {
            eprintln!("jixiao: {message}");
            ExitCode::from(FAILED)
        }
    }
}

/// What happened to all files together.
#[derive(Default)]
struct Outcome {
    failed: bool,
    differs: bool,
}

impl Outcome {
    fn code(&self) -> u8 {
        match (self.failed, self.differs) {
            (true, _) => FAILED,
            (false, true) => DIFFERS,
            (false, false) => 0,
        }
    }
}

/// What one file became.
struct Made {
    bytes: Vec<u8>,
    differs: bool,
}

/// Why one file became nothing.
struct Fault {
    message: String,
    /// Whether it is the fault of the command, and not just a file that a folder holds too.
    fatal: bool,
}

/// # Errors
/// What makes the whole command pointless.
fn run(arguments: &Arguments) -> Result<Outcome, String> {
    let (inputs, missing) = inputs::collect(&arguments.files, arguments.output.as_deref())?;
    let paper = paper_text(arguments)?;
    let mut outputs = Outputs::new(arguments, &inputs)?;
    let mut progress = Progress::new(inputs.len());
    let mut outcome = Outcome::default();
    for fault in &missing {
        eprintln!("jixiao: {fault}");
        outcome.failed = true;
    }
    for batch in inputs.chunks(BATCH) {
        let made: Vec<Result<Made, Fault>> = batch
            .par_iter()
            .map(|input| read(arguments, paper.as_deref(), input))
            .collect();
        for (input, made) in batch.iter().zip(made) {
            let written = made.and_then(|made| {
                outcome.differs |= made.differs && arguments.check;
                outputs.write(input, &made.bytes).map_err(|message| Fault {
                    message,
                    fatal: true,
                })
            });
            progress.clear();
            if let Err(fault) = written {
                eprintln!("jixiao: {}: {}", input.name, fault.message);
                outcome.failed |= fault.fatal;
            }
            if outputs.closed() {
                return Ok(outcome);
            }
            progress.one_more();
        }
    }
    progress.clear();
    outputs.finish()?;
    Ok(outcome)
}

/// The text of the working paper that was asked for.
///
/// # Errors
/// When it cannot be read, or the format has no room for it.
fn paper_text(arguments: &Arguments) -> Result<Option<String>, String> {
    let Some(path) = &arguments.working_paper else {
        return Ok(None);
    };
    let format = arguments.format();
    if !format.is_some_and(|format| format.holds_paper) {
        let name = format.map_or("--check", |format| format.id);
        return Err(format!("{name} has no room for a working paper"));
    }
    let text = std::fs::read_to_string(path);
    let text = text.map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(Some(text))
}

fn read(arguments: &Arguments, paper: Option<&str>, input: &Input) -> Result<Made, Fault> {
    let words = arguments.language.shell_words();
    let bytes = input.read().map_err(|error| Fault {
        message: error.to_string(),
        fatal: true,
    })?;
    let choices = arguments.choices();
    let analysis = analysis::analyse_with(choices, &input.name, bytes, gb18030);
    let analysis = analysis.map_err(|refusal| {
        let message = text::refusal(words, refusal);
        Fault {
            message: format!("{}{}", message.sentence, message.next_step),
            fatal: !input.found_in_folder,
        }
    })?;
    let bytes = match arguments.format() {
        Some(format) => {
            let (scope, language) = (&Scope::Whole, arguments.language);
            let paper = paper.map(|paper| own_paper(arguments, paper, &analysis));
            let paper = paper.transpose()?;
            let extras = Extras {
                paper: paper.as_ref(),
                ..Extras::default()
            };
            export::export_with(&analysis, format, scope, language, extras)
        }
        None => verdict(arguments, &analysis).into_bytes(),
    };
    let mut additions = analysis.additions().iter();
    Ok(Made {
        bytes,
        differs: additions.any(|addition| addition.verdict == Verdict::Differs),
    })
}

/// The working paper in `text`, which must be that of this document.
fn own_paper(
    arguments: &Arguments,
    text: &str,
    analysis: &Analysis,
) -> Result<WorkingPaper, Fault> {
    let read = working_paper::read(text, &analysis.source().sha256());
    let read = read.map_err(|refusal| Fault {
        message: text::paper_refusal_line(arguments.language.words(), &refusal),
        fatal: true,
    })?;
    Ok(read.paper)
}

/// The verdict in a line.
fn verdict(arguments: &Arguments, analysis: &Analysis) -> String {
    let summary = query::summary(analysis);
    let verdict = text::verdict(arguments.language.words(), &summary);
    format!("{}: {}\n", summary.file_name, verdict.headline)
}

/// Strict GB18030.
fn gb18030(bytes: &[u8]) -> Option<String> {
    encoding_rs::GB18030
        .decode_without_bom_handling_and_without_replacement(bytes)
        .map(std::borrow::Cow::into_owned)
}
