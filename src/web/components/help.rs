//! How the page is used: what it reads, what it checks, its keys, and where a file goes.

use yew::Html;

use super::check_list::check_lines;
use super::element::{Fold, element, fold, list, plain, text_in, with_attributes};
use super::severity_mark::weighed;
use super::shortcut_list::shortcut_list;
use crate::checks::CHECKS;
use crate::text::Words;
use crate::web::browser::bundle;
use crate::web::check_texts::check_words;

/// The whole of it, of the program's own texts.
pub fn help(words: &Words) -> Html {
    let says = &words.views.about;
    let checks = (0..).zip(CHECKS).map(|(index, check)| {
        let title = check_words(words, index).title;
        let names_check = Fold {
            class: "check-help",
            role: "help-check",
            name: check.id.to_owned(),
            open: false,
        };
        let head = weighed(words, check.severity, title.to_owned());
        let explained = fold(names_check, head, check_lines(words, index));
        element("li", "", explained)
    });
    let content = [
        text_in("h2", "", says.heading),
        text_in("h3", "", says.read_heading),
        list(says.read.map(|paragraph| text_in("p", "", paragraph))),
        text_in("h3", "", says.checks_heading),
        text_in("p", "", says.checks_note),
        element("ul", "help-checks", list(checks)),
        text_in("h3", "", words.views.shortcuts.heading),
        shortcut_list(words),
        text_in("p", "", words.views.shortcuts.silent),
        text_in("h3", "", says.privacy_heading),
        text_in("p", "", says.privacy),
        text_in("h3", "", says.offline_heading),
        text_in("p", "", says.offline),
        single_file(words),
    ];
    element("div", "help", list(content))
}

/// The way to the page as one file, which the build puts beside it; nothing where this is that file.
fn single_file(words: &Words) -> Html {
    if bundle::is_whole_page() {
        return Html::default();
    }
    let says = &words.views.about;
    let names = &["href", "download", "data-role"];
    let values = ["jixiao.html", says.single_file_name, "single-file"];
    let link = with_attributes("a", names, values, plain(says.single_file));
    element("p", "", link)
}

/// The program, in this version.
pub fn version(words: &Words) -> Html {
    let version = (words.views.about.version)(env!("CARGO_PKG_VERSION"));
    element("footer", "colophon", plain(version))
}
