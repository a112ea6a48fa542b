//! The page's language and colours, in Chinese.

use crate::text::PreferenceWords;

/// The words of what the reader chose about the page itself.
pub const WORDS: PreferenceWords = PreferenceWords {
    language_name: "中文",
    theme: "外观",
    system: "跟随系统",
    light: "浅色",
    dark: "深色",
    remembered: "这个浏览器记住了选定的语言、外观和列；文件从不保存。",
    remembered_papers: "这个浏览器记住了底稿（标记和备注）和选定的设置；文件从不保存。",
    nothing_remembered: "这个浏览器没有记住任何设置；文件从不保存。",
    requests: |requests| format!("载入后的网络请求：{requests}"),
    forget: "清除",
    forget_papers: "各文件的标记和备注也会一起清除，不能撤销。要清除吗？",
};
