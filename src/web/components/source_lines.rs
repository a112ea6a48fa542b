//! Lines of the source with their numbers; long ones scroll sideways by themselves.

use yew::{AttrValue, Html};

use super::element::{element, list, text_in, with_attributes};

/// The lines, with numbers from 1, under the heading with this id.
pub fn source_lines(lines: &[(u32, String)], heading_id: String) -> Html {
    let item = |(line_no, line): &(u32, String)| {
        let line_no = text_in("span", "source-line-no", line_no.to_string());
        let line = text_in("span", "source-text", line.clone());
        element("div", "source-line", list([line_no, line]))
    };
    let names = &["class", "role", "tabindex", "aria-labelledby", "data-role"];
    let values = [
        "source-lines".into(),
        "region".into(),
        "0".into(),
        AttrValue::from(heading_id),
        "source".into(),
    ];
    with_attributes("div", names, values, list(lines.iter().map(item)))
}
