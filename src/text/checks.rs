//! A check's text into its words in one language, and a finding into a sentence.

use super::{Words, count, grouped};
use crate::class::Class;
use crate::money::MoneyUnit;
use crate::query::ArgumentValue;

/// What is said about a check, in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckWords<'a> {
    /// The defect, in a few words.
    pub title: &'a str,
    /// The sentence of a finding; `{0}`, `{1}` … stand for its arguments.
    pub message: &'a str,
    /// What is checked.
    pub what: &'a str,
    /// Why it matters.
    pub why: &'a str,
    /// Where the rule comes from.
    pub source: &'a str,
    /// An example of the defect.
    pub example: &'a str,
    /// When a finding is no defect.
    pub wrong: &'a str,
    /// What the reader can do.
    pub hint: &'a str,
}

/// How a check's text is laid out in one language: which side of the title, and what each
/// paragraph begins with.
pub struct CheckLeads {
    /// The title's place among those parted by `|`, from 0.
    pub title: usize,
    /// Before the message.
    pub message: &'static str,
    /// Before what is checked.
    pub what: &'static str,
    /// Before why it matters.
    pub why: &'static str,
    /// Before where the rule comes from.
    pub source: &'static str,
    /// Before the example.
    pub example: &'static str,
    /// Before when a finding is no defect.
    pub wrong: &'static str,
    /// Before what the reader can do.
    pub hint: &'static str,
}

/// The words of the check with this text, out of [`crate::checks::TEXTS`]; a part that the text
/// lacks is empty, which a test forbids.
pub fn check<'a>(words: &Words, text: &'a str) -> CheckWords<'a> {
    let leads = &words.checks.leads;
    let paragraph = |lead: &str| {
        let mut lines = text.lines();
        lines
            .find_map(|line| line.strip_prefix(lead))
            .unwrap_or("")
            .trim()
    };
    let titles = text.lines().next().and_then(|line| line.strip_prefix('#'));
    let title = titles.and_then(|titles| titles.split('|').nth(leads.title));
    CheckWords {
        title: title.unwrap_or("").trim(),
        message: paragraph(leads.message),
        what: paragraph(leads.what),
        why: paragraph(leads.why),
        source: paragraph(leads.source),
        example: paragraph(leads.example),
        wrong: paragraph(leads.wrong),
        hint: paragraph(leads.hint),
    }
}

/// What a finding with these arguments, of the check with this text, says in one sentence.
pub fn finding(
    words: &Words,
    text: &str,
    arguments: &[ArgumentValue],
    money_unit: Option<MoneyUnit>,
) -> String {
    let template = check(words, text).message;
    let mut said = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        said.push_str(before);
        let (number, after) = after.split_once('}').unwrap_or((after, ""));
        let argument = number.parse().ok().and_then(|at: usize| arguments.get(at));
        if let Some(argument) = argument {
            said.push_str(&argument_words(words, argument, money_unit));
        }
        rest = after;
    }
    said.push_str(rest);
    said
}

fn argument_words(words: &Words, argument: &ArgumentValue, unit: Option<MoneyUnit>) -> String {
    match argument {
        // Messages quote what they cite; marks within marks are single ones (GB/T 15834—2011).
        ArgumentValue::Text(text) => text.replace('“', "‘").replace('”', "’"),
        ArgumentValue::Money(money) => {
            let unit = unit.map_or(String::new(), |unit| {
                format!(" {}", (words.money_unit)(unit))
            });
            format!("{}{unit}", grouped(*money))
        }
        ArgumentValue::Count(number) => count(u64::from(*number)),
        ArgumentValue::Class(code) => match Class::by_code(code) {
            Some(class) => (words.checks.class)(class),
            None => code.clone(),
        },
        ArgumentValue::Column(addend) => (words.checks.column)(*addend).to_owned(),
    }
}
