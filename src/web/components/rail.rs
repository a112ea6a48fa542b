//! The list of views: a rail beside them where there is room, a bar beneath them where there is not.

use yew::Html;

use super::element::{element, list, text_in, with_attributes};
use super::views::{VIEWS, ViewRow};
use crate::text::{self, Words};
use crate::web::state::{Report, Route, View};

/// A link a view, since a view is a place that can be gone back to.
///
/// That of many documents is there where there are any.
pub fn rail(words: &Words, report: &Report, route: Route, files: Option<u32>) -> Html {
    let link = |row: &ViewRow| {
        let name = (row.name)(&words.views);
        let count = if row.view == View::Collection {
            files
        } else {
            (row.count)(report)
        };
        let count = count.map_or_else(Html::default, |count| {
            text_in("span", "rail-count", text::count(u64::from(count)))
        });
        let content = [
            text_in("span", "rail-long", name.long),
            text_in("span", "rail-short", name.short),
            count,
        ];
        let current = if row.view == route.view { "page" } else { "" };
        let names = &["href", "aria-current", "data-role", "data-view"];
        let href = route.to(row.view).to_string();
        let values = [href.as_str(), current, "view-link", row.view.id()].map(str::to_owned);
        let link = with_attributes("a", names, values, list(content));
        element("li", "", link)
    };
    let views = VIEWS.iter();
    let views = views.filter(|row| row.view != View::Collection || files.is_some());
    let links = element("ul", "", list(views.map(link)));
    let names = &["class", "aria-label", "data-role"];
    let values = ["rail", words.views.navigation, "rail"];
    with_attributes("nav", names, values, links)
}
