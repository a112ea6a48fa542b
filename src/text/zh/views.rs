//! What is said in Chinese about the views of a table.

mod paper;
mod quotation;

use super::{NAME, amounts};
use crate::text::{HelpWords, ShortcutWords, ViewName, ViewWords};

/// The words about views.
pub const WORDS: ViewWords = ViewWords {
    navigation: "各个视图",
    overview: ViewName::new("概览", "概览"),
    projects: ViewName::new("项目", "项目"),
    indicators: ViewName::new("指标", "指标"),
    additions: ViewName::new("合计核对", "核对"),
    findings: ViewName::new("问题", "问题"),
    comparison: ViewName::new("对比", "对比"),
    source: ViewName::new("原文", "原文"),
    help: ViewName::new("帮助", "帮助"),
    collection: ViewName::new("多份文件", "多份"),
    no_projects: "文本里没有读到项目。",
    shortcuts: ShortcutWords {
        heading: "快捷键",
        view: |view| format!("到“{view}”"),
        search: "到搜索框",
        shortcuts: "看快捷键",
        copy: "复制所在的一行，供引用",
        close: "关闭打开的项目或对话框",
        silent: "正在输入时，这些键不起作用。",
        dismiss: "关闭",
    },
    amounts: amounts::WORDS,
    about: HelpWords {
        heading: "帮助",
        read_heading: "读什么",
        read: [
            "读项目支出绩效目标表的文本：部门、金额单位、合计、各单位、各项目的总计和各项资金，以及每个项目的绩效目标和绩效指标。一个文件最多 512 MB。",
            "每个字都有归属：不是项目、指标、金额，就是页眉页码；都不是的，列在概览的“未读懂的文字”里。",
            "金额按文本所印逐位相加，不四舍五入；文本没有说明的，标为推定。",
            "两份可以对比：把两个文件一起拖进来，或者打开一份后在“对比”里选另一份，逐个项目对照金额、目标和指标。",
            "许多份可以汇总：把一个文件夹或许多文件一起拖进来，每份一行，可以一起查找、对照共同的指标；金额单位不同的先换算再相加。",
        ],
        checks_heading: "查什么",
        checks_note: "“问题”是值得问一问的地方，不一定是错误；每项检查都写明出处，也写明何时不准。",
        privacy_heading: "文件去哪里",
        privacy: "哪里也不去。文件在这台电脑的浏览器里读取，不上传，不保存；页面载入之后不再联网，断网也能用。浏览器不允许留存网页时，第一次导出 Excel 工作簿要从本网站取来生成它的程序，不带文件里的任何内容。标记和备注留在这个浏览器里，可以清除。",
        offline_heading: "没有网络的电脑",
        offline: "载入过一次，以后没有网络也能打开；浏览器提供“安装”时，可以装成桌面程序。从未联网的电脑，可以带去一个文件，双击就能打开，功能相同。",
        single_file: "把整个网页存成一个文件",
        single_file_name: "绩效.html",
        version: |version| format!("{NAME} {version}"),
    },
    quotation: quotation::WORDS,
    paper: paper::WORDS,
};
