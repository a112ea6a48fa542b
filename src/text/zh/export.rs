//! What exported files say in Chinese.

use crate::text::{ExportHeads, ExportWords, ScopeWords, SheetNames};

/// The words of exported files.
pub static WORDS: ExportWords = ExportWords {
    name: super::NAME,
    scope: ScopeWords {
        whole: |all| format!("全表 {all} 个项目"),
        selection: |filter, chosen, all| {
            format!("{all} 个项目中的 {chosen} 个，筛选条件：{filter}")
        },
        additions_left_out: "合计和各单位的加法按全表核对；这里只列所选项目自己的加法。",
    },
    heads: ExportHeads {
        scope: "范围",
        file: "文件",
        sha256: "SHA-256",
        encoding: "文字编码",
        title: "标题",
        department: "部门",
        money_unit: "金额单位",
        coverage: "读到多少",
        verdict: "核对结论",
        notes: "另外",
        unit: "单位",
        project_no: "项目序号",
        l1_code: "一级编码",
        l2_code: "二级编码",
        assumed: "资金列",
        first_line: "原文首行",
        last_line: "原文末行",
        findings: "问题",
        sum_of_funds: "各项资金之和",
        difference_of_funds: "总计减各项资金",
        check_id: "检查代号",
        place: "在哪里",
        message: "说明",
        hint: "怎么办",
        causes: "可能的原因",
        row: "所在行",
        bound: "四舍五入至多",
        text: "文字",
        listed_sum: "所列项目之和",
    },
    sheets: SheetNames {
        overview: "概览",
        projects: "项目",
        indicators: "指标",
        additions: "核对",
        findings: "问题",
        unread: "未识别",
    },
    cut: |missing| format!("……（余下 {missing} 字，单元格放不下）"),
    more: |more| format!("另有 {more} 条未列"),
    assumed_note: "标“推定”的行：文本里空单元格消失了，总计以外的金额属于哪项资金，文本没有说明。",
    additions: "不完全相等的加法",
    all_exact: "核对了的加法全部相等。",
    findings_counted: |findings| format!("{findings} 处"),
    made_by: "由“绩效”从文本读出；“问题”是值得问一问的地方，不一定是错误。",
};
