//! The words of the command line into what is to be done.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand};
use jixiao::analysis::Choices;
use jixiao::checks::{CHECKS, CheckSet};
use jixiao::export::{FORMATS, Format};
use jixiao::layout::{SHAPES, Shape};
use jixiao::text::Language;

use crate::collect::CollectArguments;
use crate::compare::CompareArguments;

/// 读取项目支出绩效目标表的文本，核对合计，输出所读到的一切。
/// Reads the text of a 项目支出绩效目标表, checks its totals, and writes out all that was read.
#[derive(Parser)]
#[command(
    name = "jixiao",
    version,
    args_conflicts_with_subcommands = true,
    subcommand_negates_reqs = true,
    disable_help_subcommand = true
)]
pub struct Arguments {
    /// What else to do than to read files one by one; a file of that name is `./compare`.
    #[command(subcommand)]
    pub command: Option<Command>,

    /// 文件、文件夹，或 -（标准输入）/ files, folders, or - for standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// 输出格式 / what to write [default: json, or the verdict alone with --check]
    #[arg(long, short, value_parser = formats())]
    format: Option<&'static Format>,

    /// 写到文件或文件夹，不写到标准输出 / where to write instead of standard output
    #[arg(long, short, value_name = "FILE|DIR")]
    pub output: Option<PathBuf>,

    /// 有加法不符时退出码为 1 / exit with 1 when an addition differs
    #[arg(long)]
    pub check: bool,

    /// 说明用的语言 / the language of what is said
    #[arg(long, default_value = "zh", value_parser = languages())]
    pub language: Language,

    /// 把底稿里的标记和备注放进 json、md、html / a reviewer's working paper, into json, md or html
    #[arg(long, value_name = "FILE")]
    pub working_paper: Option<PathBuf>,

    /// 关掉一项检查，可重复 / switch a check off; may be repeated
    #[arg(long, value_name = "CHECK", value_parser = checks(), hide_possible_values = true)]
    off: Vec<u8>,

    /// 不看证据，按这种形状读 / read as this shape, whatever speaks for others
    #[arg(long, value_parser = shapes())]
    shape: Option<&'static Shape>,

    /// 先把读错编码的文本还原 / turn a misread text back before it is read
    #[arg(long)]
    turned_back: bool,
}

/// What the program does beside reading files one by one.
#[derive(Subcommand)]
pub enum Command {
    Compare(CompareArguments),
    Collect(CollectArguments),
}

impl Arguments {
    /// How the files are read.
    pub fn choices(&self) -> Choices {
        let off = self.off.iter();
        Choices {
            shape: self.shape,
            turned_back: self.turned_back,
            checks_off: off.fold(CheckSet::default(), |set, check| set.with(*check)),
        }
    }

    /// What each file becomes; `None` for its verdict alone.
    pub fn format(&self) -> Option<&'static Format> {
        match self.format {
            None if !self.check => Format::by_id("json"),
            chosen => chosen,
        }
    }
}

fn formats() -> impl TypedValueParser<Value = &'static Format> {
    let ids = FORMATS.iter().map(|format| format.id);
    PossibleValuesParser::new(ids)
        .map(|id| Format::by_id(&id).expect("only names of formats are possible"))
}

/// Reads the tag of a language.
pub fn languages() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(["zh", "en"])
        .map(|tag| Language::by_tag(&tag).expect("only known tags are possible"))
}

fn checks() -> impl TypedValueParser<Value = u8> {
    PossibleValuesParser::new(CHECKS.iter().map(|check| check.id))
        .map(|id| CheckSet::index_of(&id).expect("only names of checks are possible"))
}

fn shapes() -> impl TypedValueParser<Value = &'static Shape> {
    PossibleValuesParser::new(SHAPES.iter().map(|shape| shape.id)).map(|id| {
        let shape = SHAPES.iter().find(|shape| shape.id == id);
        shape.expect("only names of shapes are possible")
    })
}
