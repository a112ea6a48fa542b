//! What is said in Chinese about the view in which two documents are compared.

use crate::text::ComparingWords;

/// The words of the view.
pub const WORDS: ComparingWords = ComparingWords {
    heading: "与另一份比较",
    invitation: "草案与批复、去年与今年、两份摘录：选另一份文件，逐个项目对照金额、目标和指标。\
                 也可以把两个文件一起拖进来。",
    choose: "选择另一份…",
    choose_another: "换另一份…",
    swap: "前后对调",
    close: "结束比较",
    working: |file| format!("正在与“{file}”比较…"),
    progress: "比较的进度",
    cancel: "取消",
    refused: |file, why| format!("“{file}”：{why}"),
    unreadable: |file| format!("浏览器读不了“{file}”。请确认文件还在原处，再选一次。"),
    never_came: "浏览器没能启动后台线程，这里无法比较。请换新版本的 Chrome、Edge、Firefox 或 Safari；\
                 也可以用命令行 jixiao compare。",
    stopped: "比较中断了。打开的这份不受影响，可以再选一次。",
    text: "在项目名称和目标里查找",
    example: "名称或目标",
    changed: "有变化或待核",
    all: "全部",
    kinds: "变化",
    none_passes: "没有符合条件的项目。",
    same: "两份的项目、金额、目标和指标都相同。",
    loading: "正在取…",
    join: "是同一项目",
    part: "不是同一项目",
    join_with: "其实就是取消的",
    choose_project: "选一个项目…",
    by_hand: |count| format!("手工认定 {count} 处"),
    forget: "撤销手工认定",
    units: "按单位",
    indicators: "指标",
    format: |id| match id {
        "xlsx" => "Excel 工作簿（xlsx）",
        "csv" => "CSV：每行一个项目",
        "csv-indicators" => "CSV：每行一项变动的指标",
        "html" => "HTML：可打印的报告",
        "md" => "Markdown：可粘贴的简报",
        "json" => "JSON",
        _ => "",
    },
    amounts: "金额",
    same_indicators: |count| format!("另有 {count} 条指标没有变化"),
};
