//! Two files into one file that tells what became of each project.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use jixiao::analysis::{self, Analysis};
use jixiao::compare::{ByHand, compare};
use jixiao::export::{self, COMPARISON_FORMATS, ComparisonFormat, ComparisonScope};
use jixiao::query::Compared;
use jixiao::text::{self, Language};

use crate::arguments::languages;
use crate::inputs::{self, Input};
use crate::progress::Progress;

/// 对比两份表：哪些项目新增、取消、增减、改写。
/// Compares two tables: which projects are new, ended, changed.
#[derive(Args)]
pub struct CompareArguments {
    /// 原表，或 -（标准输入）/ the old table, or - for standard input
    #[arg(value_name = "BEFORE")]
    before: PathBuf,

    /// 新表，或 -（标准输入）/ the new table, or - for standard input
    #[arg(value_name = "AFTER")]
    after: PathBuf,

    /// 输出格式 / what to write
    #[arg(long, short, default_value = "md", value_parser = formats())]
    format: &'static ComparisonFormat,

    /// 写到文件，不写到标准输出 / where to write instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,

    /// 说明用的语言 / the language of what is said
    #[arg(long, default_value = "zh", value_parser = languages())]
    language: Language,

    /// 指定两个项目是同一个：原表序号=新表序号，从 1 数，可重复 / projects that are one: their
    /// numbers in the old and in the new table, from 1; may be repeated
    #[arg(long, value_name = "OLD=NEW", value_parser = numbers)]
    join: Vec<(u32, u32)>,
}

/// Which file of a folder would be meant cannot be told.
const NO_FOLDERS: &str = "compare takes two files, not folders";

/// Compares, and writes what was found.
///
/// # Errors
/// When a file cannot be read, is not such a table, or the result cannot be written.
pub fn run(arguments: &CompareArguments) -> Result<(), String> {
    let files = [arguments.before.clone(), arguments.after.clone()];
    if files.iter().any(|file| file.is_dir()) {
        return Err(NO_FOLDERS.to_owned());
    }
    let (inputs, _) = inputs::collect(&files, None)?;
    let [before, after] = &inputs[..] else {
        unreachable!("two files that are no folders are two inputs");
    };
    crate::outputs::refuse_overwriting(arguments.output.as_deref(), &files)?;
    let (before, after) = (
        read(before, arguments.language)?,
        read(after, arguments.language)?,
    );
    let by_hand = ByHand {
        joined: joined(arguments, &before, &after)?,
        ..ByHand::default()
    };
    let mut progress = Progress::new(1000);
    let comparison = compare(&before, &after, &by_hand, |permille| {
        progress.reach(permille as usize);
        true
    });
    progress.clear();
    let comparison = comparison.ok_or("stopped")?;
    let compared = Compared {
        before: &before,
        after: &after,
        comparison: &comparison,
    };
    let scope = ComparisonScope::default();
    let bytes = export::export_comparison(compared, arguments.format, &scope, arguments.language);
    crate::outputs::write_one(arguments.output.as_deref(), &bytes)
}

fn read(input: &Input, language: Language) -> Result<Analysis, String> {
    let bytes = input
        .read()
        .map_err(|error| format!("{}: {error}", input.name))?;
    analysis::analyse(&input.name, bytes, crate::gb18030).map_err(|refusal| {
        let message = text::refusal(language.shell_words(), refusal);
        format!("{}: {}{}", input.name, message.sentence, message.next_step)
    })
}

/// The pairs that were asked for, from 0.
fn joined(
    arguments: &CompareArguments,
    before: &Analysis,
    after: &Analysis,
) -> Result<Vec<(u32, u32)>, String> {
    let all = |analysis: &Analysis| analysis.document().projects.len();
    let (old, new) = (all(before), all(after));
    let pair = |(one, other): &(u32, u32)| {
        let known = *one as usize <= old && *other as usize <= new;
        let fault = || format!("--join {one}={other}: there are {old} and {new} projects");
        known.then_some((one - 1, other - 1)).ok_or_else(fault)
    };
    arguments.join.iter().map(pair).collect()
}

fn numbers(text: &str) -> Result<(u32, u32), String> {
    let number = |text: &str| text.parse().ok().filter(|number| *number > 0);
    let pair = text.split_once('=');
    pair.and_then(|(one, other)| Some((number(one)?, number(other)?)))
        .ok_or_else(|| "two numbers from 1, like 12=14".to_owned())
}

fn formats() -> impl TypedValueParser<Value = &'static ComparisonFormat> {
    let ids = COMPARISON_FORMATS.iter().map(|format| format.offer.id);
    PossibleValuesParser::new(ids)
        .map(|id| ComparisonFormat::by_id(&id).expect("only names of formats are possible"))
}
