//! The code and label of an indicator's class (一级、二级指标) into the class they mean.
//!
//! Codes 1, 2, 4 and 11, 12, 13, 21, 22, 31, 41 stand in the published table; 3 and 31 are those
//! of the Finance Ministry's platform. 14, 23, 24, 42 and 43 follow from the order of the classes
//! in 财预〔2021〕101号 and have not been seen in print.

/// A first-level class (一级指标).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level1 {
    /// 产出指标
    Output,
    /// 效益指标
    Benefit,
    /// 满意度指标
    Satisfaction,
    /// 成本指标
    Cost,
}

impl Level1 {
    /// All first-level classes in the order of their codes.
    pub const ALL: [Self; 4] = [Self::Output, Self::Benefit, Self::Satisfaction, Self::Cost];

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Output => "1",
            Self::Benefit => "2",
            Self::Satisfaction => "3",
            Self::Cost => "4",
        }
    }

    /// Its label, without 指标.
    pub fn label(self) -> &'static str {
        match self {
            Self::Output => "产出",
            Self::Benefit => "效益",
            Self::Satisfaction => "满意度",
            Self::Cost => "成本",
        }
    }

    /// The class of an indicator: labels are read by what they say, and a code alone is believed
    /// only where no known label stands.
    pub fn of(label: &str, code: &str) -> Option<Self> {
        let by_code = || Self::ALL.into_iter().find(|class| class.code() == code);
        Self::by_label(label).or_else(by_code)
    }

    /// The class that a label means, with or without 指标.
    pub fn by_label(label: &str) -> Option<Self> {
        let label = bare(label);
        match label {
            "效果" => Some(Self::Benefit),
            _ => Self::ALL.into_iter().find(|class| class.label() == label),
        }
    }
}

/// A second-level class (二级指标).
#[derive(Debug, PartialEq, Eq)]
pub struct Class {
    /// Its first-level class.
    pub level1: Level1,
    /// Its code, which begins with that of its first-level class.
    pub code: &'static str,
    /// Its label, without 指标.
    pub label: &'static str,
    /// Other labels in use for it, without 指标.
    pub synonyms: &'static [&'static str],
}

/// The known classes in the order of their codes.
pub static CLASSES: [Class; 12] = [
    class(Level1::Output, "11", "数量", &[]),
    class(Level1::Output, "12", "质量", &[]),
    class(Level1::Output, "13", "时效", &[]),
    class(Level1::Output, "14", "成本", &[]),
    class(Level1::Benefit, "21", "经济效益", &[]),
    class(Level1::Benefit, "22", "社会效益", &[]),
    class(Level1::Benefit, "23", "生态效益", &["环境效益"]),
    class(Level1::Benefit, "24", "可持续影响", &["可持续发展"]),
    class(
        Level1::Satisfaction,
        "31",
        "服务对象满意度",
        &["满意度", "社会公众或服务对象满意度"],
    ),
    class(Level1::Cost, "41", "经济成本", &[]),
    class(Level1::Cost, "42", "社会成本", &[]),
    class(Level1::Cost, "43", "生态环境成本", &[]),
];

const fn class(
    level1: Level1,
    code: &'static str,
    label: &'static str,
    synonyms: &'static [&'static str],
) -> Class {
    Class {
        level1,
        code,
        label,
        synonyms,
    }
}

impl Class {
    /// The class of an indicator, by its label or else by its code.
    pub fn of(label: &str, code: &str) -> Option<&'static Self> {
        Self::by_label(label).or_else(|| Self::by_code(code))
    }

    /// The class with this code.
    pub fn by_code(code: &str) -> Option<&'static Self> {
        CLASSES.iter().find(|class| class.code == code)
    }

    /// Its place in [`CLASSES`].
    pub fn index(&self) -> u8 {
        let place = CLASSES.iter().position(|class| class == self);
        place.unwrap_or_default() as u8
    }

    /// The class that a label means, with or without 指标. 成本 alone is not a second-level class:
    /// without its code it could be any.
    pub fn by_label(label: &str) -> Option<&'static Self> {
        let label = bare(label);
        let means = |class: &&Self| class.has_label(label) && class.code != "14";
        CLASSES.iter().find(means)
    }

    /// Whether a label, with or without 指标, is one of this class.
    pub fn is_called(&self, label: &str) -> bool {
        self.has_label(bare(label))
    }

    /// The same for a label without 指标.
    fn has_label(&self, bare: &str) -> bool {
        self.label == bare || self.synonyms.contains(&bare)
    }

    /// The first class that is called so, with or without 指标, 成本 alone among them.
    pub fn called(label: &str) -> Option<&'static Self> {
        let label = bare(label);
        CLASSES.iter().find(|class| class.has_label(label))
    }
}

/// A label without 指标 behind it, which some print and some do not.
pub fn bare(label: &str) -> &str {
    let label = label.trim();
    label.strip_suffix("指标").unwrap_or(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_begin_with_that_of_the_first_level() {
        for class in &CLASSES {
            assert!(class.code.starts_with(class.level1.code()), "{class:?}");
        }
    }

    #[test]
    fn labels_mean_classes_with_and_without_the_word_for_indicator() {
        for (label, code) in [
            ("数量指标", Some("11")),
            ("社会效益", Some("22")),
            ("服务对象满意度指标", Some("31")),
            ("可持续影响", Some("24")),
            ("成本指标", None),
            ("奇怪指标", None),
        ] {
            assert_eq!(
                Class::by_label(label).map(|class| class.code),
                code,
                "{label}"
            );
        }
    }
}
