//! An analysis into a panic, unless every character that is not white space is in exactly one claim.

use jixiao::analysis::Analysis;

/// Fails unless the claims of `analysis` tile its text.
#[track_caller]
pub fn assert_conserved(analysis: &Analysis) {
    let text = analysis.source().text();
    let mut at = 0;
    for claim in analysis.document().claims() {
        let start = claim.span.start as usize;
        assert!(start >= at, "claims overlap at byte {start}: {claim:?}");
        let gap = &text[at..start];
        assert!(gap.trim().is_empty(), "no claim holds {gap:?} at byte {at}");
        at = claim.span.end as usize;
    }
    assert!(
        text[at..].trim().is_empty(),
        "no claim holds {:?}",
        &text[at..]
    );
    let coverage = analysis.coverage();
    let visible = text.chars().filter(|character| !character.is_whitespace());
    let claimed = coverage.understood + coverage.furniture + coverage.unexplained;
    assert_eq!(claimed, visible.count() as u64);
}
