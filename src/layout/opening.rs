//! How an indicator opens, which hardly anything else in such a text does: `N、D-`.

/// The digits of the number with which `flow`, a text without white space, opens an indicator:
/// those before `、`, a class code and a hyphen.
pub fn opening_number(flow: &str) -> Option<&str> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = flow.split_at(digits(flow));
    let rest = rest.strip_prefix('、')?;
    let code_len = digits(rest);
    let opens = !number.is_empty() && code_len > 0 && rest[code_len..].starts_with('-');
    opens.then_some(number)
}

/// Whether `flow` begins with `N、D-`, N being `number` if given.
pub fn opens_indicator(flow: &str, number: Option<u32>) -> bool {
    opening_number(flow)
        .is_some_and(|digits| number.is_none_or(|number| digits.parse() == Ok(number)))
}
