//! Changes, or changed indicators, into rows of a CSV that Excel opens rightly and that carries no
//! formula.

use super::{ComparedContent, ComparisonFormat};
use crate::export::Offer;
use crate::export::cells::{Cell, Table, line_cells};
use crate::export::csv::{Csv, MEDIA_TYPE};
use crate::money::Money;
use crate::query::{self, ChangeRow, ChangeSide, IndicatorChangeRow, IndicatorRow};
use crate::text;

/// One row a change.
pub const CHANGES: ComparisonFormat = ComparisonFormat {
    offer: Offer {
        id: "csv",
        extension: "csv",
        media_type: MEDIA_TYPE,
    },
    write: |content| {
        let mut csv = Csv::new();
        changes(content, &mut csv);
        csv.into_bytes()
    },
};

/// One row an indicator that was added, dropped or changed.
pub const INDICATORS: ComparisonFormat = ComparisonFormat {
    offer: Offer {
        id: "csv-indicators",
        extension: "csv",
        media_type: MEDIA_TYPE,
    },
    write: |content| {
        let mut csv = Csv::new();
        indicators(content, &mut csv);
        csv.into_bytes()
    },
};

/// The head and one row a change.
pub fn changes(content: &ComparedContent<'_>, table: &mut impl Table) {
    let heads = &content.says.heads;
    let file_heads = [content.says.before, content.says.after];
    let own = [
        heads.kinds,
        heads.said,
        heads.unit_before,
        heads.unit_after,
        heads.no_before,
        heads.no_after,
        heads.name_before,
        heads.name_after,
        content.files.heads.money_unit,
        heads.total_before,
        heads.total_after,
        heads.difference,
        heads.percent,
        heads.goal_before,
        heads.goal_after,
        heads.matched,
    ];
    let lines = [content.says.before, content.says.after];
    let ends = [
        content.files.heads.first_line,
        content.files.heads.last_line,
    ];
    let lines = lines.map(|of| ends.map(|end| format!("{of} {end}")));
    let all = file_heads.into_iter().chain(own);
    let all = all
        .map(Cell::text)
        .chain(lines.as_flattened().iter().map(Cell::text));
    table.row(all.chain([Cell::text(content.files.heads.scope)]));
    let scope = content.scope_sentence();
    for row in &content.rows {
        table.row(
            files(content)
                .chain(change_cells(content, row))
                .chain([Cell::text(&scope)]),
        );
    }
}

fn files(content: &ComparedContent<'_>) -> impl Iterator<Item = Cell> {
    let tables = [&content.summary.before, &content.summary.after];
    tables.map(|table| Cell::text(&table.file_name)).into_iter()
}

fn change_cells(content: &ComparedContent<'_>, row: &ChangeRow) -> Vec<Cell> {
    let total = row.total();
    let sides = [&row.before, &row.after];
    let text = |side: &Option<ChangeSide>, of: fn(&ChangeSide) -> &str| {
        side.as_ref()
            .map_or(Cell::EMPTY, |side| Cell::text(of(side)))
    };
    let analyses = [content.compared.before, content.compared.after];
    let goals = [0, 1].map(|at| {
        let projects = &analyses[at].document().projects;
        let project = sides[at]
            .as_ref()
            .map(|side| &projects[side.project as usize]);
        project.map_or(Cell::EMPTY, |project| {
            Cell::text(analyses[at].text(project.goal))
        })
    });
    let percent = total.percent.map(|percent| Money::new(percent.tenths, 1));
    let mut cells = vec![
        Cell::text(content.kinds(row)),
        Cell::text(content.said(row)),
    ];
    cells.extend(sides.map(|side| text(side, |side| &side.unit)));
    cells.extend(sides.map(|side| {
        let number = side.as_ref().map(|side| (side.project + 1).to_string());
        Cell::number(number.unwrap_or_default())
    }));
    cells.extend(sides.map(|side| text(side, |side| &side.name)));
    cells.push(Cell::text(content.money_unit_word()));
    cells.extend([total.before, total.after, total.difference, percent].map(Cell::money));
    cells.extend(goals);
    cells.push(Cell::text(text::match_said(content.language, row.matched)));
    for side in sides {
        cells.extend(line_cells(side.as_ref().and_then(|side| side.lines)));
    }
    cells
}

/// The head and one row an indicator that was added, dropped or changed.
pub fn indicators(content: &ComparedContent<'_>, table: &mut impl Table) {
    let (heads, words) = (&content.says.heads, &content.words.projects);
    let both =
        |head: &str| [content.says.before, content.says.after].map(|of| format!("{of} {head}"));
    let pairs = [words.l2, words.indicator_name, words.cycle, words.annual].map(both);
    let start = [
        content.says.before,
        content.says.after,
        heads.no_before,
        heads.no_after,
        words.name,
    ];
    let start = start.map(Cell::text).into_iter();
    table.row(
        start
            .chain(pairs.as_flattened().iter().map(Cell::text))
            .chain([Cell::text(heads.said)]),
    );
    for row in &content.rows {
        let Some(detail) = query::change_detail(content.compared, row.index) else {
            continue;
        };
        let changed = detail.indicators.iter().filter(|it| it.change.is_change());
        for indicator in changed {
            table.row(files(content).chain(indicator_cells(content, row, indicator)));
        }
    }
}

fn indicator_cells(
    content: &ComparedContent<'_>,
    row: &ChangeRow,
    indicator: &IndicatorChangeRow,
) -> Vec<Cell> {
    let number = |side: &Option<ChangeSide>| {
        let number = side.as_ref().map(|side| (side.project + 1).to_string());
        Cell::number(number.unwrap_or_default())
    };
    let name = row.latest().map_or("", |side| &side.name);
    let mut cells = vec![number(&row.before), number(&row.after), Cell::text(name)];
    let fields: [fn(&IndicatorRow) -> &str; 4] = [
        |one| &one.l2,
        |one| &one.name,
        |one| &one.cycle,
        |one| &one.annual,
    ];
    for field in fields {
        for side in [&indicator.before, &indicator.after] {
            let text = side.as_ref().map(field);
            cells.push(text.map_or(Cell::EMPTY, Cell::text));
        }
    }
    let phrases = text::indicator_phrases(content.language, indicator);
    cells.push(Cell::text(phrases.join(content.says.stop)));
    cells
}
