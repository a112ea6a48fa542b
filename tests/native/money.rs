//! Amounts are read exactly or not at all.

use jixiao::money::Money;

#[test]
fn reads_as_printed() {
    for (text, expected) in [
        ("1,234.56", "1234.56"),
        ("74,322.44", "74322.44"),
        ("0.00", "0.00"),
        ("20.0", "20.0"),
        ("92156434", "92156434"),
        ("-1,123.27", "-1123.27"),
        ("－5", "-5"),
        ("１，２３４．５６", "1234.56"),
        ("0.123456", "0.123456"),
        ("1,306,218,143.81", "1306218143.81"),
        (
            "9999999999999999999999999999",
            "9999999999999999999999999999",
        ),
    ] {
        assert_eq!(
            Money::parse(text).map(|money| money.to_string()).as_deref(),
            Some(expected),
            "{text}"
        );
    }
}

#[test]
fn other_things_are_no_amounts() {
    for text in [
        "",
        "-",
        "—",
        ".",
        ".5",
        "5.",
        "1,2,3.4",
        "1,23",
        "1234,567",
        ",123",
        "1.2.3",
        "12-3",
        "100%",
        "1e5",
        "≥5",
        "5元",
        "12345678901234567890123456789",
        "1,234.",
        "+5",
    ] {
        assert_eq!(Money::parse(text), None, "{text}");
    }
}

#[test]
fn sums_are_exact_or_refused() {
    let money = |text: &str| Money::parse(text).expect("an amount");
    assert_eq!(money("0.10").plus(money("0.2")), Some(money("0.30")));
    assert_eq!(money("0.00").plus(money("5")), Some(money("5.00")));
    assert_eq!(money("5").minus(money("0.00")), Some(money("5.00")));
    assert_eq!(
        money("74322.44").minus(money("74273.24")),
        Some(money("49.20"))
    );
    let most = money("9999999999999999999999999999");
    assert_eq!(
        most.plus(money("0.01")),
        None,
        "29 and more digits are never rounded away"
    );
}

#[test]
fn bound_is_half_a_last_decimal_a_figure() {
    assert_eq!(Money::half_units(2, 66).to_string(), "0.33");
    assert_eq!(Money::half_units(0, 3).to_string(), "1.5");
    assert_eq!(Money::half_units(6, 1).to_string(), "0.0000005");
}
