//! Turns the summary lines of test runs into one count.

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
}

impl Tally {
    /// One check that is no test run, such as formatting.
    pub fn one(passed: bool) -> Self {
        Self {
            passed: u32::from(passed),
            failed: u32::from(!passed),
        }
    }

    /// Adds what a line of a test run says, if it is a summary.
    pub fn read(&mut self, line: &str) {
        if let Some(more) = summary(line) {
            self.add(more);
        }
    }

    pub fn add(&mut self, more: Self) {
        self.passed += more.passed;
        self.failed += more.failed;
    }

    /// The count of a finished run: one that ran nothing, or that broke before its summary, failed.
    pub fn close(mut self, succeeded: bool) -> Self {
        let ran = self.passed + self.failed > 0;
        if !ran || (!succeeded && self.failed == 0) {
            self.failed += 1;
        }
        self
    }
}

/// `test result: ok. 3 passed; 0 failed; …`, as libtest and wasm-bindgen's runner print it.
fn summary(line: &str) -> Option<Tally> {
    let counts = line
        .trim()
        .strip_prefix("test result: ")?
        .split_once(". ")?
        .1;
    let count = |word: &str| {
        let part = counts.split(';').find(|part| part.trim().ends_with(word))?;
        part.split_whitespace().next()?.parse().ok()
    };
    Some(Tally {
        passed: count("passed")?,
        failed: count("failed")?,
    })
}

#[cfg(test)]
mod tests {
    use super::Tally;

    fn read(lines: &[&str]) -> Tally {
        let mut tally = Tally::default();
        lines.iter().for_each(|line| tally.read(line));
        tally
    }

    #[test]
    fn summaries_add_up_and_other_lines_do_not_count() {
        let tally = read(&[
            "test a ... ok",
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 1 filtered out",
            "test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 filtered out",
        ]);
        assert_eq!(
            tally,
            Tally {
                passed: 7,
                failed: 2
            }
        );
        assert_eq!(tally.close(false), tally);
    }

    #[test]
    fn a_run_without_tests_or_that_broke_counts_as_failed() {
        assert_eq!(
            Tally::default().close(true),
            Tally {
                passed: 0,
                failed: 1
            }
        );
        assert_eq!(
            Tally::default().close(false),
            Tally {
                passed: 0,
                failed: 1
            }
        );
        assert_eq!(
            Tally {
                passed: 2,
                failed: 0
            }
            .close(false),
            Tally {
                passed: 2,
                failed: 1
            }
        );
    }
}
