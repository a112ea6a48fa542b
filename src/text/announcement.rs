//! A summary into what those who hear the page are told first: verdict, additions, findings.

use crate::query::Summary;
use crate::text::{Words, count, verdict};

/// The verdict and the counts behind it, in sentences.
pub fn announcement(words: &Words, summary: &Summary) -> String {
    let (panel, tally) = (&words.checks.panel, summary.tally);
    let additions = match tally.count() {
        0 => String::new(),
        additions => {
            let additions = count(u64::from(additions));
            (panel.additions_announced)(&additions, tally.differs, tally.unchecked)
        }
    };
    let findings = (panel.announced)(&summary.findings);
    let sentences = [verdict(words, summary).headline, additions, findings];
    let sentences = sentences
        .into_iter()
        .filter(|sentence| !sentence.is_empty());
    sentences.collect::<Vec<_>>().join(panel.announcement_joint)
}
