//! Years that are not the table's into findings.
//!
#![doc = include_str!("year_out_of_place.md")]

use super::{Argument, Check, Facts, Finder, Place, Severity, TextId};

/// See the text above.
pub const CHECK: Check = Check {
    id: "year-out-of-place",
    severity: Severity::Note,
};

/// Every word that is said about it.
pub const TEXT: &str = include_str!("year_out_of_place.md");

/// Looks for it.
pub fn find(facts: &Facts<'_>, finder: &mut Finder) -> u32 {
    let Some(year) = table_year(facts) else {
        return 0;
    };
    let seen = facts.per_text();
    let mut looked_at = 0;
    let mut look = |place: Place, id: TextId| {
        looked_at += 1;
        let other = seen.get(id, || other_year(facts.text(id), year));
        if let Some(words) = other {
            let table = Argument::Words(year.to_string().into());
            finder.add(place, [Argument::Words(words.clone()), table]);
        }
    };
    for (index, project) in (0..).zip(&facts.projects) {
        look(Place::Project(index), project.name);
        look(Place::Project(index), project.goal);
    }
    // 实施周期指标值 may speak of any year of the period.
    for (index, indicator) in (0..).zip(&facts.indicators) {
        look(Place::Indicator(index), indicator.name);
        look(Place::Indicator(index), indicator.annual);
    }
    looked_at
}

/// The year that the title names, or else what stands above it; `None` when there is none or more
/// than one.
fn table_year(facts: &Facts<'_>) -> Option<u32> {
    let document = facts.document;
    let title = document.text(facts.source, document.title);
    only_year(&title).or_else(|| {
        let start = document.extent(document.title)?.start;
        let above = document
            .unexplained
            .iter()
            .take_while(|span| span.end <= start);
        let above: Vec<&str> = above.map(|span| &facts.source[span.range()]).collect();
        only_year(&above.join("\n"))
    })
}

fn only_year(text: &str) -> Option<u32> {
    let mentions = mentions(text);
    let (first, others) = mentions.split_first()?;
    let same = |other: &Mention| other.years == first.years;
    (first.years.0 == first.years.1 && others.iter().all(same)).then_some(first.years.0)
}

/// Before a year that is not the one in which something is to be done.
const BACKGROUND_BEFORE: [&str; 8] = ["自", "从", "于", "到", "至", "截至", "截止", "较"];

/// Behind such a year, in the same clause.
const BACKGROUND_BEHIND: [&str; 17] = [
    "号",
    "版",
    "修订",
    "修正",
    "印发",
    "发布",
    "起",
    "以来",
    "至今",
    "建成",
    "成立",
    "启用",
    "立项",
    "尾款",
    "结转",
    "质保金",
    "结算",
];

/// How far behind a year its background is looked for, in characters.
const BEHIND: usize = 12;

/// How far before a year the title that it is cited in may begin, in characters.
const LONGEST_CITATION: usize = 60;

/// The first year of `text`, or period of years, that is neither `year` nor the one before.
fn other_year(text: &str, year: u32) -> Option<Box<str>> {
    let other = mentions(text).into_iter().find(|mention| {
        let (first, last) = mention.years;
        let before = &text[..mention.start];
        // Only so far back, or a long goal full of years would be read again for each of them.
        let mut marks = before.chars().rev().take(LONGEST_CITATION);
        let cited = marks.find(|one| matches!(one, '《' | '》')) == Some('《');
        let behind: String = text[mention.end..].chars().take(BEHIND).collect();
        let behind = behind.split(['，', '。', '；']).next().unwrap_or("");
        let in_place = first <= year && last + 1 >= year;
        let in_background = BACKGROUND_BEFORE.iter().any(|word| before.ends_with(word))
            || BACKGROUND_BEHIND.iter().any(|word| behind.contains(word));
        !(in_place || cited || in_background)
    })?;
    Some(text[other.start..other.end].into())
}

/// A year, or a period of years, in a text.
#[derive(Clone, Copy)]
struct Mention {
    start: usize,
    end: usize,
    years: (u32, u32),
}

/// Numbers of four digits before 年, and periods such as 2021-2025年.
fn mentions(text: &str) -> Vec<Mention> {
    let mut list: Vec<Mention> = Vec::new();
    // The end of a number that may begin a period, which has no 年 behind its first year.
    let mut open: Option<Mention> = None;
    let mut from = 0;
    while let Some(found) = text[from..].find(|one: char| one.is_ascii_digit()) {
        let start = from + found;
        let rest = text[start..].trim_start_matches(|one: char| one.is_ascii_digit());
        from = text.len() - rest.len();
        let year = text[start..from]
            .parse()
            .ok()
            .filter(|year| (1990..2100).contains(year));
        let Some(year) = year.filter(|_| from - start == 4) else {
            continue;
        };
        let is_year = rest.starts_with('年');
        let end = from + if is_year { '年'.len_utf8() } else { 0 };
        let joins = |last: &Mention| {
            matches!(
                &text[last.end..start],
                "-" | "－" | "—" | "——" | "–" | "~" | "～" | "至" | "到"
            )
        };
        let earlier = open.take().filter(|last| is_year && joins(last));
        let mention = Mention {
            start: earlier.as_ref().map_or(start, |earlier| earlier.start),
            end,
            years: (
                earlier.as_ref().map_or(year, |earlier| earlier.years.0),
                year,
            ),
        };
        if earlier.is_some() && list.last().is_some_and(|last| last.start == mention.start) {
            list.pop();
        }
        if is_year {
            list.push(mention);
        }
        open = Some(mention);
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_told_from_citations_and_periods() {
        for (text, other) in [
            ("2024年完成", None),
            ("2023年结转", None),
            ("2019年完成改造", Some("2019年")),
            ("2026年完成改造", Some("2026年")),
            ("落实2021-2025年规划", None),
            ("落实2021年至2025年规划", None),
            ("落实2015-2018年规划", Some("2015-2018年")),
            ("按粤财〔2021〕101号办理", None),
            ("按《2019年办法》办理", None),
            ("自2018年起每年开展", None),
            ("面积2000㎡、编号20190年", None),
        ] {
            assert_eq!(other_year(text, 2024).as_deref(), other, "{text}");
        }
    }
}
