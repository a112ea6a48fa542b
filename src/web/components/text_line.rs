//! A line of the text: its number, which leads to its field, and its pieces, told apart by kind.

use web_sys::Element;
use yew::{AttrValue, Html};

use super::element::{element, list, plain, text_in, with_attributes};
use crate::document::RepairKind;
use crate::query::{FieldRef, PieceKind, PlaceKind, SourceLine, SourcePiece};
use crate::span::Lines;
use crate::text::{self, Words};
use crate::web::codes;
use crate::web::state::Jump;

/// The id of the number of a line.
pub fn line_id(line_no: u32) -> String {
    format!("source-line-{line_no}")
}

/// The line; its number is reached by Tab if it is the entrance to the lines.
pub fn text_line(words: &Words, line: &SourceLine, marked: Option<Lines>, entrance: bool) -> Html {
    let line_no = line.line_no;
    let is_marked = marked.is_some_and(|lines| (lines.first..=lines.last).contains(&line_no));
    let class = match (is_marked, line.is_blank()) {
        (true, _) => "text-line text-line-marked",
        (false, true) => "text-line text-line-blank",
        (false, false) => "text-line",
    };
    let pieces = line.pieces.iter().map(|piece| self::piece(words, piece));
    let omitted = (line.omitted > 0).then(|| {
        let characters = text::count(u64::from(line.omitted));
        text_in("span", "text-omitted", (words.source.omitted)(&characters))
    });
    let repair = |kind: &RepairKind| {
        let said = (words.reading_note.repair_kind)(*kind);
        text_in("span", "text-repair", said)
    };
    let repairs = line.repairs.iter().map(repair);
    let text = list(pieces.chain(omitted).chain(repairs));
    let content = [
        number(words, line, entrance),
        element("span", "text-line-text", text),
    ];
    let names = &["class", "data-role", "data-line"];
    let values = [class, "text-line", &line_no.to_string()].map(str::to_owned);
    with_attributes("div", names, values, list(content))
}

fn number(words: &Words, line: &SourceLine, entrance: bool) -> Html {
    let mut fields = line.pieces.iter().filter_map(|piece| piece.field.as_ref());
    let field = fields.next();
    let said = (words.source.line)(line.line_no);
    let said = match field {
        Some(field) => format!("{said}，{}", (words.source.field)(field)),
        None => said,
    };
    let [href, project, first, last] = attributes(field);
    let (tag, role) = match (href.is_empty(), project.is_empty()) {
        (false, _) => ("a", ""),
        (true, false) => ("button", "button"),
        (true, true) => ("span", ""),
    };
    let names = &[
        "type",
        "class",
        "id",
        "tabindex",
        "title",
        "data-number",
        "href",
        "data-project",
        "data-first",
        "data-last",
    ];
    let tabindex = if entrance { "0" } else { "-1" };
    let values: [AttrValue; 10] = [
        role.into(),
        "text-line-no".into(),
        line_id(line.line_no).into(),
        tabindex.into(),
        said.into(),
        line.line_no.to_string().into(),
        href,
        project,
        first,
        last,
    ];
    with_attributes(tag, names, values, plain(line.line_no.to_string()))
}

fn piece(words: &Words, piece: &SourcePiece) -> Html {
    let Some(kind) = piece.kind else {
        return plain(piece.text.clone());
    };
    let field = piece.field.as_ref();
    let [href, project, first, last] = attributes(field);
    let (tag, tabindex) = if href.is_empty() {
        ("span", "")
    } else {
        ("a", "-1")
    };
    let names = &[
        "class",
        "data-kind",
        "title",
        "tabindex",
        "href",
        "data-project",
        "data-first",
        "data-last",
    ];
    let code = codes::place_kind(PlaceKind::Piece(kind));
    let title = match (field, kind) {
        (Some(field), _) => (words.source.field)(field),
        (None, kind) => (words.source.kind)(PlaceKind::Piece(kind)).to_owned(),
    };
    let values: [AttrValue; 8] = [
        piece_class(kind).into(),
        code.into(),
        title.into(),
        tabindex.into(),
        href,
        project,
        first,
        last,
    ];
    with_attributes(tag, names, values, plain(piece.text.clone()))
}

/// The looks of a piece.
pub fn piece_class(kind: PieceKind) -> &'static str {
    match kind {
        PieceKind::Head => "piece piece-head",
        PieceKind::Name => "piece piece-name",
        PieceKind::Amount => "piece piece-amount",
        PieceKind::Goal => "piece piece-goal",
        PieceKind::Indicator => "piece piece-indicator",
        PieceKind::Furniture => "piece piece-furniture",
        PieceKind::Unexplained => "piece piece-unexplained",
    }
}

/// The way to what a piece belongs to, as attributes: a link to the total check, where the rows of
/// totals are, or a project and lines of it, for which one listener serves all lines.
fn attributes(field: Option<&FieldRef>) -> [AttrValue; 4] {
    let (href, project, lines) = match field {
        None => ("", None, None),
        Some(FieldRef::GrandTotal | FieldRef::Unit { .. } | FieldRef::Subtotal { .. }) => {
            ("#additions", None, None)
        }
        Some(FieldRef::Project { index, .. }) => ("", Some(*index), None),
        Some(FieldRef::Indicator { project, lines, .. }) => ("", Some(*project), *lines),
    };
    let number = |number: Option<u32>| {
        let number = number.map(|number| number.to_string());
        AttrValue::from(number.unwrap_or_default())
    };
    [
        href.into(),
        number(project),
        number(lines.map(|lines| lines.first)),
        number(lines.map(|lines| lines.last)),
    ]
}

/// The way that begins at an element of a line.
pub fn project_of(element: &Element) -> Option<Jump> {
    let start = element.closest("[data-project]").ok().flatten()?;
    let number = |name: &str| start.get_attribute(name)?.parse().ok();
    let lines = number("data-first").zip(number("data-last"));
    Some(Jump {
        project: number("data-project")?,
        lines: lines.map(|(first, last)| Lines { first, last }),
    })
}

/// The line whose number an element is.
pub fn line_of(element: &Element) -> Option<u32> {
    element.get_attribute("data-number")?.parse().ok()
}
