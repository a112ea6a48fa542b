//! How long each stage takes, side by side in one run with what no reader can be faster than, so
//! that what counts is their ratio.

mod texts;

use divan::{Bencher, black_box, counter::BytesCount};
use jixiao::analysis::analyse;
use jixiao::checks::{self, Facts};
use jixiao::layout::{self, Survey};
use jixiao::parse;
use jixiao::query::{self, Window};
use jixiao::source;
use jixiao::totals;

use self::texts::Size;

fn main() {
    divan::main();
}

/// A floor: the line feeds counted.
#[divan::bench(args = Size::ALL)]
fn floor_line_feeds(bencher: Bencher, size: Size) {
    let text = size.text();
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| memchr::memchr_iter(b'\n', black_box(text.as_bytes())).count());
}

/// A floor: the bytes held to be UTF-8.
#[divan::bench(args = Size::ALL)]
fn floor_utf8(bencher: Bencher, size: Size) {
    let text = size.text();
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| std::str::from_utf8(black_box(text.as_bytes())).map(str::len));
}

/// Decoding alone.
#[divan::bench(args = Size::ALL)]
fn stage_1_decode(bencher: Bencher, size: Size) {
    let text = size.text();
    bencher
        .counter(BytesCount::of_str(&text))
        .with_inputs(|| text.clone().into_bytes())
        .bench_values(|bytes| source::decode("text", bytes, |_| None).map_err(|_| ()));
}

/// The choice of the shape: what every detector has to say.
#[divan::bench(args = Size::ALL)]
fn stage_2_candidates(bencher: Bencher, size: Size) {
    let text = size.text();
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| layout::candidates(&Survey::new(black_box(&text))));
}

/// The rows of the table, in the shape that was chosen.
#[divan::bench(args = Size::ALL)]
fn stage_3_layout(bencher: Bencher, size: Size) {
    let analysis = size.analysis();
    let (text, shape) = (analysis.source().reading(), analysis.shape());
    bencher
        .counter(BytesCount::of_str(text))
        .bench(|| (shape.read)(&Survey::new(black_box(text))));
}

/// The document that the rows are.
#[divan::bench(args = Size::ALL)]
fn stage_4_parse(bencher: Bencher, size: Size) {
    let analysis = size.analysis();
    let (text, shape) = (analysis.source().reading(), analysis.shape());
    bencher
        .counter(BytesCount::of_str(text))
        .with_inputs(|| (shape.read)(&Survey::new(text)).expect("a table"))
        .bench_values(|layout| parse::parse(text, layout));
}

/// The additions of a document that is parsed.
#[divan::bench(args = Size::ALL)]
fn stage_5_totals(bencher: Bencher, size: Size) {
    let analysis = size.analysis();
    bencher.bench(|| totals::additions(black_box(analysis.document())));
}

/// The checks of a document that is parsed, what they look at included.
#[divan::bench(args = Size::ALL)]
fn stage_6_checks(bencher: Bencher, size: Size) {
    let analysis = size.analysis();
    let (text, document) = (analysis.source().reading(), analysis.document());
    bencher.bench(|| checks::run(&Facts::new(text, document, analysis.additions())));
}

/// Everything, from bytes to findings.
#[divan::bench(args = Size::ALL)]
fn whole(bencher: Bencher, size: Size) {
    let text = size.text();
    bencher
        .counter(BytesCount::of_str(&text))
        .with_inputs(|| text.clone().into_bytes())
        .bench_values(|bytes| analyse("text", bytes, |_| None).map_err(|_| ()));
}

/// What a reader who leafs through the text waits for: a window in the middle of it.
#[divan::bench(args = Size::ALL)]
fn source_window(bencher: Bencher, size: Size) {
    let analysis = size.analysis();
    let start = analysis.source().line_count() / 2;
    let window = Window { start, len: 200 };
    bencher.bench(|| query::source_page(black_box(&analysis), window, None));
}
