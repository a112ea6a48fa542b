//! A folded value into a date, a time until a date, or between two, by the calendar alone.

use serde::{Deserialize, Serialize};

/// First year that four digits are taken for.
pub const FIRST_YEAR: u16 = 1900;
/// Last year that four digits are taken for.
pub const LAST_YEAR: u16 = 2199;

/// A date as far as it is printed; at least its year or its month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Date {
    /// The year, 1900 to 2199.
    pub year: Option<u16>,
    /// The month, from 1.
    pub month: Option<u8>,
    /// The day of the month, from 1.
    pub day: Option<u8>,
    /// Whether the end of the month, or of the year without a month, is meant: 底, 末.
    pub end: bool,
}

/// When something is to be. A bare `12月` or `3-6月` is taken for the months of that number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Period {
    /// `2024年12月`
    In(Date),
    /// `12月底前`, `不晚于2024年12月31日`
    Before(Date),
    /// `2023.07-2024.01`, with both ends
    Between(Date, Date),
}

/// A part of a date that a character behind its digits names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Year,
    Month,
    Day,
}

/// Reads a folded text; `None` when some of it is no date.
pub(super) fn read(text: &str) -> Option<Period> {
    const UNTIL: [&str; 6] = ["不晚于", "不迟于", "截至", "截止到", "截止", "<="];
    const BEFORE: [&str; 3] = ["之前", "以前", "前"];
    let text = text.strip_suffix("完成").unwrap_or(text);
    let text = text.strip_prefix(['于', '在']).unwrap_or(text);
    let until = UNTIL.iter().find_map(|word| text.strip_prefix(word));
    let sign = text.strip_prefix(['≤', '<']);
    let rest = until.or(sign).unwrap_or(text);
    let before = BEFORE.iter().find_map(|word| rest.strip_suffix(word));
    let rest = before.unwrap_or(rest);
    // `≤12月` may be a number of months.
    let months = |date: &Date| sign.is_some() && date.year.is_none() && date.day.is_none();
    let date = printed(rest).filter(|date| date.end || !months(date));
    if until.is_some() || sign.is_some() || before.is_some() {
        return date.map(Period::Before);
    }
    date.map(Period::In).or_else(|| between(rest))
}

fn between(text: &str) -> Option<Period> {
    text.char_indices()
        .filter(|(_, one)| matches!(one, '-' | '—' | '~' | '至' | '到'))
        .find_map(|(at, mark)| {
            let from = text[..at].trim_end_matches('—');
            let until = &text[at + mark.len_utf8()..];
            in_figures(from)
                .zip(in_figures(until))
                .or_else(|| in_words_between(from, until))
        })
        .filter(|(from, until)| match (from.year, until.year) {
            (Some(_), Some(_)) => from.order() < until.order(),
            // `11月-2月` may end in the next year.
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        })
        .map(|(from, until)| Period::Between(from, until))
}

/// `2024年1-12月`: each side names only what the other does not.
fn in_words_between(from: &str, until: &str) -> Option<(Date, Date)> {
    let (mut end, first) = in_words(until, None)?;
    let (start, _) = in_words(from, Some(first))?;
    if first > Part::Year {
        end.year = start.year;
    }
    if first > Part::Month {
        end.month = start.month;
    }
    Some((start.checked()?, end.checked()?))
}

fn printed(text: &str) -> Option<Date> {
    in_words(text, None)
        .and_then(|(date, _)| date.checked())
        // `2024.12` may be a number.
        .or_else(|| in_figures(text).filter(|date| date.day.is_some() || !text.contains('.')))
}

/// `2024年12月31日`, and its first part; digits without a name at the end are a `last`.
fn in_words(text: &str, last: Option<Part>) -> Option<(Date, Part)> {
    let mut date = Date::default();
    let (mut rest, mut first, mut latest) = (text, None, None);
    while let Some((digits, after)) = cut_digits(rest) {
        let mut characters = after.chars();
        let part = match characters.next() {
            Some('年') => Part::Year,
            Some('月') => Part::Month,
            Some('日' | '号') => Part::Day,
            None => last?,
            Some(_) => return None,
        };
        if latest.is_some_and(|latest| latest >= part) {
            return None;
        }
        match part {
            Part::Year => date.year = Some(year(digits)?),
            Part::Month => date.month = Some(up_to(digits, 12)?),
            Part::Day => date.day = Some(up_to(digits, 31)?),
        }
        first = first.or(Some(part));
        latest = Some(part);
        rest = characters.as_str();
    }
    let words: &[&str] = match latest? {
        Part::Year => &["底", "末", "年底", "年末", "度", ""],
        Part::Month => &["底", "末", "月底", "月末", "份底", "份", ""],
        Part::Day => &[""],
    };
    date.end = rest.ends_with(['底', '末']);
    words.contains(&rest).then_some((date, first?))
}

/// `2023.07`, `2023-07-01`, `2023/7/1`
fn in_figures(text: &str) -> Option<Date> {
    let mark = text.chars().find(|one| !one.is_ascii_digit())?;
    if !matches!(mark, '.' | '-' | '/') {
        return None;
    }
    let mut parts = text.split(mark);
    let year = year(parts.next()?)?;
    let month = parts.next()?;
    let day = parts.next();
    // `2023.7` or `2023-7` are as likely something else.
    if parts.next().is_some() || (day.is_none() && month.len() != 2) {
        return None;
    }
    let date = Date {
        year: Some(year),
        month: Some(up_to(month, 12)?),
        day: day.map_or(Some(None), |day| up_to(day, 31).map(Some))?,
        end: false,
    };
    date.checked()
}

fn cut_digits(text: &str) -> Option<(&str, &str)> {
    let rest = text.trim_start_matches(|one: char| one.is_ascii_digit());
    let digits = &text[..text.len() - rest.len()];
    (!digits.is_empty()).then_some((digits, rest))
}

fn year(digits: &str) -> Option<u16> {
    let year = digits.parse().ok()?;
    (FIRST_YEAR..=LAST_YEAR).contains(&year).then_some(year)
}

fn up_to(digits: &str, most: u8) -> Option<u8> {
    let number = digits.parse().ok()?;
    (digits.len() <= 2 && (1..=most).contains(&number)).then_some(number)
}

impl Date {
    /// The date, if the calendar has it and its year or month is printed.
    fn checked(self) -> Option<Self> {
        let Some(month) = self.month else {
            return (self.year.is_some() && self.day.is_none()).then_some(self);
        };
        let leap = self.year.is_none_or(|year| {
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
        });
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        self.day.is_none_or(|day| day <= days).then_some(self)
    }

    /// How it lies to another date that is printed with the same parts; `None` where the parts differ.
    pub fn compared(self, other: Self) -> Option<std::cmp::Ordering> {
        let parts = |date: Self| {
            (
                date.year.is_some(),
                date.month.is_some(),
                date.day.is_some(),
                date.end,
            )
        };
        (parts(self) == parts(other)).then(|| self.order().cmp(&other.order()))
    }

    /// What dates are put in order by; a part that is not printed comes before any other.
    fn order(self) -> (Option<u16>, Option<u8>, Option<u8>, bool) {
        (self.year, self.month, self.day, self.end)
    }
}
