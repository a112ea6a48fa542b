//! What a text is instead of the table, in Chinese.

use crate::stranger::Stranger;
use crate::text::Message;

/// What it is, and what the reader can do.
pub fn stranger(stranger: Stranger) -> Message {
    let (sentence, next_step) = match stranger {
        Stranger::SelfEvaluation => (
            "这像是项目支出绩效自评表，不是绩效目标表；目前还不能读取。",
            "请换一份随预算公开的项目支出绩效目标表。",
        ),
        Stranger::WholeDepartment => (
            "这像是部门整体支出绩效目标表，不是逐个项目的表；目前还不能读取。",
            "请换一份项目支出绩效目标表，它通常在同一份预算的附件里。",
        ),
        Stranger::BracketedList => (
            "这像是另一地区的项目支出绩效目标表（指标写在【】里）；目前还不能读取。",
            "目前能读的是列有总计、各项资金、绩效目标和绩效指标的清单式表。",
        ),
        Stranger::FlatList => (
            "这像是另一地区的项目支出绩效目标表（一行一个指标）；目前还不能读取。",
            "目前能读的是列有总计、各项资金、绩效目标和绩效指标的清单式表。",
        ),
        Stranger::ProjectForm => (
            "这像是一个项目一张的绩效目标表（一级、二级、三级指标分列）；目前还不能读取。",
            "目前能读的是列有总计、各项资金、绩效目标和绩效指标的清单式表。",
        ),
        Stranger::BlankForm => ("这像是一张没有填写的绩效目标表。", "请换一份填好的表。"),
        Stranger::OtherBudgetTable => (
            "这像是部门预算的其他表（例如收支总表），不是项目支出绩效目标表。",
            "请换一份项目支出绩效目标表，它通常排在同一份预算的最后。",
        ),
        Stranger::Contents => (
            "这像是一份目录，表本身不在里面。",
            "请换一份含有表头、合计和项目行的文本。",
        ),
        Stranger::Export => (
            "这是本页导出的文件（底稿或 JSON），不是原来的文本。",
            "请先打开原来的文本；底稿在它的“问题”一栏里用“导入底稿”读入。",
        ),
        Stranger::Ruined => (
            "这份文本的文字在转换时已经损坏（用错误的编码打开后又保存过），无法还原。",
            "请从原来的 PDF 或网页重新取出文字。",
        ),
    };
    Message {
        sentence,
        next_step,
    }
}
