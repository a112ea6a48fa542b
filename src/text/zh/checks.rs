//! What is said in Chinese about checks and what they found.

use crate::checks::Severity;
use crate::text::{CheckLeads, CheckPanelWords};

/// The words about checks.
pub const WORDS: CheckPanelWords = CheckPanelWords {
    leads: CheckLeads {
        title: 0,
        message: "说明：",
        what: "查什么：",
        why: "为何要紧：",
        source: "出处：",
        example: "举例：",
        wrong: "何时不准：",
        hint: "怎么办：",
    },
    severity: |severity| match severity {
        Severity::Error => "错误",
        Severity::Warning => "疑点",
        Severity::Note => "提示",
    },
    class: |class| format!("{}-{}", class.code, class.label),
    column: super::stated_column,
};
