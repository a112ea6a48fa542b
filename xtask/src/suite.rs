//! Turns `cargo xtask test` into every check of the project and one line of numbers.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::{Context, Result, anyhow, bail};

use crate::browser::{self, Browser};
use crate::shell::{self, say};
use crate::tally::Tally;
use crate::tools::{self, Tools};
use crate::{firefox, page, supply, tidy};

/// What the page is compiled as.
const PAGE: [&str; 6] = [
    "--no-default-features",
    "--features",
    "web,xlsx",
    "--target",
    "wasm32-unknown-unknown",
    "--lib",
];

/// One check: its name, what it proves, and how it runs. Quick ones come first, so that a slip is
/// told before the long ones begin.
struct Step(&'static str, &'static str, fn(&Bench) -> Result<Tally>);

const STEPS: [Step; 10] = [
    Step("fmt", "every file is formatted", |bench| {
        bench.component("rustfmt", "fmt")?;
        bench.check(&["fmt", "--all", "--check"])
    }),
    Step(
        "tidy",
        "layers point down, files are small, house rules hold",
        |bench| Ok(Tally::one(tidy::report(&bench.root)? == ExitCode::SUCCESS)),
    ),
    Step(
        "supply",
        "what it is made of has known sources, licences and reasons",
        |bench| Ok(Tally::one(supply::report(&bench.root)?)),
    ),
    Step(
        "pure",
        "the library needs no browser, clock or file system",
        |bench| bench.check(&["check", "--lib", "--no-default-features"]),
    ),
    Step(
        "clippy",
        "no warning in what runs on this machine",
        |bench| {
            bench.component("clippy", "clippy")?;
            bench.check(&[
                "clippy",
                "--workspace",
                "--all-targets",
                "--",
                "-D",
                "warnings",
            ])
        },
    ),
    Step(
        "native",
        "the library and the tasks, on this machine",
        |bench| {
            bench.tests(
                shell::cargo(&bench.root)
                    .args(["test", "--workspace", "--no-fail-fast"])
                    .args([
                        "--exclude",
                        "jixiao-browser-tests",
                        "--exclude",
                        "jixiao-wasm-tests",
                    ]),
            )
        },
    ),
    Step("clippy-page", "no warning in the page", |bench| {
        bench.component("clippy", "clippy")?;
        bench.tools()?;
        let words: Vec<&str> = ["clippy"]
            .into_iter()
            .chain(PAGE)
            .chain(["--bins", "--", "-D", "warnings"])
            .collect();
        bench.check(&words)
    }),
    Step(
        "page",
        "the page builds, optimised, without the network",
        |bench| Ok(Tally::one(bench.page().is_ok())),
    ),
    Step(
        "wasm",
        "the library in WebAssembly, in a browser",
        |bench| {
            bench.tests(
                shell::cargo(&bench.root)
                    .args(["test", "--package", "jixiao-wasm-tests"])
                    .args(["--target", "wasm32-unknown-unknown"])
                    .env(
                        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                        bench.tools()?.test_runner()?,
                    )
                    .env("CHROMEDRIVER", &bench.browser()?.driver)
                    .env("WASM_BINDGEN_TEST_TIMEOUT", "120"),
            )
        },
    ),
    Step(
        "e2e",
        "the page in a browser, as a person uses it",
        |bench| {
            let firefox = firefox::ensure(&bench.root)?;
            bench.tests(
                bench
                    .e2e()?
                    .arg("--no-fail-fast")
                    .env("FIREFOX", firefox.browser)
                    .env("GECKODRIVER", firefox.driver),
            )
        },
    ),
];

/// What the steps share; each part is prepared when a step first needs it, and only once.
struct Bench {
    root: PathBuf,
    tools: OnceCell<Result<Tools>>,
    browser: OnceCell<Result<Browser>>,
    page: OnceCell<Result<PathBuf>>,
}

impl Bench {
    fn of(root: &Path) -> Self {
        Self {
            root: root.to_path_buf(),
            tools: OnceCell::new(),
            browser: OnceCell::new(),
            page: OnceCell::new(),
        }
    }

    fn tools(&self) -> Result<&Tools> {
        shared(self.tools.get_or_init(|| tools::ensure(&self.root)))
    }

