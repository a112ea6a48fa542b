//! An analysis into a short report to paste: the verdict, the totals, what was found, the projects.

use super::content::{Content, Found, printable};
use super::report::{self, TotalRow};
use super::{Format, Joining};
use crate::document::Column;
use crate::money::Money;
use crate::query::AdditionRow;
use crate::text;
use crate::working_paper::Item;

/// A short report as Markdown with tables, as GitHub and most editors read it.
pub const FORMAT: Format = Format {
    id: "md",
    extension: "md",
    media_type: "text/markdown;charset=utf-8",
    joining: Joining::Append,
    holds_paper: true,
    passes: 1,
    write: |content| write(content).into_bytes(),
};

/// How many rows a table of the report has at most; it is short or it is not read.
pub(super) const MAX_ROWS: usize = 100;

/// How many findings of one check are told in full.
const MAX_EXAMPLES: usize = 3;

/// The report.
pub fn write(content: &Content<'_>) -> String {
    let words = content.words;
    let mut out = format!("# {}\n\n", escape(&report::title(content)));
    for (head, said) in report::facts(content) {
        out += &format!("- **{}** {}\n", escape(head), escape(&said));
    }
    out += &heading(words.views.overview.long);
    out += &totals(content, &report::totals(content));
    out += &heading(content.say.additions);
    let rows = report::concerns(content);
    out += &concerns(content, &rows);
    out += &heading(words.checks.panel.heading);
    let found = content.findings();
    out += &findings(content, &found);
    out += &reviewed(content, &found, &rows);
    out += &heading(words.projects.heading);
    out += &projects(content);
    out += &format!("\n{}\n\n", escape(content.say.made_by));
    out
}

fn heading(text: &str) -> String {
    format!("\n## {}\n\n", escape(text))
}

fn totals(content: &Content<'_>, rows: &[TotalRow]) -> String {
    let shown = rows.iter().take(MAX_ROWS).map(|row| {
        let cells = Column::ALL.map(|column| figure(row.amounts.value(column)));
        let name = escape(content.named(&row.name));
        let mark = mark(content, row.amounts.assumed);
        [format!("{name}{mark}")].into_iter().chain(cells).collect()
    });
    let heads = Column::ALL.map(|column| (content.words.column)(column));
    let heads: Vec<&str> = [content.say.heads.row].into_iter().chain(heads).collect();
    table(&heads, 1, shown) + &omitted(content, rows.len())
}

fn concerns(content: &Content<'_>, rows: &[AdditionRow]) -> String {
    let say = &content.words.additions;
    let mut out = String::new();
    if !content.scope.is_whole() {
        out += &format!("{}\n\n", escape(content.say.scope.additions_left_out));
    }
    if rows.is_empty() {
        out += &format!("{}\n", escape(content.say.all_exact));
        return out;
    }
    for row in rows.iter().take(MAX_ROWS) {
        let difference = row.addition.difference.map_or(String::new(), |difference| {
            format!(" · {} {}", say.difference, text::signed(difference))
        });
        out += &format!(
            "- **{}** {} · {}{}{}\n",
            escape(&report::verdict(content, row)),
            escape(text::row_name(content.words, row)),
            escape(&(say.parts)(
                row.addition.level,
                row.addition.addend,
                row.addition.parts
            )),
            escape(&difference),
            mark(content, row.addition.assumed),
        );
        out += &remark(content, &Item::addition(&row.addition));
        for cause in content.causes(row) {
            out += &format!("  - {}\n", escape(&cause));
        }
    }
    out + &omitted(content, rows.len())
}

/// Findings by check, a few of each told in full.
fn findings(content: &Content<'_>, found: &[Found]) -> String {
    let words = &content.words.checks;
    if found.is_empty() {
        return format!("{}\n", escape(words.panel.none));
    }
    let mut out = String::new();
    for group in found.chunk_by(|one, next| one.check == next.check) {
        let first = &group[0];
        let count = (content.say.findings_counted)(&text::count(group.len() as u64));
        out += &format!(
            "- **{}** {} · {}\n",
            escape((words.severity)(first.severity)),
            escape(first.title),
            escape(&count),
        );
        let marked = |one: &&Found| !content.remark(&one.row.item).is_empty();
        // What somebody marked is told, however many there are.
        let told = group.iter().enumerate();
        let told = told.filter(|(at, one)| *at < MAX_EXAMPLES || marked(one));
        let told: Vec<&Found> = told.map(|(_, one)| one).collect();
        for one in &told {
            let lines = one.row.lines.map_or(String::new(), |lines| {
                format!(" · {}", (content.words.lines)(lines.first, lines.last))
            });
            out += &format!(
                "  - {} · {}{}\n",
                escape(&content.place(one)),
                escape(&one.message),
                escape(&lines)
            );
            out += &remark(content, &one.row.item);
        }
        let more = group.len() - told.len();
        if more > 0 {
            let more = (content.say.more)(&text::count(more as u64));
            out += &format!("  - {}\n", escape(&more));
        }
    }
    out
}

