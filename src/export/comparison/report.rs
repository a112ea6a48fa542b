//! A comparison into the blocks that every report of it is made of, whatever they are written in.

use super::ComparedContent;
use crate::compare::{AmountPair, ChangeKind, Fate, GoalChange, Piece};
use crate::document::Column;
use crate::export::content::named;
use crate::money::Money;
use crate::query::{self, ChangeDetail, ChangeRow, ComparedTable, UnitChangeRow};
use crate::span::Lines;
use crate::text::{self, ComparisonWords};

/// A part of a report.
pub enum Block {
    /// The title of all.
    Title(String),
    /// The heading of what follows.
    Heading(String),
    /// The heading of what follows about one project.
    Project(String),
    /// What is said of it, each with its head.
    Facts(Vec<(&'static str, String)>),
    /// A paragraph.
    Text(String),
    /// A paragraph in which characters went and came.
    Wording(Vec<Piece>),
    /// A table.
    Table(Vec<&'static str>, Vec<Vec<Cell>>),
}

/// What stands in a cell of a table.
pub enum Cell {
    /// Foreign text.
    Text(String),
    /// An amount or a number.
    Figure(String),
    /// Foreign text in which characters went and came.
    Wording(Vec<Piece>),
}

/// The report, with at most so many changes told in full.
pub(super) fn blocks(content: &ComparedContent<'_>, most: usize) -> Vec<Block> {
    let says = content.says;
    let summary = &content.summary;
    let mut blocks = vec![
        Block::Title(says.heading.to_owned()),
        Block::Facts(facts(content)),
    ];
    if is_uncertain(content) {
        blocks.push(Block::Text(says.uncertain_note.to_owned()));
    }
    blocks.push(Block::Heading(says.bridge.to_owned()));
    blocks.extend(bridge(content));
    if summary.units.len() > 1 {
        blocks.push(Block::Heading(content.files.heads.unit.to_owned()));
        blocks.push(units(content));
    }
    let unchanged = |row: &&ChangeRow| row.kinds == [ChangeKind::Unchanged];
    let left_out = content.rows.iter().filter(unchanged).count();
    let told: Vec<&ChangeRow> = content.rows.iter().filter(|row| !unchanged(row)).collect();
    blocks.push(Block::Heading(says.changes.to_owned()));
    let more = told.len().saturating_sub(most);
    blocks.push(changes(content, &told[..told.len() - more]));
    if more > 0 {
        blocks.push(Block::Text((content.files.more)(&text::count(more as u64))));
    }
    if left_out > 0 {
        let count = text::count(left_out as u64);
        blocks.push(Block::Text((says.unchanged_left_out)(&count)));
    }
    for row in told.iter().take(most) {
        blocks.extend(detail(content, row));
    }
    blocks.push(Block::Text(says.made_by.to_owned()));
    blocks
}

/// What stayed, went and came, foreign text made harmless by `escape`. In tags also in Markdown, whose
/// own marks do not open and close between any characters.
pub fn wording(pieces: &[Piece], escape: fn(&str) -> String) -> String {
    let piece = |piece: &Piece| {
        let text = escape(&piece.text);
        match piece.fate {
            Fate::Stayed => text,
            Fate::Went => format!("<del>{text}</del>"),
            Fate::Came => format!("<ins>{text}</ins>"),
        }
    };
    pieces.iter().map(piece).collect()
}

/// Whether some of the pairs in scope are uncertain.
pub(super) fn is_uncertain(content: &ComparedContent<'_>) -> bool {
    let uncertain = |row: &ChangeRow| row.kinds.contains(&ChangeKind::Uncertain);
    content.rows.iter().any(uncertain)
}

/// What is said of both tables, each with its head.
pub(super) fn facts(content: &ComparedContent<'_>) -> Vec<(&'static str, String)> {
    let (says, summary) = (content.says, &content.summary);
    let table = |table: &ComparedTable| {
        let unit = table.money_unit.map_or("", crate::money::MoneyUnit::word);
        let parts = [&table.file_name, &table.department, &table.title, unit];
        let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
        parts.join(" · ")
    };
    let mut facts = vec![
        (says.before, table(&summary.before)),
        (says.after, table(&summary.after)),
    ];
    let note = text::measure_note(content.language, summary.measure);
    facts.extend(note.map(|note| (content.files.heads.money_unit, note)));
    let kinds = summary.kinds.iter().filter(|it| it.changes > 0);
    let kinds = kinds.map(|it| {
        let count = text::count(u64::from(it.changes));
        (says.counted)((says.kind)(it.kind), &count)
    });
    facts.push((says.heads.kinds, kinds.collect::<Vec<_>>().join(says.comma)));
    facts.push((content.files.heads.scope, content.scope_sentence()));
    facts
}

fn bridge(content: &ComparedContent<'_>) -> Vec<Block> {
    let (says, summary) = (content.says, &content.summary);
    let Some(bridge) = &summary.bridge else {
        return vec![Block::Text(says.no_bridge.to_owned())];
    };
    let end = |head: &str, stated: bool, amount: Money, projects: u32| {
        vec![
            Cell::Text(self::end(says, head, stated)),
            Cell::Figure(text::count(u64::from(projects))),
            figure(Some(amount)),
        ]
    };
    let totals = &summary.totals;
    let mut rows = vec![end(
        says.old_total,
        totals.stated_before,
        bridge.from,
        summary.before.projects,
    )];
    for step in &bridge.steps {
        let projects = match step.projects {
            0 => String::new(),
            projects => text::count(u64::from(projects)),
        };
        rows.push(vec![
            Cell::Text((says.step)(step.kind).to_owned()),
            Cell::Figure(projects),
            Cell::Figure(text::signed(step.amount)),
        ]);
    }
    rows.push(end(
        says.new_total,
        totals.stated_after,
        bridge.to,
        summary.after.projects,
    ));
    let heads = vec![
        says.heads.step,
        says.heads.projects,
        (content.words.column)(Column::Total),
    ];
    vec![Block::Table(heads, rows)]
}

/// What an end of the bridge is called, and whether its table prints it.
pub(super) fn end(says: &ComparisonWords, head: &str, stated: bool) -> String {
    match stated {
        true => head.to_owned(),
        false => format!("{head} · {}", says.unstated),
    }
}

fn units(content: &ComparedContent<'_>) -> Block {
    let heads = &content.says.heads;
    let rows = content.summary.units.iter().map(|unit: &UnitChangeRow| {
        let name = Cell::Text(named(content.words, unit.latest()).to_owned());
        let changed = text::count(u64::from(unit.changes - unit.unchanged));
        let amounts = amount_cells(content, &unit.totals.amounts);
        [name, Cell::Figure(changed)]
            .into_iter()
            .chain(amounts)
            .collect()
    });
    Block::Table(
        vec![
            content.files.heads.unit,
            content.says.changes,
            heads.total_before,
            heads.total_after,
            heads.difference,
            heads.percent,
        ],
        rows.collect(),
    )
}

fn changes(content: &ComparedContent<'_>, rows: &[&ChangeRow]) -> Block {
    let heads = &content.says.heads;
    let rows = rows.iter().map(|row| {
        let name = row.latest().map_or("", |side| &side.name);
        let start = [
            Cell::Text(named(content.words, name).to_owned()),
            Cell::Text(content.kinds(row)),
        ];
        let end = [
            Cell::Text(content.said(row)),
            Cell::Text(text::match_said(content.language, row.matched)),
        ];
        let amounts = amount_cells(content, &row.total());
        start.into_iter().chain(amounts).chain(end).collect()
    });
    Block::Table(
        vec![
            content.words.projects.name,
            heads.kinds,
            heads.total_before,
            heads.total_after,
            heads.difference,
            heads.percent,
            heads.said,
            heads.matched,
        ],
        rows.collect(),
    )
}

fn amount_cells(content: &ComparedContent<'_>, pair: &AmountPair) -> [Cell; 4] {
    let difference = pair.difference;
    let signed = difference.map_or_else(String::new, text::signed);
    let percent = pair.percent.zip(difference);
    let percent = percent
        .map(|(percent, difference)| text::percent_said(content.language, percent, difference));
    [
        figure(pair.before),
        figure(pair.after),
        Cell::Figure(signed),
        Cell::Figure(percent.unwrap_or_default()),
    ]
}

fn figure(amount: Option<Money>) -> Cell {
    Cell::Figure(amount.map_or_else(String::new, text::grouped))
}

/// The wording of one change and its indicators; nothing where the list has told all.
fn detail(content: &ComparedContent<'_>, row: &ChangeRow) -> Vec<Block> {
    let is_pair = row.before.is_some() && row.after.is_some();
    let goal = row.goal != GoalChange::Same;
    let indicators = row.indicators != Default::default();
    let renamed = row.kinds.contains(&ChangeKind::Renamed);
    let detail = query::change_detail(content.compared, row.index);
    let Some(detail) = detail.filter(|_| is_pair && (goal || indicators || renamed)) else {
        return Vec::new();
    };
    let mut blocks = vec![Block::Project(project_heading(content, row))];
    if renamed {
        blocks.push(Block::Wording(detail.name.clone()));
    }
    if goal {
        blocks.push(Block::Wording(detail.goal.clone()));
    }
    if indicators {
        blocks.push(indicator_table(content, &detail));
    }
    blocks
}

fn project_heading(content: &ComparedContent<'_>, row: &ChangeRow) -> String {
    let name = row.latest().map_or("", |side| &side.name);
    let lines = |of: &str, lines: Option<Lines>| {
        let lines = lines.map(|it| (content.words.lines)(it.first, it.last));
        lines.map(|lines| format!("{of} {lines}"))
    };
    let sides = [
        lines(
            content.says.before,
            row.before.as_ref().and_then(|it| it.lines),
        ),
        lines(
            content.says.after,
            row.after.as_ref().and_then(|it| it.lines),
        ),
    ];
    let lines: Vec<String> = sides.into_iter().flatten().collect();
    let name = named(content.words, name);
    format!("{name} · {}", lines.join(content.says.comma))
}

fn indicator_table(content: &ComparedContent<'_>, detail: &ChangeDetail) -> Block {
    let changed = detail.indicators.iter().filter(|it| it.change.is_change());
    let rows = changed.map(|row| {
        let latest = row.after.as_ref().or(row.before.as_ref());
        let class = latest.map_or_else(String::new, |one| format!("{} {}", one.l2_code, one.l2));
        let phrases = text::indicator_phrases(content.language, row);
        vec![
            Cell::Text(class),
            Cell::Wording(row.name.clone()),
            Cell::Text(phrases.join(content.says.stop)),
        ]
    });
    Block::Table(
        vec![
            content.words.projects.l2,
            content.says.heads.indicator,
            content.says.heads.said,
        ],
        rows.collect(),
    )
}
