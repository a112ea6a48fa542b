//! The command line: files or standard input to one line of JSON each.

use std::io::{Read, Write};
use std::process::ExitCode;

use jixiao::analysis::{self, Choices};
use jixiao::checks::{CHECKS, CheckSet};
use jixiao::export::json;
use jixiao::layout::SHAPES;
use jixiao::text::{self, Language};

const USAGE: &str =
    "jixiao [--shape=ID] [--turned-back] [--off=CHECK]… FILE…   (- reads standard input)";

fn main() -> ExitCode {
    let mut choices = Choices::default();
    let mut files = Vec::new();
    for argument in std::env::args().skip(1) {
        if argument == "--turned-back" {
            choices.turned_back = true;
        } else if let Some(id) = argument.strip_prefix("--shape=") {
            let shape = SHAPES.iter().find(|shape| shape.id == id);
            if shape.is_none() {
                let ids: Vec<&str> = SHAPES.iter().map(|shape| shape.id).collect();
                eprintln!("jixiao: --shape={id}: {}", ids.join(" "));
                return ExitCode::from(2);
            }
            choices.shape = shape;
        } else if let Some(id) = argument.strip_prefix("--off=") {
            let Some(check) = CheckSet::index_of(id) else {
                let ids: Vec<&str> = CHECKS.iter().map(|check| check.id).collect();
                eprintln!("jixiao: --off={id}: {}", ids.join(" "));
                return ExitCode::from(2);
            };
            choices.checks_off = choices.checks_off.with(check);
        } else {
            files.push(argument);
        }
    }
    if files.is_empty() {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    }
    let mut failed = false;
    for file in files {
        if let Err(message) = run(&file, choices) {
            eprintln!("jixiao: {file}: {message}");
            failed = true;
        }
    }
    if failed {
        ExitCode::from(2)
    } else {
        ExitCode::SUCCESS
    }
}

/// Prints the JSON of one file; `-` is standard input.
fn run(file: &str, choices: Choices) -> Result<(), String> {
    let mut bytes = Vec::new();
    let read = if file == "-" {
        std::io::stdin().read_to_end(&mut bytes).map(|_| ())
    } else {
        std::fs::read(file).map(|read| bytes = read)
    };
    read.map_err(|error| error.to_string())?;
    let analysis = analysis::analyse_with(choices, file, bytes, gb18030).map_err(|refusal| {
        let message = text::refusal(Language::Zh.shell_words(), refusal);
        format!("{}{}", message.sentence, message.next_step)
    })?;
    writeln!(std::io::stdout(), "{}", json::json(&analysis)).map_err(|error| error.to_string())
}

/// Strict GB18030.
fn gb18030(bytes: &[u8]) -> Option<String> {
    encoding_rs::GB18030
        .decode_without_bom_handling_and_without_replacement(bytes)
        .map(std::borrow::Cow::into_owned)
}
