//! Lines of the source with their numbers; long ones scroll sideways by themselves.

use yew::{Html, html};

/// The lines, with numbers from 1, under the heading with this id.
pub fn source_lines(lines: &[(u32, String)], heading_id: String) -> Html {
    let item = |(line_no, line): &(u32, String)| {
        html! {
            <div class="source-line">
                <span class="source-line-no">{ *line_no }</span>
                <span class="source-text">{ line.clone() }</span>
            </div>
        }
    };
    html! {
        <div
            class="source-lines"
            role="region"
            tabindex="0"
            aria-labelledby={heading_id}
            data-role="source"
        >
            { for lines.iter().map(item) }
        </div>
    }
}
