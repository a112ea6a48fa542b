//! An analysis into one self-contained report to print: no script, no request, all text escaped.

use super::content::{Content, Found, by_project, printable};
use super::report;
use super::{Format, Joining};
use crate::document::Column;
use crate::money::Money;
use crate::query::{self, AdditionRow, IndicatorRow, ProjectRecord};
use crate::span::Lines;
use crate::text::{self, Language};
use crate::working_paper::Item;

/// One page with everything that was read and found.
pub const FORMAT: Format = Format {
    id: "html",
    extension: "html",
    media_type: "text/html;charset=utf-8",
    joining: Joining::Separate,
    holds_paper: true,
    passes: 1,
    write: |content| Page::new(content).write().into_bytes(),
};

const STYLE: &str = include_str!("html/report.css");

/// The end of every page.
pub(super) const END: &str = "</body>\n</html>\n";

/// The start of every page, with an escaped title and with styles beyond those of all.
pub(super) fn head(language: Language, title: &str, styles: &str) -> String {
    // The policy holds even if some text should slip through as markup.
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{title}</title>\n<style>\n{STYLE}{styles}</style>\n</head>\n<body>\n",
        language.tag(),
    )
}

/// What is being written, and what it is made of.
struct Page<'a> {
    content: &'a Content<'a>,
    out: String,
}

impl<'a> Page<'a> {
    fn new(content: &'a Content<'a>) -> Self {
        Self {
            content,
            out: String::new(),
        }
    }

    fn write(mut self) -> String {
        let content = self.content;
        let title = escape(&report::title(content));
        self.out += &head(content.language, &title, "");
        self.out += &format!("<h1>{title}</h1>\n");
        self.facts();
        self.totals();
        let concerns = report::concerns(content);
        self.additions(&concerns);
        let findings = content.findings();
        self.findings(&findings);
        self.strays(&findings, &concerns);
        self.projects(&findings);
        self.unread();
        self.out += &format!("<p>{}</p>\n", escape(content.say.made_by));
        self.out + END
    }

    fn heading(&mut self, heading: &str) {
        self.out += &format!("<h2>{}</h2>\n", escape(heading));
    }

    fn facts(&mut self) {
        self.out += "<dl>\n";
        for (head, said) in report::facts(self.content) {
            self.out += &format!("<dt>{}</dt><dd>{}</dd>\n", escape(head), escape(&said));
        }
        self.out += "</dl>\n";
        if let Some(note) = self.content.assumed_note() {
            self.out += &format!("<p>{}</p>\n", escape(note));
        }
    }

    fn totals(&mut self) {
        let content = self.content;
        self.heading(content.words.views.overview.long);
        let columns = Column::ALL.map(content.words.column);
        let heads = [content.say.heads.row].into_iter().chain(columns);
        self.open_table(heads);
        for row in report::totals(content) {
            let amounts = Column::ALL.map(|column| row.amounts.value(column));
            let name = self.marked(content.named(&row.name), row.amounts.assumed);
            self.row([name].into_iter().chain(amounts.map(figure)));
        }
        self.out += "</table>\n";
    }

    fn additions(&mut self, concerns: &[AdditionRow]) {
        let content = self.content;
        let (say, heads) = (&content.words.additions, &content.say.heads);
        self.heading(content.say.additions);
        if !content.scope.is_whole() {
            let note = escape(content.say.scope.additions_left_out);
            self.out += &format!("<p>{note}</p>\n");
        }
        if concerns.is_empty() {
            self.out += &format!("<p>{}</p>\n", escape(content.say.all_exact));
            return;
        }
        self.open_table(
            [
                heads.row,
                say.what,
                say.stated,
                say.sum,
                say.difference,
                say.verdict,
                heads.causes,
                content.words.projects.source,
            ]
            .into_iter()
            .chain(self.review_head()),
        );
        for row in concerns {
            let causes = content.causes(row).join("\n");
            self.row(
                [
                    text_cell(text::row_name(content.words, row)),
                    self.marked(
                        &(say.parts)(row.addition.level, row.addition.addend, row.addition.parts),
                        row.addition.assumed,
                    ),
                    figure(row.addition.stated),
                    figure(row.addition.sum),
                    format!(
                        "<td class=\"n\">{}",
                        row.addition.difference.map_or(String::new(), text::signed)
                    ),
                    text_cell(&report::verdict(content, row)),
                    text_cell(&causes),
                    self.lines(row.lines),
                ]
                .into_iter()
                .chain(self.review(&Item::addition(&row.addition))),
            );
        }
        self.out += "</table>\n";
    }

    fn findings(&mut self, findings: &[Found]) {
        let content = self.content;
        let (words, heads) = (&content.words.checks, &content.say.heads);
        self.heading(words.panel.heading);
        if findings.is_empty() {
            self.out += &format!("<p>{}</p>\n", escape(words.panel.none));
            return;
        }
        self.open_table(
            [
                words.panel.severity,
                words.panel.check,
                heads.place,
                heads.message,
                heads.hint,
                content.words.projects.source,
            ]
            .into_iter()
            .chain(self.review_head()),
        );
        for found in findings {
            let severity = (words.severity)(found.severity);
            let shape = (words.severity_shape)(found.severity);
            self.row(
                [
                    text_cell(&format!("{shape} {severity}")),
                    text_cell(found.title),
                    text_cell(&content.place(found)),
                    text_cell(&found.message),
                    text_cell(found.hint),
                    self.lines(found.row.lines),
                ]
                .into_iter()
                .chain(self.review(&found.row.item)),
            );
        }
        self.out += "</table>\n";
    }

