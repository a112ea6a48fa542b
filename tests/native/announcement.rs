//! What those who hear the page are told first: a table and its findings in, sentences out.

use jixiao::query::{self, SeverityTally, Summary, Tally};
use jixiao::text::{self, en, zh};

use crate::support::{analyse, fixture};

fn real() -> Summary {
    query::summary(&analyse(fixture("guangzhou-social-work.txt")).expect("a table"))
}

#[test]
fn additions_and_findings_follow_the_verdict() {
    let mut summary = real();
    summary.tally = Tally {
        exact: 66,
        differs: 2,
        ..Tally::default()
    };
    summary.findings = SeverityTally {
        errors: 1,
        warnings: 12,
        notes: 3,
        checks_made: 38,
        checks_not_made: 2,
    };
    let said = text::announcement(zh(), &summary);
    let headline = text::verdict(zh(), &summary).headline;
    assert_eq!(
        said,
        format!(
            "{headline}；68 处加法里有 2 处不符；1 个错误、12 个疑点、3 个提示，2 项检查没有做"
        )
    );
    let said = text::announcement(en(), &summary);
    let headline = text::verdict(en(), &summary).headline;
    assert_eq!(
        said,
        format!(
            "{headline}; 68 additions, 2 differ; 1 error, 12 warnings, 3 notes, 2 checks not made"
        )
    );
}

#[test]
fn no_finding_is_not_said_of_checks_that_were_not_made() {
    let [in_chinese, in_english] = [zh(), en()].map(|words| words.checks.panel.announced);
    let mut tally = SeverityTally::default();
    assert_eq!([in_chinese(&tally), in_english(&tally)], ["", ""]);
    tally.checks_not_made = 2;
    assert_eq!(in_chinese(&tally), "2 项检查没有做");
    assert_eq!(in_english(&tally), "2 checks not made");
    tally.checks_made = 36;
    assert_eq!(
        in_chinese(&tally),
        "做了 36 项检查，没有发现问题，2 项检查没有做"
    );
    assert_eq!(
        in_english(&tally),
        "36 checks made, nothing found, 2 checks not made"
    );
}

#[test]
fn unchecked_additions_are_not_passed_off_as_right() {
    let say = zh().checks.panel.additions_announced;
    assert_eq!(say("68", 0, 0), "68 处加法没有不符");
    assert_eq!(say("68", 0, 3), "68 处加法里有 3 处未核对");
    assert_eq!(say("68", 2, 3), "68 处加法里有 2 处不符");
    let say = en().checks.panel.additions_announced;
    assert_eq!(say("68", 0, 0), "68 additions, none differs");
    assert_eq!(say("68", 0, 3), "68 additions, 3 not checked");
    assert_eq!(say("1", 1, 0), "1 addition, 1 differs");
}
