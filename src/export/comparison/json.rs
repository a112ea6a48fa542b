//! The `jixiao-comparison/1` JSON: every change in scope, amounts as decimal strings.
//!
//! What each field means stands in [`SCHEMA`], which the tests hold every export against.

use serde::Serialize;

use super::{ComparedContent, ComparisonFormat};
use crate::compare::{
    AmountPair, AmountState, Change, ChangeKind, Fate, GoalChange, IndicatorTally, Match, Piece,
    Step, TotalPair,
};
use crate::document::Column;
use crate::export::Offer;
use crate::export::json::{self, printed, to_json};
use crate::money::{Money, MoneyUnit};
use crate::query::{self, ChangeRow, ChangeSide, ComparedTable, IndicatorChangeRow, IndicatorRow};
use crate::text;
use crate::value::{Demand, Shift};

/// Name and version of the format; fields may be added under it, not changed.
pub const NAME: &str = "jixiao-comparison/1";

/// The JSON Schema of one export.
pub const SCHEMA: &str = include_str!("schema.json");

/// One comparison a line.
pub const FORMAT: ComparisonFormat = ComparisonFormat {
    offer: Offer::of(&json::DOCUMENT),
    write: |content| {
        let mut bytes = to_json(&export(content)).into_bytes();
        bytes.push(b'\n');
        bytes
    },
};

#[derive(Serialize)]
struct Export<'a> {
    format: &'static str,
    language: &'static str,
    scope: ScopeExport<'a>,
    before: TableExport<'a>,
    after: TableExport<'a>,
    money: MoneyExport,
    kinds: Vec<(ChangeKind, u32)>,
    totals: TotalExport,
    bridge: Option<BridgeExport>,
    units: Vec<UnitExport<'a>>,
    changes: Vec<ChangeExport<'a>>,
}

#[derive(Serialize)]
struct ScopeExport<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    filter: Option<&'a str>,
    changes: usize,
    of: u32,
}

#[derive(Serialize)]
struct TableExport<'a> {
    file: &'a str,
    sha256: &'a str,
    title: Option<&'a str>,
    department: Option<&'a str>,
    money_unit: Option<&'static str>,
    projects: u32,
    indicators: u32,
}

#[derive(Serialize)]
struct MoneyExport {
    unit: Option<&'static str>,
    converted: bool,
    assumed: bool,
}

#[derive(Serialize)]
struct AmountExport {
    before: Option<Money>,
    after: Option<Money>,
    difference: Option<Money>,
    percent: Option<Money>,
    state: AmountState,
}

#[derive(Serialize)]
struct TotalExport {
    #[serde(flatten)]
    amounts: AmountExport,
    stated_before: bool,
    stated_after: bool,
}

#[derive(Serialize)]
struct BridgeExport {
    from: Money,
    steps: Vec<Step>,
    to: Money,
}

#[derive(Serialize)]
struct UnitExport<'a> {
    before: Option<&'a str>,
    after: Option<&'a str>,
    totals: TotalExport,
    changes: u32,
    unchanged: u32,
}

#[derive(Serialize)]
struct ChangeExport<'a> {
    kinds: &'a [ChangeKind],
    said: Vec<String>,
    before: Option<SideExport<'a>>,
    after: Option<SideExport<'a>>,
    #[serde(rename = "match")]
    matched: Option<Match>,
    amounts: AmountsExport,
    goal: GoalExport,
    indicators: IndicatorsExport,
}

#[derive(Serialize)]
struct SideExport<'a> {
    /// Position in the table, from 0.
    project: u32,
    name: Option<&'a str>,
    unit: Option<&'a str>,
    lines: Option<[u32; 2]>,
    goal: Option<String>,
}

#[derive(Serialize)]
struct AmountsExport {
    total: AmountExport,
    fiscal: AmountExport,
    special: AmountExport,
    other: AmountExport,
}

#[derive(Serialize)]
struct GoalExport {
    change: GoalChange,
    /// Where it was reworded: in pieces.
    pieces: Vec<(Fate, String)>,
}

#[derive(Serialize)]
struct IndicatorsExport {
    #[serde(flatten)]
    tally: IndicatorTally,
    list: Vec<IndicatorExport>,
}

#[derive(Serialize)]
struct IndicatorExport {
    before: Option<IndicatorSide>,
    after: Option<IndicatorSide>,
    is_guess: bool,
    renamed: bool,
    reclassed: bool,
    cycle: ValueExport,
    annual: ValueExport,
}

#[derive(Serialize)]
struct ValueExport {
    shift: Shift,
    demand: Option<Demand>,
}

#[derive(Serialize)]
struct IndicatorSide {
    number: u32,
    l2: Option<String>,
    name: Option<String>,
    cycle: Option<String>,
    annual: Option<String>,
    lines: Option<[u32; 2]>,
}