    /// The head of the column for what a reviewer says, where there is a reviewer.
    fn review_head(&self) -> Option<&'static str> {
        let head = self.content.words.working_paper.heading;
        self.content.paper.map(|_| head)
    }

    fn review(&self, item: &Item) -> Option<String> {
        self.content
            .paper
            .map(|_| text_cell(&self.content.remark(item)))
    }

    /// What a reviewer marked that has no row above.
    fn strays(&mut self, findings: &[Found], concerns: &[AdditionRow]) {
        let content = self.content;
        if content.paper.is_none() {
            return;
        }
        self.heading(content.words.working_paper.heading);
        self.out += &format!("<p>{}</p>\n", escape(&content.mark_count()));
        let strays = content.strays(findings, concerns);
        if strays.is_empty() {
            return;
        }
        self.open_table([content.say.heads.place, content.words.working_paper.heading]);
        for stray in strays {
            self.row([text_cell(&stray.about), text_cell(&stray.remark)]);
        }
        self.out += "</table>\n";
    }

    fn projects(&mut self, findings: &[Found]) {
        let content = self.content;
        let findings = by_project(findings);
        self.heading(content.words.projects.heading);
        for index in &content.projects {
            let record = content.project(*index);
            let found = findings.get(index).map_or(&[][..], Vec::as_slice);
            self.project(&record, found);
        }
    }

    fn project(&mut self, record: &ProjectRecord, findings: &[&Found]) {
        let content = self.content;
        let words = &content.words.projects;
        let row = &record.row;
        let assumed = self.assumed(row.amounts.assumed);
        let name = escape(content.named(&row.name));
        self.out += &format!(
            "<section>\n<h3>{}. {name}{assumed}</h3>\n<p>{}</p>\n",
            row.index + 1,
            escape(&row.unit)
        );
        self.open_table(Column::ALL.map(content.words.column));
        self.row(row.amounts.cells.map(figure));
        self.out += "</table>\n";
        let goal = match record.goal.as_str() {
            "" => words.no_goal,
            goal => goal,
        };
        self.out += &format!("<p>{}</p>\n", escape(goal));
        if record.indicators.is_empty() {
            self.out += &format!("<p>{}</p>\n", escape(words.no_indicators));
        } else {
            self.indicators(&record.indicators);
        }
        for found in findings {
            let shape = (content.words.checks.severity_shape)(found.severity);
            let place = match &found.row.indicator {
                Some((number, name)) => (content.words.checks.panel.indicator)(*number, name),
                None => String::new(),
            };
            let said = format!("{shape} {place} {}", found.message);
            self.out += &format!("<p class=\"f\">{}</p>\n", escape(&said));
        }
        self.out += "</section>\n";
    }

    fn indicators(&mut self, indicators: &[IndicatorRow]) {
        let words = &self.content.words.projects;
        self.open_table([
            words.number,
            words.l1,
            words.l2,
            words.indicator_name,
            words.cycle,
            words.annual,
            words.source,
        ]);
        for one in indicators {
            self.row([
                format!("<td class=\"n\">{}", one.number),
                text_cell(&format!("{} {}", one.l1_code, one.l1)),
                text_cell(&format!("{} {}", one.l2_code, one.l2)),
                text_cell(&one.name),
                text_cell(&one.cycle),
                text_cell(&one.annual),
                self.lines(one.lines),
            ]);
        }
        self.out += "</table>\n";
    }

    fn unread(&mut self) {
        let content = self.content;
        let rest = query::unexplained(content.analysis, super::content::EVERYTHING);
        if rest.rows.is_empty() {
            return;
        }
        self.heading(content.words.summary.unexplained_heading);
        let note = escape(content.words.summary.unexplained_note);
        self.out += &format!("<p>{note}</p>\n");
        self.open_table([content.words.projects.source, content.say.heads.text]);
        for row in rest.rows {
            self.row([self.lines(Some(row.lines)), text_cell(&row.text)]);
        }
        self.out += "</table>\n";
    }

    fn open_table(&mut self, heads: impl IntoIterator<Item = &'static str>) {
        self.out += "<table>\n<thead><tr>";
        for head in heads {
            self.out += &format!("<th>{}", escape(head));
        }
        self.out += "</tr></thead>\n";
    }

    /// A row of cells that are HTML already.
    fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.out += "<tr>";
        for cell in cells {
            self.out += &cell;
        }
        self.out += "</tr>\n";
    }

    fn marked(&self, text: &str, assumed: bool) -> String {
        text_cell(text) + &self.assumed(assumed)
    }

    /// The mark of a guess.
    fn assumed(&self, assumed: bool) -> String {
        match assumed {
            true => format!(" <em>{}</em>", escape(self.content.words.projects.assumed)),
            false => String::new(),
        }
    }

    fn lines(&self, lines: Option<Lines>) -> String {
        let said = lines.map_or(String::new(), |it| {
            (self.content.words.lines)(it.first, it.last)
        });
        text_cell(&said)
    }
}

fn text_cell(text: &str) -> String {
    format!("<td>{}", escape(text))
}

fn figure(amount: Option<Money>) -> String {
    let figure = amount.map_or(String::new(), text::grouped);
    format!("<td class=\"n\">{figure}")
}

/// Foreign text as text, in content and in attributes alike.
pub fn escape(text: &str) -> String {
    let text = printable(text);
    let mut out = String::with_capacity(text.len());
    for one in text.chars() {
        match one {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}
