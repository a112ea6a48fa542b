//! What is said in Chinese about the view of many documents at once.

use crate::collection::{DocumentChoice, UseChoice, UseOrder};
use crate::text::CollectingWords;

/// The words of the view.
pub const WORDS: CollectingWords = CollectingWords {
    heading: "多份文件",
    invitation: "把一个文件夹或许多文件一起拖进来，就在这里汇总：每份的单位、年度、合计、核对结果，\
                 以及各份共有的指标。",
    reading: |done, files| format!("正在读：{done} / {files} 份"),
    progress: "读了多少份",
    cancel: "停止",
    cancelled: |count| format!("已停止，还有 {count} 份没有读。"),
    never_came: "浏览器没能启动后台线程，这里无法一次读多份文件。请逐份打开；\
                 或换新版本的 Chrome、Edge、Firefox 或 Safari；也可以用命令行 jixiao collect。",
    stopped: "汇总中断了，请重新选择这些文件。",
    counts: |projects, indicators| format!("{projects} 个项目，{indicators} 条指标"),
    format: |id| match id {
        "csv" => "CSV：每行一份文件",
        "csv-findings" => "CSV：每行一处发现",
        "csv-indicators" => "CSV：每行一个指标值",
        "html" => "HTML：可打印的报告",
        "md" => "Markdown：可粘贴的简报",
        "json" => "JSON",
        _ => "",
    },
    left_out: |count| format!("另有 {count} 个文件或文件夹没有列入。"),
    compare: |before, after| format!("比较 {before} 与 {after}"),
    parts: "看什么",
    documents: "文件",
    findings: "检查发现",
    indicators: "共同指标",
    search: "查找",
    choice: "筛选",
    document_choice: |choice| match choice {
        DocumentChoice::Any => "全部",
        DocumentChoice::Read => "读成的",
        DocumentChoice::Differs => "加法不符",
        DocumentChoice::Errors => "有错误",
        DocumentChoice::Unexplained => "有未读懂的字",
        DocumentChoice::NotRead => "没有读成的",
    },
    as_given: "按给出的顺序",
    document_text: "在文件名、部门和标题里查找",
    document_example: "部门或文件名",
    document: "部门与文件",
    year: "年度",
    year_guessed: "依文件名推测",
    total: "总计",
    verdict: "合计核对",
    found: "错误 · 疑点 · 提示",
    coverage: "已读",
    none_passes: "没有符合条件的。",
    findings_in: |findings, documents| format!("{findings} 处，见于 {documents} 份"),
    use_choice: |choice| match choice {
        UseChoice::Any => "全部",
        UseChoice::Shared => "几份都用",
        UseChoice::Everywhere => "每份都用",
        UseChoice::Copied => "指标值也一字不差",
        UseChoice::Differing => "指标值不同",
    },
    use_order: |order| match order {
        UseOrder::ByDocuments => "用的文件多在前",
        UseOrder::ByUses => "用的次数多在前",
        UseOrder::ByTargets => "指标值多在前",
    },
    use_text: "在指标名称里查找",
    use_example: "指标名称",
    used_by: "文件",
    uses: "次数",
    targets: "不同指标值",
    copied: "照抄的文件",
    same_note: |documents| {
        format!("{documents} 份文件的指标，类别与名称都相同的算同一条；空白、全角半角不作区别。")
    },
    target: |cycle, annual| format!("周期 {cycle}；年度 {annual}"),
    no_target: "没有指标值",
    more: |count| format!("另有 {count} 份"),
    hits: |hits, documents| format!("{hits} 处，见于 {documents} 份"),
    no_hits: "哪一份里都没有。",
    search_example: "在所有文件里查找",
    loading: "正在取…",
};
