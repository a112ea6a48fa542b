//! The text behind a number into a unit, and a scale of 万 or 亿.

/// Scales, a longer one before its own beginning, with the zeros they add.
const SCALES: &[(&str, u32)] = &[("万亿", 12), ("亿", 8), ("千万", 7), ("百万", 6), ("万", 4)];

/// Units by themselves and in parts of compounds (`元/亩`), and with 次 behind them (`人次`).
const UNITS: &str = "\
    % ‰ ‱ 百分比 百分数 百分点 个百分点 比例 倍 成 分 折 \
    元 角 美元 欧元 港元 港币 人民币 \
    个 名 家 位 人 口 户 所 条 项 件 种 类 型 款 台 套 辆 架 艘 列 座 栋 幢 间 层 处 份 场 支 批 \
    次 回 遍 期 届 轮 篇 本 册 部 卷 页 幅 张 封 枚 块 片 根 棵 株 头 只 匹 尾 羽 窝 箱 盒 包 袋 瓶 桶 \
    副 双 对 组 队 班 门 节 课 首 集 起 宗 例 案 单 笔 票 件套 床 席 样 盏 孔 口井 眼 樘 扇 顶 面 \
    村 社区 街道 镇 乡 乡镇 镇街 区 县 市 省 国 校 学校 企业 单位 项目 学生 生 师 教师 班级 标段 \
    标准套 座位 床位 车位 工位 岗位 站 点位 站点 网点 台班 人员 家庭 机构 案件 品种 词条 字 千字 \
    秒 分钟 小时 时 天 日 工作日 自然日 周 星期 月 个月 季 季度 季节 年 学年 学期 年度 岁 \
    学时 课时 工时 \
    毫米 厘米 分米 米 延米 延长米 千米 公里 里 海里 平方米 平米 平方公里 平方千米 亩 公顷 \
    立方 立方米 方 升 毫升 克 毫克 微克 千克 公斤 斤 吨 标吨 吨标煤 吨标准煤 \
    度 千瓦 千瓦时 兆瓦 瓦 伏 安 千伏 千伏安 分贝 帕 千帕 兆 摄氏度 勒克斯 \
    ㎡ m² m2 m³ m3 ㎥ ㎞ ㎏ ㎎ ㎜ ㎝ km² km2 hm² mm cm dm m km g kg mg μg t L mL ml l h min s \
    ℃ °C ° dB dB(A) kW kWh kV kVA MW W V A Pa kPa MPa M MB GB TB PB Mbps Gbps Hz lx ppm pH \
    人天 人日 人月 人年\
";

/// Units only in parts of compounds: by itself `12月` is a month, `4季度` a quarter, `8时` an hour of
/// the day; how many there are of them says `个月`.
const PLACES_IN_TIME: [&str; 4] = ["月", "季", "季度", "时"];

/// Counting words that a noun may follow: `个街道`, `名学员`.
const COUNTING: &str = "个名家位所条项件种类台套辆座处份场支批本篇栋间";

/// Characters of statements about what is counted, not of its name: `1个达标`, `3项完成`.
const STATING: &str = "\
    以之内外前后上下左右的了且或及和与等为是有无不未已达到完合格优良好率增减提升降高低多少满效\
    常持续每各均全需应可能将至余约含超过验收\
";

/// Words of such statements whose characters names of things need too.
const STATEMENTS: [&str; 6] = ["实施", "开展", "建成", "落实", "投入", "启动"];

/// Longest noun behind a counting word, in characters.
const NOUN_LENGTH: usize = 4;

/// A unit as the text behind a number prints it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit<'t> {
    /// How many zeros the scale adds to the number, `None` without a scale.
    pub zeros: Option<u32>,
    /// What is left; empty where no unit is printed.
    pub text: &'t str,
}

/// Parts a folded text into scale and unit; `None` when it is no unit.
pub fn split(text: &str) -> Option<Unit<'_>> {
    if is_unit(text) {
        return Some(Unit { zeros: None, text });
    }
    SCALES.iter().find_map(|(word, zeros)| {
        let text = text.strip_prefix(word)?;
        is_unit(text).then_some(Unit {
            zeros: Some(*zeros),
            text,
        })
    })
}

/// Whether two units mean the same.
pub fn are_same(one: &str, other: &str) -> bool {
    one == other || canonical(one) == canonical(other)
}

/// Whether the text is a unit, known or of counted things; no unit is one.
fn is_unit(text: &str) -> bool {
    if text.is_empty() || PLACES_IN_TIME.contains(&text) {
        return text.is_empty();
    }
    // `28.40/株`: of what, the name of the indicator says.
    let text = text.strip_prefix('/').unwrap_or(text);
    text.split(['/', '·', '每']).all(is_part)
}

fn is_part(part: &str) -> bool {
    let is_known = |part: &str| UNITS.split_ascii_whitespace().any(|unit| unit == part);
    is_known(part) || part.strip_suffix('次').is_some_and(is_known) || is_counted(part)
}

fn is_counted(part: &str) -> bool {
    let mut characters = part.chars();
    if !characters.next().is_some_and(|one| COUNTING.contains(one)) {
        return false;
    }
    let noun = characters.as_str();
    (1..=NOUN_LENGTH).contains(&noun.chars().count())
        && !STATEMENTS.iter().any(|word| noun.contains(word))
        && noun
            .chars()
            .all(|one| matches!(one, '\u{4e00}'..='\u{9fff}') && !STATING.contains(one))
}

/// The one of a unit's spellings by which it is compared.
fn canonical(unit: &str) -> String {
    unit.split('/').map(spelling).collect::<Vec<_>>().join("/")
}

fn spelling(part: &str) -> &str {
    match part {
        "百分比" | "百分数" => "%",
        "个百分点" => "百分点",
        "㎡" | "m²" | "m2" | "平米" => "平方米",
        "㎥" | "m³" | "m3" | "立方" => "立方米",
        "km²" | "km2" | "平方千米" => "平方公里",
        "km" | "㎞" | "千米" => "公里",
        "kg" | "㎏" | "千克" => "公斤",
        "日" => "天",
        "℃" | "°C" => "摄氏度",
        other => other,
    }
}
