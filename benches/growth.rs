//! How long texts of the kinds that tests compare by work take at full size, and at a tenth of it.

#[path = "../tests/growth/texts.rs"]
mod texts;

use std::hint::black_box;
use std::time::{Duration, Instant};

use jixiao::analysis::analyse;

use self::texts::{KINDS, Kind};

/// Full size, by the count that tests begin with: 60 MB of characters on one line.
const FULL: usize = 1000;

fn main() {
    println!("{:>9} {:>9} {:>7}  kind", "bytes", "ms", "ratio");
    for Kind { name, make, count } in KINDS {
        // The real document is 68 kB; all others begin with less.
        let full = if *count == 1 { FULL / 10 } else { FULL };
        let (_, tenth) = timed(&make(count * full / 10), 3);
        let (bytes, whole) = timed(&make(count * full), 1);
        let tenths = whole.as_nanos() * 10 / tenth.as_nanos().max(1);
        println!(
            "{bytes:>9} {:>9} {:>5}.{}  {name}",
            whole.as_millis(),
            tenths / 10,
            tenths % 10
        );
    }
}

/// The bytes of a text and the fastest of some readings of it.
fn timed(text: &str, readings: usize) -> (usize, Duration) {
    let times = (0..readings).map(|_| {
        let bytes = text.to_owned().into_bytes();
        let start = Instant::now();
        let made = black_box(analyse("text", bytes, |_| None));
        let time = start.elapsed();
        drop(made);
        time
    });
    (text.len(), times.min().unwrap_or_default())
}
