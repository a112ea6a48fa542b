//! What is said of many documents in Chinese.

use crate::text::{CollectionHeads, CollectionWords};

/// The words about collections.
pub static WORDS: CollectionWords = CollectionWords {
    heading: "多份表汇总",
    heads: CollectionHeads {
        year: "年度",
        year_source: "年度来自",
        projects: "项目数",
        indicators: "指标数",
        unexplained: "未识别字符数",
        not_read: "未读的原因",
        severity: "程度",
        about: "项目或单位",
        indicator_no: "指标序号",
        documents: "文件数",
        uses: "次数",
        targets: "指标值种数",
        files: "在哪些文件",
    },
    read: |files, read, not_read| {
        format!("共 {files} 个文件：{read} 份是这种表，{not_read} 个未读成。")
    },
    sum: |tables, amount| format!("{tables} 份表的总计之和：{amount}。"),
    sum_without_unit: |tables, amount| {
        format!("{tables} 份表没有写金额单位，总计之和按原数是 {amount}，不与其他表相加。")
    },
    sum_too_long: "位数太多，没有相加",
    converted: |tables, from, into| {
        format!("其中 {tables} 份以{from}为单位，已换算为{into}后相加。")
    },
    together: |amount| format!("写明金额单位的表合起来：{amount}。"),
    without_total: |tables| format!("{tables} 份表没有印出总计，不在任何一个和里。"),
    without_texts: |tables| {
        format!("{tables} 份表因内存有限只留下文件表里的一行，问题和指标没有列出。")
    },
    year_in_text: "正文",
    year_in_path: "路径（推测）",
    guessed_year: |year| format!("{year}（推测）"),
    waiting: "还没有读。",
    unreadable: "打不开这个文件。",
    no_memory: "内存不够，没有读这个文件。",
    stopped: "读这个文件时程序中止了。",
    documents: "各文件",
    repeated: "不止一份表的部门",
    repeated_in_sums: |departments| {
        format!("{departments} 个部门不止一份表，以上的和把每一份都算了进去。")
    },
    shared: "多份表共用的指标",
    comma: "、",
    whole: |all| format!("全部 {all} 个文件"),
    scope: |filter, files, all| format!("{all} 个文件中的 {files} 个，筛选条件：{filter}"),
};
