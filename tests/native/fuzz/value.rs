//! Texts into values and amounts, which keep what they were read from.

use jixiao::money::Money;
use jixiao::value::{Value, compare};

/// Fails unless what is read of a text is read again of what it is printed as.
pub fn check(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Some(money) = Money::parse(&text) {
        assert_eq!(Money::parse(&money.to_string()), Some(money), "{text:?}");
        let after_point = text
            .split(['.', '．'])
            .nth(1)
            .map_or(0, |it| it.chars().count());
        assert_eq!(money.decimals() as usize, after_point, "{text:?}");
    }
    Value::read(&text);
    let (cycle, annual) = text.split_once('\n').unwrap_or((&text, &text));
    let there = compare(cycle, annual);
    assert_eq!(there, compare(cycle, annual));
}
