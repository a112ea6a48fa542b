//! Many files and folders into one file about all of them.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use jixiao::analysis;
use jixiao::collection::{self, Collection, Gist, NotRead};
use jixiao::export::{self, COLLECTION_FORMATS, CollectionFormat, CollectionScope};
use jixiao::text::{self, Language};
use rayon::prelude::*;

use crate::arguments::languages;
use crate::inputs::{self, Input};
use crate::progress::Progress;
use crate::{BATCH, Outcome, outputs};

/// 汇总许多份表：各份的结论、总计之和、问题、共用的指标。
/// Tells of many tables together: their verdicts, sums, findings and indicators in common.
#[derive(Args)]
pub struct CollectArguments {
    /// 文件、文件夹，或 -（标准输入）/ files, folders, or - for standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,

    /// 输出格式 / what to write
    #[arg(long, short, default_value = "md", value_parser = formats())]
    format: &'static CollectionFormat,

    /// 写到文件，不写到标准输出 / where to write instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,

    /// 说明用的语言 / the language of what is said
    #[arg(long, default_value = "zh", value_parser = languages())]
    language: Language,
}

/// Reads all, and writes what is to be said of them. A file that is no table is listed there; one
/// that cannot be opened is a fault of the command too.
///
/// # Errors
/// When the result cannot be written, or would be written over what was read.
pub fn run(arguments: &CollectArguments) -> Result<Outcome, String> {
    let output = arguments.output.as_deref();
    outputs::refuse_overwriting(output, &arguments.files)?;
    let (inputs, missing) = inputs::collect(&arguments.files, output)?;
    let mut outcome = Outcome::default();
    for fault in &missing {
        eprintln!("jixiao: {fault}");
        outcome.failed = true;
    }
    let mut collection = Collection::new(inputs.iter().map(|input| input.name.clone()));
    let mut progress = Progress::new(inputs.len());
    let mut index = 0;
    for batch in inputs.chunks(BATCH) {
        let read: Vec<Result<Gist, Fault>> = batch.par_iter().map(read).collect();
        for (input, read) in batch.iter().zip(read) {
            let read = read.map_err(|fault| {
                if let Some(message) = fault.message {
                    progress.clear();
                    eprintln!("jixiao: {}: {message}", input.name);
                    outcome.failed = true;
                }
                fault.reason
            });
            collection.take(index, read);
            index += 1;
            progress.one_more();
        }
    }
    progress.clear();
    let scope = CollectionScope::default();
    let (format, language) = (arguments.format, arguments.language);
    let without_texts = collection::summary(&collection).without_texts;
    if without_texts > 0 {
        // Rows of findings and indicators have no room to say what is missing among them.
        let number = text::count(without_texts.into());
        let said = (language.collection_words().without_texts)(&number);
        eprintln!("jixiao: {said}");
    }
    let bytes = export::export_collection(&collection, format, &scope, language);
    outputs::write_one(output, &bytes)?;
    Ok(outcome)
}

/// Why a file gave no document, and the message of the system where that could not open it.
struct Fault {
    reason: NotRead,
    message: Option<String>,
}

fn read(input: &Input) -> Result<Gist, Fault> {
    let bytes = input.read().map_err(|error| Fault {
        reason: NotRead::Unreadable,
        message: Some(error.to_string()),
    })?;
    let analysis = analysis::analyse(&input.name, bytes, crate::gb18030);
    analysis
        .map(|analysis| collection::gist(&analysis))
        .map_err(|refusal| Fault {
            reason: NotRead::Refused(refusal),
            message: None,
        })
}

fn formats() -> impl TypedValueParser<Value = &'static CollectionFormat> {
    let ids = COLLECTION_FORMATS.iter().map(|format| format.offer.id);
    PossibleValuesParser::new(ids)
        .map(|id| CollectionFormat::by_id(&id).expect("only names of formats are possible"))
}
