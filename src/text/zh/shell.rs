//! The words of the first view, in Chinese.

mod preferences;
mod strangers;

use crate::text::{
    FailureWords, IntakeWords, Message, Notices, PasteWords, ReadingWords, RefusalWords, ShellWords,
};

/// Reads a misread text turned back; both programs offer it.
pub const TURN_BACK: &str = "还原后读取";

/// Every word of the first view in Chinese.
pub static WORDS: ShellWords = ShellWords {
    name: super::NAME,
    page_title: "绩效：核对项目支出绩效目标表",
    intake: IntakeWords {
        headline: "核对一份项目支出绩效目标表",
        purpose: "把它的文本拖到这里：列出项目和绩效指标，逐项核对合计。",
        choose: "选择文件",
        choose_folder: "选择文件夹",
        paste: "粘贴文本",
        sample: "看示例",
        sample_name: "示例",
        another: "换一份",
        folder: "文件夹",
        accepted: "可读一份、多份或整个文件夹的纯文本（UTF-8、UTF-16、GBK）。",
        others: "PDF、Word 请先另存为文本，或全选、复制后粘贴到这里。",
        privacy: "文件不离开这台电脑，可断网使用。",
        not_kept: "页面不保存文件；上次那份，请再打开一次。",
        help: "能读哪些文本，核对哪些内容",
        hovering: "松开，开始读取",
    },
    paste: PasteWords {
        heading: "粘贴文本",
        label: "表格的全部文字",
        read: "读取",
        close: "取消",
        document_name: "粘贴的文本",
    },
    reading: ReadingWords {
        reading: |name| format!("正在读取 {name}"),
        progress: |read, total| format!("已读 {read} / {total} MB"),
        analysing: "已读完，正在解析",
        cancel: "取消",
    },
    refusals: RefusalWords {
        empty: Message {
            sentence: "这个文件是空的。",
            next_step: "请换一份有文字的文件，或把文字粘贴到这里。",
        },
        pdf: Message {
            sentence: "这是 PDF 文件，不是文本。",
            next_step: "请先把文字另存为 .txt（例如在 PDF 阅读器里全选、复制，再粘贴到这里）。",
        },
        zip: Message {
            sentence: "这是 Word、Excel、WPS 或 ZIP 文件，不是文本。",
            next_step: "请在原来的软件里另存为 .txt，或全选、复制后粘贴到这里。",
        },
        old_office: Message {
            sentence: "这是旧版 Office 文件（doc、xls 等），不是文本。",
            next_step: "请在原来的软件里另存为 .txt，或全选、复制后粘贴到这里。",
        },
        image: Message {
            sentence: "这是图片，不是文本。",
            next_step: "请先用文字识别（OCR）软件取出文字，再粘贴到这里。",
        },
        binary: Message {
            sentence: "这是二进制文件，不是文本。",
            next_step: "请换一份 .txt 文件，或把文字粘贴到这里。",
        },
        too_large: Message {
            sentence: "这个文件超过 512 MB，这里读不下。",
            next_step: "请把它拆成几份，分别读取。",
        },
        unknown_encoding: Message {
            sentence: "认不出这个文件的文字编码：不是 UTF-8、UTF-16，也不是 GBK。",
            next_step: "请用 UTF-8 编码另存一份，或把文字粘贴到这里。",
        },
        not_this_table: Message {
            sentence: "文本里没有找到项目支出绩效目标表。",
            next_step: "请换一份含有表头、合计和项目行的文本。",
        },
        stranger: strangers::stranger,
        misread: Message {
            sentence: "这份文本曾被用错误的编码打开后保存（例如“项目”变成了“椤圭洰”），但可以完整还原。",
            next_step: "可以还原后读取；最好再与原件核对。",
        },
    },
    failures: FailureWords {
        back: "回到多份文件",
        turn_back: TURN_BACK,
        unreadable: Message {
            sentence: "浏览器读不到这个文件。",
            next_step: "它可能已被移动、改动，或是一个文件夹；请重新选择。",
        },
        no_memory: Message {
            sentence: "浏览器给的内存不够，文件没有读完。",
            next_step: "请关掉别的网页和程序，再试一次；仍不行，请把文件拆成几份来读。",
        },
        crashed: Message {
            sentence: "读取程序中途停止了，文件没有读完。",
            next_step: "请再试一次；这份文件若总是如此，请换一份。",
        },
        page_crashed: Message {
            sentence: "页面程序停止了。",
            next_step: "请重新载入页面，再打开文件；写下的标记和备注仍在浏览器里。",
        },
        detail: |detail| format!("程序的说明：{detail}"),
        reload: "重新载入",
    },
    notices: Notices {
        no_worker: "浏览器没能启动后台线程，改在页面里读取；文件很大时，页面会停顿一会儿。",
        left_out: |most, left_out| {
            format!("一次最多列出 {most} 个文件；另有 {left_out} 个文件或文件夹没有列出。")
        },
        unopened: |unopened| format!("有 {unopened} 个文件或文件夹，浏览器打不开，没有列出。"),
        empty_folder: "文件夹里没有文件（隐藏的不算）。",
        newer: "网页有了新版本。打开的文件不会留下，读完再换也不迟。",
        take_over: "换用新版本",
        dismiss: "知道了",
    },
    preferences: preferences::WORDS,
};
