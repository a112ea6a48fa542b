//! Two texts into how alike they are: the share of their pairs of neighbouring characters that both
//! have (Sørensen and Dice), in thousandths.

/// The pairs of neighbouring characters of a text, sorted, each as often as it stands there.
pub type Pairs = Vec<u64>;

/// A digit of a year: names of one project differ by it every year.
const YEAR: char = '#';

/// The pairs of several texts, none across two of them. A text of one character is its own pair.
pub fn pairs(texts: impl IntoIterator<Item = String>) -> Pairs {
    let mut pairs = Pairs::new();
    for text in texts {
        let mut characters = text.chars();
        let Some(mut last) = characters.next() else {
            continue;
        };
        let start = pairs.len();
        for next in characters {
            pairs.push(u64::from(last) << 32 | u64::from(next));
            last = next;
        }
        if pairs.len() == start {
            pairs.push(u64::from(last) << 32);
        }
    }
    pairs.sort_unstable();
    pairs
}

/// `text` with one sign for the digits of each year from 1900 to 2199.
pub fn without_years(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < characters.len() {
        let digits = characters[at..]
            .iter()
            .take_while(|one| one.is_ascii_digit())
            .count();
        let run = &characters[at..at + digits.max(1)];
        match run {
            ['1', '9', ..] | ['2', '0' | '1', ..] if digits == 4 => out.push(YEAR),
            run => out.extend(run),
        }
        at += run.len();
    }
    out
}

/// How alike two texts are, from 0 to 1000; `None` where one of them is empty, which says nothing.
pub fn likeness(one: &Pairs, other: &Pairs) -> Option<u32> {
    if one.is_empty() || other.is_empty() {
        return None;
    }
    let all = one.len() + other.len();
    Some((shared(one, other) * 2000 / all) as u32)
}

/// How many pairs two sorted lists share.
fn shared(one: &Pairs, other: &Pairs) -> usize {
    let (mut at, mut there, mut shared) = (0, 0, 0);
    while at < one.len() && there < other.len() {
        match one[at].cmp(&other[there]) {
            std::cmp::Ordering::Less => at += 1,
            std::cmp::Ordering::Greater => there += 1,
            std::cmp::Ordering::Equal => {
                at += 1;
                there += 1;
                shared += 1;
            }
        }
    }
    shared
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alike_is_what_shares_neighbours() {
        for (one, other, expected) in [
            ("社区补贴", "社区补贴", Some(1000)),
            ("社区补贴", "社区经费", Some(333)),
            ("社区", "补贴", Some(0)),
            ("人", "人", Some(1000)),
            ("", "人", None),
        ] {
            let [one, other] = [one, other].map(|text| pairs([text.to_owned()]));
            assert_eq!(likeness(&one, &other), expected);
        }
    }

    #[test]
    fn years_are_all_alike() {
        for (text, expected) in [
            ("2024年度经费", "#年度经费"),
            ("2024-2025年", "#-#年"),
            ("120241人", "120241人"),
            ("3000户", "3000户"),
            ("第2期", "第2期"),
        ] {
            assert_eq!(without_years(text), expected);
        }
    }
}
