//! What is said in Chinese about what leaves the page.

use crate::text::ExportMenuWords;

/// The words of the menu.
pub const WORDS: ExportMenuWords = ExportMenuWords {
    open: "导出",
    heading: "导出这张表",
    format: |id| match id {
        "xlsx" => "Excel 工作簿",
        "csv" => "CSV：每行一项指标",
        "csv-projects" => "CSV：每行一个项目",
        "json" => "JSON：读到和查到的一切",
        "ndjson" => "NDJSON：每行一个项目",
        "md" => "Markdown：可粘贴的简报",
        "html" => "HTML：可打印的报告",
        _ => "",
    },
    scope: "导出多少",
    whole: |all| format!("全表 {all} 个项目"),
    selection: |chosen| format!("只要筛选出的 {chosen} 个项目"),
    joint: "，",
    save: "存成文件",
    copy: "复制",
    copy_projects: "项目表",
    copy_indicators: "指标表",
    copy_report: "Markdown 简报",
    copy_note: "项目表和指标表粘贴到 Excel、WPS 或 Word，就是表格。",
    working: |what| format!("正在生成：{what}"),
    progress: "已处理的项目",
    cancel: "不等了",
    cancelled: "已停止，没有存下文件。",
    saved: |name, bytes| format!("已存为 {name}（{bytes}）"),
    copied: |what| format!("已复制：{what}"),
    share: "分享这个文件",
    close: "关闭",
    copy_refused: "浏览器不让页面复制。请改为存成文件。",
    no_program: "没能取得生成工作簿的程序：它在第一次导出工作簿时才从本网站下载。请联网后再试；CSV 不用联网，Excel 也能打开。",
    changed: "文件在读取之后被改动或移走了，没有生成工作簿。请重新打开文件，再导出。",
    stopped: "生成工作簿时程序停了，没有生成文件。请改存 CSV，Excel 也能打开。",
};