fn export<'a>(content: &'a ComparedContent<'_>) -> Export<'a> {
    let summary = &content.summary;
    let measure = summary.measure;
    let filter = content.scope.filter.as_str();
    Export {
        format: NAME,
        language: content.language.tag(),
        scope: ScopeExport {
            filter: (!filter.is_empty()).then_some(filter),
            changes: content.rows.len(),
            of: summary.changes,
        },
        before: table(&summary.before),
        after: table(&summary.after),
        money: MoneyExport {
            unit: measure.unit().map(MoneyUnit::word),
            converted: measure.is_converted(),
            assumed: measure.is_assumed(),
        },
        kinds: summary
            .kinds
            .iter()
            .map(|it| (it.kind, it.changes))
            .collect(),
        totals: total(&summary.totals),
        bridge: summary.bridge.as_ref().map(|bridge| BridgeExport {
            from: bridge.from,
            steps: bridge.steps.clone(),
            to: bridge.to,
        }),
        units: summary
            .units
            .iter()
            .map(|unit| UnitExport {
                before: unit.before.as_deref(),
                after: unit.after.as_deref(),
                totals: total(&unit.totals),
                changes: unit.changes,
                unchanged: unit.unchanged,
            })
            .collect(),
        changes: content
            .rows
            .iter()
            .map(|row| change(content, row))
            .collect(),
    }
}

fn table(table: &ComparedTable) -> TableExport<'_> {
    TableExport {
        file: &table.file_name,
        sha256: &table.sha256,
        title: some(&table.title),
        department: some(&table.department),
        money_unit: table.money_unit.map(MoneyUnit::word),
        projects: table.projects,
        indicators: table.indicators,
    }
}

/// `None` for a field that the document does not print.
fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

fn amount(pair: &AmountPair) -> AmountExport {
    AmountExport {
        before: pair.before,
        after: pair.after,
        difference: pair.difference,
        percent: pair.percent.map(|it| Money::new(it.tenths, 1)),
        state: pair.state,
    }
}

fn total(total: &TotalPair) -> TotalExport {
    TotalExport {
        amounts: amount(&total.amounts),
        stated_before: total.stated_before,
        stated_after: total.stated_after,
    }
}

fn change<'a>(content: &ComparedContent<'_>, row: &'a ChangeRow) -> ChangeExport<'a> {
    let pair = |column: Column| amount(&row.amounts[column.index()]);
    let changes: &[Change] = content.compared.comparison.changes();
    let is_pair = changes
        .get(row.index as usize)
        .is_some_and(|change| change.before.is_some() && change.after.is_some());
    let detail = query::change_detail(content.compared, row.index).filter(|_| is_pair);
    let (goal, indicators) = detail.map_or_else(Default::default, |it| (it.goal, it.indicators));
    let pieces = match row.goal {
        GoalChange::Reworded => goal,
        GoalChange::Same | GoalChange::Added | GoalChange::Dropped => Vec::new(),
    };
    let changed = indicators.into_iter().filter(|it| it.change.is_change());
    ChangeExport {
        kinds: &row.kinds,
        said: text::change_sentences(content.language, content.summary.measure, row),
        before: side(content.compared.before, row.before.as_ref()),
        after: side(content.compared.after, row.after.as_ref()),
        matched: row.matched,
        amounts: AmountsExport {
            total: pair(Column::Total),
            fiscal: pair(Column::Fiscal),
            special: pair(Column::Special),
            other: pair(Column::Other),
        },
        goal: GoalExport {
            change: row.goal,
            pieces: pieces
                .into_iter()
                .map(|Piece { fate, text }| (fate, text))
                .collect(),
        },
        indicators: IndicatorsExport {
            tally: row.indicators,
            list: changed.map(indicator).collect(),
        },
    }
}

fn side<'a>(
    analysis: &crate::analysis::Analysis,
    side: Option<&'a ChangeSide>,
) -> Option<SideExport<'a>> {
    let side = side?;
    let project = &analysis.document().projects[side.project as usize];
    Some(SideExport {
        project: side.project,
        name: some(&side.name),
        unit: some(&side.unit),
        lines: side.lines.map(json::pair),
        goal: printed(analysis.text(project.goal)),
    })
}

fn indicator(row: IndicatorChangeRow) -> IndicatorExport {
    let side = |side: Option<IndicatorRow>| {
        side.map(|one| IndicatorSide {
            number: one.number,
            l2: printed(one.l2),
            name: printed(one.name),
            cycle: printed(one.cycle),
            annual: printed(one.annual),
            lines: one.lines.map(json::pair),
        })
    };
    let value = |value: crate::compare::ValueChange| ValueExport {
        shift: value.shift,
        demand: value.demand,
    };
    IndicatorExport {
        before: side(row.before),
        after: side(row.after),
        is_guess: row.change.is_guess,
        renamed: row.change.renamed,
        reclassed: row.change.reclassed,
        cycle: value(row.change.cycle),
        annual: value(row.change.annual),
    }
}
