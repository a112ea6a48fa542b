//! Values are read wholly or stay words, and two of them are compared by what they say.

use jixiao::value::{Comparator, Comparison, Date, Extent, Period, Quantity, Value, compare};
use proptest::prelude::*;

/// Text and reading, `|` between: see [`shown`].
const READINGS: &str = include_str!("value/readings.txt");
/// Value for the cycle, value for the year, and how they differ.
const COMPARISONS: &str = include_str!("value/comparisons.txt");

fn rows<const COLUMNS: usize>(
    table: &'static str,
) -> impl Iterator<Item = [&'static str; COLUMNS]> {
    table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let cells: Vec<&str> = line.split('|').map(|cell| cell.trim_matches(' ')).collect();
            cells
                .try_into()
                .unwrap_or_else(|_| panic!("{COLUMNS} cells: {line}"))
        })
}

/// A reading in words: `AtLeast 90 %`, `Before 2024-12-31`, `Words`.
fn shown(value: &Value) -> String {
    match value {
        Value::Empty => "Empty".to_owned(),
        Value::Placeholder => "Placeholder".to_owned(),
        Value::Words => "Words".to_owned(),
        Value::Date(Period::In(date)) => format!("In {}", shown_date(date)),
        Value::Date(Period::Before(date)) => format!("Before {}", shown_date(date)),
        Value::Date(Period::Between(from, until)) => {
            format!("{} to {}", shown_date(from), shown_date(until))
        }
        Value::Quantity(Quantity {
            comparator,
            extent,
            unit,
        }) => {
            let comparator = comparator.map_or("Bare".to_owned(), |known| format!("{known:?}"));
            format!("{comparator} {extent} {unit}")
                .trim_end()
                .to_owned()
        }
    }
}

fn shown_date(date: &Date) -> String {
    let year = date.year.map_or("*".to_owned(), |year| year.to_string());
    let month = date
        .month
        .map_or(String::new(), |month| format!("-{month}"));
    let day = date.day.map_or(String::new(), |day| format!("-{day}"));
    format!("{year}{month}{day}{}", if date.end { " end" } else { "" })
}

#[test]
fn reads_wholly_or_as_words() {
    let wrong: Vec<String> = rows(READINGS)
        .map(|[text, expected]| (text, expected, shown(&Value::read(text))))
        .filter(|(_, expected, read)| expected != read)
        .map(|(text, expected, read)| format!("{text}: {expected}, but read {read}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn compares_what_is_said() {
    for [cycle, annual, expected] in rows(COMPARISONS) {
        assert_eq!(
            format!("{:?}", compare(cycle, annual)),
            expected,
            "{cycle} | {annual}"
        );
        assert_eq!(
            compare(cycle, annual),
            compare(annual, cycle),
            "{cycle} | {annual}"
        );
    }
}

#[test]
fn digits_are_kept_or_the_value_stays_words() {
    let digits = |count: usize| "7".repeat(count);
    let most = Value::read(&format!("≥{}元", digits(28)));
    assert_eq!(shown(&most), format!("AtLeast {} 元", digits(28)));
    for text in [
        format!("≥{}元", digits(29)),
        digits(60),
        format!("0.{}%", digits(60)),
        format!("{}万元", digits(28)),
        format!("1-{}个", digits(60)),
    ] {
        assert_eq!(Value::read(&text), Value::Words, "{text}");
    }
}

#[test]
fn a_value_outlives_json() {
    for [text, _] in rows(READINGS) {
        let value = Value::read(text);
        let json = serde_json::to_string(&value).expect("values have a JSON form");
        assert_eq!(
            serde_json::from_str::<Value>(&json).expect("its own JSON"),
            value,
            "{json}"
        );
    }
}

fn quantity() -> impl Strategy<Value = String> {
    let sign = prop::sample::select(vec!["", "≥", "≤", ">", "<", "=", "约"]);
    let unit = prop::sample::select(vec![
        "",
        "%",
        "‰",
        "个",
        "次",
        "㎡",
        "家",
        "名",
        "元",
        "人次",
        "元/亩",
        "个工作日",
        "μg/m³",
    ]);
    let number = || (-10_000i64..1_000_000, 0u32..4);
    let one = (sign, number(), unit.clone())
        .prop_map(|(sign, number, unit)| format!("{sign}{}{unit}", decimal(number)));
    let range = (number(), 1i64..1000, unit).prop_map(|((low, decimals), more, unit)| {
        let (low, high) = (decimal((low, decimals)), decimal((low + more, decimals)));
        format!("{low}~{high}{unit}")
    });
    prop_oneof![one, range]
}

fn decimal((mantissa, decimals): (i64, u32)) -> String {
    jixiao::money::Money::new(mantissa, decimals).to_string()
}

proptest! {
    #[test]
    fn a_printed_quantity_reads_as_itself(text in quantity()) {
        let value = Value::read(&text);
        if let Value::Quantity(read) = &value {
            prop_assert_eq!(read.to_string(), text);
        } else {
            // A bare `2024.12` or `1999~2003` may be a date.
            prop_assert!(text.bytes().all(|byte| b"0123456789.~".contains(&byte)), "{}", text);
            prop_assert_eq!(value, Value::Words);
        }
    }

    #[test]
    fn any_text_has_one_reading(text in "[-0-9０-９.,，/~≥≤<>=±%％万亿年月日前底内以上个次元约达到控制在X*（）() ]{0,12}") {
        let value = Value::read(&text);
        prop_assert_eq!(compare(&text, &text), Comparison::Same);
        if let Value::Quantity(quantity) = value {
            let is_range = matches!(quantity.extent, Extent::Range(..));
            prop_assert_eq!(quantity.comparator == Some(Comparator::Between), is_range);
            prop_assert_eq!(Value::read(&quantity.to_string()), Value::Quantity(quantity));
        }
    }
}
