//! A collection's facts into sentences, in one language.

use super::{Language, count, grouped, refusal, with_unit};
use crate::collection::{CollectionSummary, NotRead, Sums, Year, YearSource};

/// Why a file gave no document.
pub fn not_read(language: Language, reason: NotRead) -> String {
    let words = language.collection_words();
    match reason {
        NotRead::Refused(reason) => refusal(language.shell_words(), reason).sentence.to_owned(),
        NotRead::Unreadable => words.unreadable.to_owned(),
        NotRead::NoMemory => words.no_memory.to_owned(),
        NotRead::Stopped => words.stopped.to_owned(),
    }
}

/// A year, marked where it is a guess; empty where there is none.
pub fn year_said(language: Language, year: Option<Year>) -> String {
    year.map_or_else(String::new, |year| match year.source {
        YearSource::Text => year.year.to_string(),
        YearSource::Path => (language.collection_words().guessed_year)(&year.year.to_string()),
    })
}

/// How much of a collection is read, what it comes to, and what is not in it, a sentence each.
pub fn collection_sentences(language: Language, summary: &CollectionSummary) -> Vec<String> {
    let words = language.collection_words();
    let number = |number: u32| count(u64::from(number));
    let (read, not_read) = (number(summary.read), number(summary.not_read));
    let mut said = vec![(words.read)(&number(summary.files), &read, &not_read)];
    said.extend(sum_sentences(language, &summary.sums));
    if !summary.repeated.is_empty() && !summary.sums.parts.is_empty() {
        said.push((words.repeated_in_sums)(&count(
            summary.repeated.len() as u64
        )));
    }
    if summary.without_texts > 0 {
        said.push((words.without_texts)(&number(summary.without_texts)));
    }
    said
}

/// What the tables come to, a sentence each: by unit of money, then together.
pub fn sum_sentences(language: Language, sums: &Sums) -> Vec<String> {
    let (words, unit_words) = (language.collection_words(), language.words());
    let number = |number: u32| count(u64::from(number));
    let mut said = Vec::new();
    for part in sums.parts.iter().filter(|part| part.unit.is_some()) {
        let amount = part.sum.map_or_else(
            || words.sum_too_long.to_owned(),
            |sum| with_unit(unit_words, part.unit, sum),
        );
        said.push((words.sum)(&number(part.tables), &amount));
    }
    if let Some((into, sum)) = sums.together {
        said.push((words.together)(&with_unit(unit_words, Some(into), sum)));
        for part in &sums.parts {
            if let Some(from) = part.unit.filter(|unit| *unit != into) {
                let names = [from, into].map(unit_words.money_unit);
                said.push((words.converted)(&number(part.tables), names[0], names[1]));
            }
        }
    }
    if let Some(part) = sums.parts.iter().find(|part| part.unit.is_none()) {
        let amount = part
            .sum
            .map_or_else(|| words.sum_too_long.to_owned(), grouped);
        said.push((words.sum_without_unit)(&number(part.tables), &amount));
    }
    if sums.without_total > 0 {
        said.push((words.without_total)(&number(sums.without_total)));
    }
    said
}