/// What a reviewer says of something, beneath it.
fn remark(content: &Content<'_>, item: &Item) -> String {
    match content.remark(item).as_str() {
        "" => String::new(),
        remark => format!("  - **{}**\n", escape(remark)),
    }
}

/// What a reviewer marked in all, and what of it is not told above.
fn reviewed(content: &Content<'_>, found: &[Found], concerns: &[AdditionRow]) -> String {
    if content.paper.is_none() {
        return String::new();
    }
    let mut out = heading(content.words.working_paper.heading);
    out += &format!("{}\n", escape(&content.mark_count()));
    let told = &concerns[..concerns.len().min(MAX_ROWS)];
    let strays = content.strays(found, told);
    if !strays.is_empty() {
        out.push('\n');
    }
    for stray in strays {
        out += &format!(
            "- {} · **{}**\n",
            escape(&stray.about),
            escape(&stray.remark)
        );
    }
    out
}

fn projects(content: &Content<'_>) -> String {
    let words = &content.words.projects;
    let column = content.words.column;
    let heads: Vec<&str> = [words.name, content.say.heads.unit]
        .into_iter()
        .chain(Column::ALL.map(column))
        .chain([words.indicators])
        .collect();
    let shown = content.projects.iter().take(MAX_ROWS).map(|index| {
        let row = content.project(*index).row;
        let mark = mark(content, row.amounts.assumed);
        let name = escape(content.named(&row.name));
        [format!("{name}{mark}"), escape(&row.unit)]
            .into_iter()
            .chain(row.amounts.cells.map(figure))
            .chain([text::count(u64::from(row.indicators))])
            .collect()
    });
    let mut out = table(&heads, 2, shown) + &omitted(content, content.projects.len());
    if let Some(note) = content.assumed_note() {
        out += &format!("\n{}\n", escape(note));
    }
    out
}

/// A table whose first `texts` columns are texts and whose others are figures.
fn table(heads: &[&str], texts: usize, rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let heads: Vec<String> = heads.iter().map(|head| escape(head)).collect();
    let rule = (0..heads.len()).map(|at| if at < texts { "---" } else { "---:" });
    let rule: Vec<String> = rule.map(str::to_owned).collect();
    let mut out = line(&heads) + &line(&rule);
    for row in rows {
        out += &line(&row);
    }
    out
}

fn omitted(content: &Content<'_>, rows: usize) -> String {
    match rows.saturating_sub(MAX_ROWS) {
        0 => String::new(),
        more => {
            let more = (content.say.more)(&text::count(more as u64));
            format!("\n{}\n", escape(&more))
        }
    }
}

fn mark(content: &Content<'_>, assumed: bool) -> String {
    match assumed {
        true => format!(" ({})", escape(content.words.projects.assumed)),
        false => String::new(),
    }
}

fn figure(amount: Option<Money>) -> String {
    amount.map_or(String::new(), text::grouped)
}

/// Foreign text as text: no markup, no table cell of its own, no line of its own.
pub(super) fn escape(text: &str) -> String {
    let text = printable(text);
    let mut out = String::with_capacity(text.len());
    for one in text.chars() {
        match one {
            '\n' | '\r' | '\t' => out.push(' '),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '|' | '~' | '!' | '$' => {
                out.push('\\');
                out.push(one);
            }
            // A list within a list, or the underline of a heading, where a text begins so.
            '-' | '+' | '=' if out.is_empty() => {
                out.push('\\');
                out.push(one);
            }
            // The number of a list, where a text begins so; and nothing is linked by itself.
            '.' | ')' if !out.is_empty() && out.bytes().all(|byte| byte.is_ascii_digit()) => {
                out.push('\\');
                out.push(one);
            }
            ':' if ["http", "https", "ftp"]
                .iter()
                .any(|scheme| ends_with(&out, scheme)) =>
            {
                out.push_str("\\:");
            }
            '.' if ends_with(&out, "www") => out.push_str("\\."),
            other => out.push(other),
        }
    }
    out
}

/// Whether `text` ends in this word of ASCII, in whatever case.
fn ends_with(text: &str, word: &str) -> bool {
    let start = text.len().saturating_sub(word.len());
    text.get(start..)
        .is_some_and(|end| end.eq_ignore_ascii_case(word))
}