    fn browser(&self) -> Result<&Browser> {
        shared(self.browser.get_or_init(browser::ensure))
    }

    fn page(&self) -> Result<&PathBuf> {
        shared(self.page.get_or_init(|| {
            page::build(&self.root, self.tools()?)?;
            Ok(page::dist(&self.root))
        }))
    }

    /// The browser tests, with all that they need.
    fn e2e(&self) -> Result<Command> {
        let browser = self.browser()?;
        let mut tests = shell::cargo(&self.root);
        tests
            .args(["test", "--package", "jixiao-browser-tests"])
            .env("JIXIAO_DIST", self.page()?)
            .env("JIXIAO_AXE", tools::axe(&self.root)?)
            .env("CHROME", &browser.chrome)
            .env("CHROMEDRIVER", &browser.driver);
        Ok(tests)
    }

    /// A minimal toolchain lacks these two.
    fn component(&self, name: &str, subcommand: &str) -> Result<()> {
        if shell::capture(shell::cargo(&self.root).args([subcommand, "--version"])).is_some() {
            return Ok(());
        }
        say(format!("adding {name} by rustup (once)"));
        shell::run(Command::new("rustup").args(["component", "add", name]))
            .with_context(|| format!("the Rust toolchain has no {name}; install it with rustup"))
    }

    /// A cargo command that is one check, passed or failed.
    fn check(&self, words: &[&str]) -> Result<Tally> {
        shell::run(shell::cargo(&self.root).args(words)).map(|()| Tally::one(true))
    }

    /// A test run, every test counted.
    fn tests(&self, command: &mut Command) -> Result<Tally> {
        let mut tally = Tally::default();
        let succeeded = shell::run_and_read(command, |line| tally.read(line))?;
        Ok(tally.close(succeeded))
    }
}

/// A preparation that failed is told where it failed, and named again to each step it blocks.
fn shared<T>(prepared: &Result<T>) -> Result<&T> {
    prepared.as_ref().map_err(|error| anyhow!("{error:#}"))
}

/// Measures the page in a browser and prints the ratios.
pub fn bench_page(root: &Path) -> Result<()> {
    let bench = Bench::of(root);
    shell::run(
        shell::cargo(root)
            .args(["bench", "--package", "jixiao-browser-tests"])
            .args(["--bench", "page"])
            .env("JIXIAO_DIST", bench.page()?)
            .env("JIXIAO_SPEEDSCOPE", tools::speedscope(root)?)
            .env("CHROME", &bench.browser()?.chrome)
            .env("CHROMEDRIVER", &bench.browser()?.driver),
    )
}

/// Keeps a picture of every stop of the browser tests' tour, and of the paper, in `shots/`.
pub fn shots(root: &Path) -> Result<()> {
    let bench = Bench::of(root);
    shell::run(
        bench
            .e2e()?
            .args(["--", "tour::", "paper::"])
            .env("SHOTS", "1"),
    )?;
    say(format!(
        "the pictures lie in {}",
        root.join("shots").display()
    ));
    Ok(())
}

/// Runs the steps named, or all; the last line printed is `N passed, N failed`.
pub fn run(root: &Path, wanted: &[String]) -> Result<ExitCode> {
    if let Some(unknown) = wanted
        .iter()
        .find(|name| STEPS.iter().all(|step| step.0 != *name))
    {
        let names = STEPS.map(|step| step.0).join(", ");
        bail!("there is no step `{unknown}`; the steps are {names}");
    }
    let bench = Bench::of(root);
    let mut all = Tally::default();
    let mut report = Vec::new();
    for Step(name, proves, run) in STEPS {
        if !wanted.is_empty() && !wanted.iter().any(|it| it == name) {
            continue;
        }
        say(format!("{name}: {proves}"));
        let begun = Instant::now();
        let tally = run(&bench).unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Tally::one(false)
        });
        all.add(tally);
        report.push(format!(
            "{name:<12} {:>4} passed {:>4} failed {:>5} s",
            tally.passed,
            tally.failed,
            begun.elapsed().as_secs()
        ));
    }
    println!(
        "\n{}\n{} passed, {} failed",
        report.join("\n"),
        all.passed,
        all.failed
    );
    Ok(if all.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
