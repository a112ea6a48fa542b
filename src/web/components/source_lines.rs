//! Lines of the source with their numbers; long ones scroll sideways by themselves.

use yew::{AttrValue, Html};

use super::element::{element, list, text_in, with_attributes};
use crate::span::Lines;

/// The lines, with numbers from 1, under the heading with this id; the first of the `marked` ones has
/// the id `marked_id`, and can be given the focus.
pub fn source_lines(
    lines: &[(u32, String)],
    heading_id: String,
    marked: Option<Lines>,
    marked_id: &str,
) -> Html {
    let mut id = marked_id;
    let item = |(at, line): &(u32, String)| {
        let line_no = text_in("span", "source-line-no", at.to_string());
        let line = text_in("span", "source-text", line.clone());
        let content = list([line_no, line]);
        if !marked.is_some_and(|lines| (lines.first..=lines.last).contains(at)) {
            return element("div", "source-line", content);
        }
        let id = std::mem::take(&mut id);
        let tabindex = if id.is_empty() { "" } else { "-1" };
        let values = ["source-line source-line-marked", id, tabindex].map(str::to_owned);
        with_attributes("div", &["class", "id", "tabindex"], values, content)
    };
    let names = &[
        "class",
        "role",
        "tabindex",
        "aria-labelledby",
        "data-role",
        "lang",
    ];
    let values = [
        "source-lines".into(),
        "region".into(),
        "0".into(),
        AttrValue::from(heading_id),
        "source".into(),
        "zh-CN".into(),
    ];
    with_attributes("div", names, values, list(lines.iter().map(item)))
}
