//! The command line: files or standard input to one line of JSON each.

use std::io::{Read, Write};
use std::process::ExitCode;

use jixiao::analysis;
use jixiao::export::json;
use jixiao::layout::{SHAPES, Shape};

fn main() -> ExitCode {
    let mut shape = None;
    let mut failed = false;
    for argument in std::env::args().skip(1) {
        if let Some(id) = argument.strip_prefix("--shape=") {
            shape = SHAPES.iter().find(|shape| shape.id == id);
            if shape.is_none() {
                eprintln!("jixiao: no such shape: {id}");
                return ExitCode::from(2);
            }
            continue;
        }
        if let Err(message) = run(&argument, shape) {
            eprintln!("jixiao: {argument}: {message}");
            failed = true;
        }
    }
    if failed {
        ExitCode::from(2)
    } else {
        ExitCode::SUCCESS
    }
}

fn run(argument: &str, shape: Option<&'static Shape>) -> Result<(), String> {
    let mut bytes = Vec::new();
    let read = if argument == "-" {
        std::io::stdin().read_to_end(&mut bytes).map(|_| ())
    } else {
        std::fs::read(argument).map(|read| bytes = read)
    };
    read.map_err(|error| error.to_string())?;
    let analysis = match shape {
        Some(shape) => analysis::analyse_as(shape, argument, bytes, gb18030),
        None => analysis::analyse(argument, bytes, gb18030),
    };
    let analysis = analysis.map_err(|refusal| format!("{refusal:?}"))?;
    writeln!(std::io::stdout(), "{}", json::json(&analysis)).map_err(|error| error.to_string())
}

/// Strict GB18030.
fn gb18030(bytes: &[u8]) -> Option<String> {
    encoding_rs::GB18030
        .decode_without_bom_handling_and_without_replacement(bytes)
        .map(std::borrow::Cow::into_owned)
}
