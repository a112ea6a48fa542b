//! What is said in English about the views of a table.

mod paper;
mod quotation;

use super::{NAME, amounts};
use crate::text::{HelpWords, ShortcutWords, ViewName, ViewWords};

/// The words about views.
pub const WORDS: ViewWords = ViewWords {
    navigation: "Views",
    overview: ViewName::new("Overview", "Overview"),
    projects: ViewName::new("Projects", "Projects"),
    indicators: ViewName::new("Indicators", "Indicat."),
    additions: ViewName::new("Total check", "Totals"),
    findings: ViewName::new("Findings", "Findings"),
    comparison: ViewName::new("Compare", "Compare"),
    source: ViewName::new("Source", "Source"),
    help: ViewName::new("Help", "Help"),
    collection: ViewName::new("Many documents", "Many"),
    no_projects: "No project was read in the text.",
    shortcuts: ShortcutWords {
        heading: "Keyboard shortcuts",
        view: |view| format!("To “{view}”"),
        search: "To the search field",
        shortcuts: "Show the shortcuts",
        copy: "Copy where you are as a line to quote",
        close: "Close an open project or dialog",
        silent: "These keys do nothing while you type.",
        dismiss: "Close",
    },
    amounts: amounts::WORDS,
    about: HelpWords {
        heading: "Help",
        read_heading: "What is read",
        read: [
            "The text of a 项目支出绩效目标表: department, unit of money, grand total, units, each \
             project's total and funds, goal and indicators. A file has at most 512 MB.",
            "Every character belongs somewhere: to a project, an indicator, an amount or the page's \
             furniture; what does not is listed in the overview as not understood.",
            "Amounts are added as printed, to the last digit, and never rounded; what the text does \
             not say is marked as assumed.",
            "Two can be compared: drop both files together, or open one and choose the other under \
             “Compare”: amounts, goals and indicators, project by project.",
            "Many can be read together: drop a folder or many files for a table with a row each, search \
             over all, and the indicators that they share; other units of money are converted before \
             anything is added.",
        ],
        checks_heading: "What is checked",
        checks_note: "A finding is worth a question; it need not be an error. Each check says where \
                      its rule comes from and when it is wrong.",
        privacy_heading: "Where a file goes",
        privacy: "Nowhere. It is read in the browser on this computer, not sent and not kept; once \
                  loaded, the page makes no request and works offline. Where the \
                  browser may not keep the page, the program that makes Excel workbooks is fetched \
                  from this site with the first of them, and nothing of the file goes with it. Your marks and notes stay in this browser, and \
                  can be cleared.",
        offline_heading: "Computers without a network",
        offline: "Once loaded, the page opens without a network too, and can be installed where the \
                  browser offers it. To a computer that never had one, take the page as one file: it \
                  opens by a double click and does the same.",
        single_file: "Save the whole page as one file",
        single_file_name: "jixiao.html",
        version: |version| format!("{NAME} {version}"),
    },
    quotation: quotation::WORDS,
    paper: paper::WORDS,
};
