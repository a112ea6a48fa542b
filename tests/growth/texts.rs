//! Texts of any size, ordinary and hostile, by what they hold much of.

/// A text of any size.
pub struct Kind {
    /// What there is much of.
    pub name: &'static str,
    /// The text with about so many of it.
    pub make: fn(usize) -> String,
    /// How many make up the smaller of the two texts that are compared: a few dozen kilobytes.
    pub count: usize,
}

const REAL: &str = include_str!("../fixtures/guangzhou-social-work.txt");

/// What stands above the projects.
const HEAD: &str = "项目支出绩效目标表\n部门名称：某局 单位：万元\n\
    项目名称 总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n\
    合计 10.00 10.00\n某局 10.00 10.00\n";

const PROJECT: &str = "    甲项目 10.00 10.00\n保障运转。\n";

/// The real document with its projects so many times over.
pub fn real(times: usize) -> String {
    let first = REAL
        .find("    社区两委干部补贴")
        .expect("the first project");
    let (head, projects) = REAL.split_at(first);
    format!("{head}{}", projects.repeat(times))
}

fn indicator(number: usize) -> String {
    format!("{number}、1-产出指标；11-数量指标；完成率；实施周期指标值:100%；年度指标值:100%。\n")
}

fn in_project(body: &str) -> String {
    format!("{HEAD}{PROJECT}{body}\n")
}

fn below_head(rows: &str) -> String {
    format!("{HEAD}{rows}")
}

/// All kinds.
pub const KINDS: &[Kind] = &[
    Kind {
        name: "the real document's projects",
        make: real,
        count: 1,
    },
    Kind {
        name: "the same on one line",
        make: |count| real(count).replace('\n', " "),
        count: 1,
    },
    Kind {
        name: "characters on one line of a goal",
        make: |count| in_project(&"字".repeat(count)),
        count: 20_000,
    },
    Kind {
        name: "characters on one line without a table",
        make: |count| "字".repeat(count),
        count: 20_000,
    },
    Kind {
        name: "blank lines",
        make: |count| in_project(&format!("{}{}", "\n".repeat(count), indicator(1))),
        count: 20_000,
    },
    Kind {
        name: "1、 on one line",
        make: |count| in_project(&"1、".repeat(count)),
        count: 20_000,
    },
    Kind {
        name: "1、 on lines of their own",
        make: |count| in_project(&"1、\n".repeat(count)),
        count: 4_000,
    },
    Kind {
        name: "amounts",
        make: |count| below_head(&"10.00 10.00\n".repeat(count)),
        count: 1_000,
    },
    Kind {
        name: "amounts on one line",
        make: |count| below_head(&"10.00 ".repeat(count)),
        count: 1_000,
    },
    Kind {
        name: "indicators without an end",
        make: |count| {
            in_project(&"1、1-产出指标；11-数量指标；完成率；实施周期指标值:100%；\n".repeat(count))
        },
        count: 1_000,
    },
    Kind {
        name: "indicators without values",
        make: |count| {
            let open = |number| format!("{number}、1-产出指标；11-数量指标；完成率\n");
            in_project(&(1..=count).map(open).collect::<String>())
        },
        count: 1_000,
    },
    Kind {
        name: "indicators of one project",
        make: |count| in_project(&(1..=count).map(indicator).collect::<String>()),
        count: 1_000,
    },
    Kind {
        name: "projects of one indicator",
        make: |count| {
            let project = |number| format!("    项目{number} 1.00 1.00\n目标。\n{}", indicator(1));
            below_head(&(1..=count).map(project).collect::<String>())
        },
        count: 400,
    },
    Kind {
        name: "repeated heads",
        make: |count| HEAD.repeat(count),
        count: 200,
    },
    Kind {
        name: "rules of dashes",
        make: |count| below_head(&"---- ---- ----\n".repeat(count)),
        count: 1_000,
    },
    Kind {
        name: "rows of a CSV that end in an open quote",
        make: |count| {
            let head = "项目名称,总计,财政拨款,财政专户拨款,其他资金,绩效目标,绩效指标\n";
            format!("{head}合计,1,1,,,,\n\"{}", "a,\"\n".repeat(count))
        },
        count: 1_000,
    },
];
