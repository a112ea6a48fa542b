//! Turns `cargo xtask TASK` into the task, done.

use std::process::ExitCode;

use anyhow::{Result, bail};
use xtask::{corpus, fuzz, page, serve, shell, suite, tidy, tools};

const HELP: &str = "\
cargo xtask TASK

  serve         set up what is missing, build the page, serve it on 127.0.0.1
  build         set up what is missing, build the page into dist/, which also holds it as one
                file, jixiao.html
  reproduce     build the page twice, from nothing, and expect the same bytes
  test [STEP…]  set up what is missing, also a browser, and run every check (or the steps named)
  shots         picture every state of the page, wide and narrow, light and dark, into shots/
  bench-page    build the page and measure it in a browser, beside other pages and programs
  corpus DIR    read the texts in DIR, laid out as tests/fixtures/README.md says, and print what
                is read right, shape by shape
  fuzz [TARGET…] [SECONDS]
                set up the fuzzer, and run each target (or those named) for a minute (or as said)
  tidy          check layers, file sizes and house rules, without building anything
  help          print this

Every task does its own set-up, says what it waits for, and is safe to run again.";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match run(&words) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[String]) -> Result<ExitCode> {
    let root = shell::root()?;
    let (task, rest) = match words.split_first() {
        Some((task, rest)) => (task.as_str(), rest),
        None => ("help", words),
    };
    // Asked for by itself, the single file is built as ever, with the rest of the page.
    let single = task == "build" && rest == ["--single-file"];
    if !["test", "corpus", "fuzz"].contains(&task) && !rest.is_empty() && !single {
        bail!("`{task}` takes no arguments\n\n{HELP}");
    }
    match task {
        "build" => page::build(&root, &tools::ensure(&root)?)?,
        "serve" => {
            page::build(&root, &tools::ensure(&root)?)?;
            serve::forever(&page::dist(&root))?;
        }
        "reproduce" => page::reproduce(&root, &tools::ensure(&root)?)?,
        "test" => return suite::run(&root, rest),
        "shots" => suite::shots(&root)?,
        "bench-page" => suite::bench_page(&root)?,
        "corpus" => match rest {
            [folder] => corpus::run(&root, folder)?,
            _ => bail!("`corpus` takes one folder\n\n{HELP}"),
        },
        "fuzz" => fuzz::run(&root, rest)?,
        "tidy" => return tidy::report(&root),
        "help" | "--help" | "-h" => println!("{HELP}"),
        other => bail!("there is no task `{other}`\n\n{HELP}"),
    }
    Ok(ExitCode::SUCCESS)
}
