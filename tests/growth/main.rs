//! Whether reading stays flat as texts grow: work is counted as what is allocated, never as time,
//! which no machine repeats.
//!
//! A loop within a loop that allocates nothing is not seen here; `cargo bench --bench growth` times
//! the same texts at full size for that.

mod texts;

use allocation_counter::{AllocationInfo, measure};
use jixiao::analysis::analyse;

use self::texts::{KINDS, Kind};

/// What reading `text` allocates.
fn allocated(text: String) -> AllocationInfo {
    let bytes = text.into_bytes();
    measure(|| drop(analyse("text", bytes, |_| None)))
}

/// How much longer the longer text is. Lists double as they grow, so only at a power of two do those
/// of both texts stand at the same point of their growth.
const TIMES: usize = 16;

/// Ten times the text is to take at most eleven times the work.
fn at_most(what: &str, name: &str, small: u64, large: u64, slack: u64) {
    let most = small * TIMES as u64 * 11 / 10 + slack;
    assert!(
        large <= most,
        "{name}: {TIMES} times the text took {large} {what}, more than {most}"
    );
}

#[test]
fn work_grows_as_the_text_does() {
    for Kind { name, make, count } in KINDS {
        let small = allocated(make(*count));
        let large = allocated(make(count * TIMES));
        // A list that doubles is allocated anew four times more, and some texts make little else.
        at_most(
            "allocations",
            name,
            small.count_total,
            large.count_total,
            64,
        );
        at_most("bytes", name, small.bytes_total, large.bytes_total, 0);
    }
}

/// The text itself is one of them.
const MOST_BYTES_A_BYTE: u64 = 4;

#[test]
fn an_ordinary_text_takes_four_times_its_bytes() {
    for times in [5, 50] {
        let text = texts::real(times);
        let len = text.len() as u64;
        // The text was allocated before it was handed over.
        let most = allocated(text).bytes_max + len;
        assert!(
            most <= len * MOST_BYTES_A_BYTE,
            "{most} bytes at once for a text of {len}"
        );
    }
}
