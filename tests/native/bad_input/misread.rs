//! Other files of text that people take for the table's text.

use super::Case;
use super::tables::good;

/// The good table as the source of a web page, which a browser shows as a table.
fn page() -> String {
    let rows: String = good()
        .lines()
        .map(|line| format!("<tr><td>{}</td></tr>\n", line.replace('\t', "</td><td>")))
        .collect();
    format!(
        "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body><table>\n{rows}</table></body></html>\n"
    )
}

/// What each character is written as.
fn written(spell: impl Fn(u32) -> String) -> String {
    let spell = |one: char| match one.is_ascii() {
        true => one.to_string(),
        false => spell(u32::from(one)),
    };
    good().chars().map(spell).collect()
}

/// All of them.
pub fn cases() -> Vec<Case> {
    let json: String = written(|one| format!("\\u{one:04x}")).replace('\n', "\\n");
    let percent: String = good().bytes().map(|byte| format!("%{byte:02X}")).collect();
    [
        ("other: source of a web page", page()),
        ("other: source of a web page on one line", page().replace('\n', "")),
        ("other: spreadsheet as XML", format!(
            "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">\n{}</Workbook>\n",
            good().lines().map(|line| format!("<Row><Cell><Data>{}</Data></Cell></Row>\n", line.replace('\t', "</Data></Cell><Cell><Data>"))).collect::<String>()
        )),
        ("other: characters by number", written(|one| format!("&#{one};"))),
        ("other: characters as in JSON", format!("{{\"text\":\"{}\"}}", json.replace('\t', "\\t"))),
        ("other: bytes as in an address", percent),
        ("other: JSON", "{\"type\":\"FeatureCollection\",\"features\":[]}".to_owned()),
        ("other: a program", "fn main() {\n    println!(\"项目支出绩效目标表\");\n}\n".to_owned()),
        ("other: a log", "2025-01-01 00:00:00 INFO 读取项目支出绩效目标表\n".repeat(50)),
        ("other: one word", "合计".to_owned()),
        ("other: one digit", "7".to_owned()),
        ("other: one long line of digits", "1234567890".repeat(5000)),
        ("other: amounts and nothing else", "30.00 30.00\n10.00 10.00\n".repeat(20)),
    ]
    .map(|(name, text)| Case::new(name, text))
    .into()
}
