//! How long each stage takes, side by side in one run, so that what counts is their ratio.
//!
//! `real` is the published document; `large` has its projects eighty times over, about 5 MB.

use divan::{Bencher, black_box, counter::BytesCount};
use jixiao::analysis::{Analysis, analyse};
use jixiao::checks::{self, Facts};
use jixiao::query::{self, Window};
use jixiao::source;
use jixiao::totals;

const REAL: &str = include_str!("../tests/fixtures/guangzhou-social-work.txt");
const TIMES: usize = 80;

fn main() {
    divan::main();
}

#[derive(Debug, Clone, Copy)]
enum Size {
    Real,
    Large,
}

const SIZES: [Size; 2] = [Size::Real, Size::Large];

impl Size {
    fn text(self) -> String {
        match self {
            Self::Real => REAL.to_owned(),
            Self::Large => {
                let first = REAL
                    .find("    社区两委干部补贴")
                    .expect("the first project");
                let (head, projects) = REAL.split_at(first);
                format!("{head}{}", projects.repeat(TIMES))
            }
        }
    }

    fn analysis(self) -> Analysis {
        analyse("text", self.text().into_bytes(), |_| None).expect("a table")
    }
}

/// Decoding alone.
#[divan::bench(args = SIZES)]
fn decode(bencher: Bencher, size: Size) {
    let text = size.text();
    bencher
        .counter(BytesCount::of_str(&text))
        .with_inputs(|| text.clone().into_bytes())
        .bench_values(|bytes| source::decode("text", bytes, |_| None).map_err(|_| ()));
}

/// Everything, from bytes to findings.
#[divan::bench(args = SIZES)]
fn whole(bencher: Bencher, size: Size) {
    let text = size.text();
    bencher
        .counter(BytesCount::of_str(&text))
        .with_inputs(|| text.clone().into_bytes())
        .bench_values(|bytes| analyse("text", bytes, |_| None).map_err(|_| ()));
}

/// The additions of a document that is parsed.
#[divan::bench(args = SIZES)]
fn totals_alone(bencher: Bencher, size: Size) {
    let analysis = size.analysis();
    bencher.bench(|| totals::additions(black_box(analysis.document())));
}

/// The checks of a document that is parsed, what they look at included.
#[divan::bench(args = SIZES)]
fn checks_alone(bencher: Bencher, size: Size) {
    let analysis = size.analysis();
    let (text, document) = (analysis.source().reading(), analysis.document());
    bencher.bench(|| checks::run(&Facts::new(text, document, analysis.additions())));
}

/// What a reader who leafs through the text waits for: a window in the middle of it.
#[divan::bench(args = SIZES)]
fn source_window(bencher: Bencher, size: Size) {
    let analysis = size.analysis();
    let start = analysis.source().line_count() / 2;
    let window = Window { start, len: 200 };
    bencher.bench(|| query::source_page(black_box(&analysis), window, None));
}
