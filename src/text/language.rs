//! A language tag into the language whose words it means.

use serde::{Deserialize, Serialize};

use super::{CollectionWords, ComparisonWords, ExportWords, ShellWords, Words, en, zh};

/// A language that has all the words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// 中文, which the tables are written in.
    #[default]
    Zh,
    /// English.
    En,
}

impl Words {
    /// The language that they are in.
    pub fn language(&self) -> Language {
        let own = |language: &Language| language.words() == self;
        Language::ALL.into_iter().find(own).unwrap_or_default()
    }
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The language as BCP 47 writes it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// Its words, but for those of the first view.
    pub fn words(self) -> &'static Words {
        match self {
            Self::Zh => zh(),
            Self::En => en(),
        }
    }

    /// Its words of the first view.
    pub fn shell_words(self) -> &'static ShellWords {
        match self {
            Self::Zh => &zh::shell::WORDS,
            Self::En => &en::shell::WORDS,
        }
    }

    /// What exported files say in it.
    pub fn export_words(self) -> &'static ExportWords {
        match self {
            Self::Zh => &zh::export::WORDS,
            Self::En => &en::export::WORDS,
        }
    }

    /// What is said in it of two tables that are held against each other.
    pub fn comparison_words(self) -> &'static ComparisonWords {
        match self {
            Self::Zh => &zh::comparison::WORDS,
            Self::En => &en::comparison::WORDS,
        }
    }

    /// What is said in it of many documents at once.
    pub fn collection_words(self) -> &'static CollectionWords {
        match self {
            Self::Zh => &zh::collection::WORDS,
            Self::En => &en::collection::WORDS,
        }
    }

    /// The language of a BCP 47 tag, whatever its region: `zh-Hant-HK`.
    pub fn by_tag(tag: &str) -> Option<Self> {
        let primary = |tag: &'_ str| tag.split('-').next().unwrap_or("").to_ascii_lowercase();
        let wanted = primary(tag);
        Self::ALL
            .into_iter()
            .find(|language| primary(language.tag()) == wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_means_a_language_whatever_its_region() {
        for (tag, language) in [
            ("zh", Some(Language::Zh)),
            ("zh-Hant-HK", Some(Language::Zh)),
            ("ZH-cn", Some(Language::Zh)),
            ("en-GB", Some(Language::En)),
            ("de", None),
            ("zha", None),
            ("", None),
        ] {
            assert_eq!(Language::by_tag(tag), language, "{tag}");
        }
    }
}
