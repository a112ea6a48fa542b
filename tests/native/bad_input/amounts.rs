//! Figures that are too long, wrongly grouped, or no figures, where an amount should stand.

use super::Case;
use super::tables::{stream, table};

/// What stands in the cells of 总计 and 财政拨款 of the first project.
const FIGURES: &[(&str, &str)] = &[
    ("10^30", "1000000000000000000000000000000.00"),
    (
        "10^30 in groups",
        "1,000,000,000,000,000,000,000,000,000,000.00",
    ),
    (
        "60 digits",
        "123456789012345678901234567890123456789012345678901234567890",
    ),
    ("28 digits", "99999999999999999999999999.99"),
    ("40 decimals", "10.0000000000000000000000000000000000000001"),
    ("groups of one", "1,2,3.4"),
    ("groups of two", "10,00.00"),
    ("two points", "10.00.00"),
    ("a power of ten", "1e30"),
    ("hexadecimal", "0x0A"),
    ("infinity", "Infinity"),
    ("not a number", "NaN"),
    ("a letter for a digit", "1O.00"),
    ("digits of another script", "١٠.٠٠"),
    ("Chinese digits", "壹拾"),
    ("full width", "１０．００"),
    ("superscripts", "10.00²"),
    ("a minus at the end", "10.00-"),
    ("two minus signs", "--10.00"),
    ("a plus", "+10.00"),
    ("in brackets", "(10.00)"),
    ("a currency before it", "¥10.00"),
    ("its unit behind it", "10.00万元"),
    ("a per cent", "10.00%"),
    ("an error of a spreadsheet", "#REF!"),
    ("hashes of a narrow column", "########"),
    ("a formula", "=SUM(B6:B7)"),
    ("a date", "2025-10-01"),
    ("marks without width between digits", "1\u{200b}0.00"),
    ("a space within", "1 0.00"),
];

/// Each figure in cells, and in a text that has none.
pub fn cases() -> Vec<Case> {
    let cells = |figure: &str| {
        table(
            "项目支出绩效目标表",
            "甲局",
            "万元",
            [figure, figure, "", ""],
        )
    };
    let named = FIGURES.iter().flat_map(|(name, figure)| {
        [
            Case::new(format!("amount: {name}"), cells(figure)),
            Case::new(
                format!("amount: {name}, as a stream"),
                stream(&format!("{figure} {figure}")),
            ),
        ]
    });
    named.collect()
}
