//! The total check: 合计 and, beneath it, every row that states a total, each beneath the row that
//! sums it up; or all additions in one list, by their differences.
//!
//! Projects that do not hold exactly are listed; those that do are there too, folded away under one
//! line.

use std::rc::Rc;

use yew::{Callback, Html};

use super::addition_row::addition_row;
use super::element::{
    self, Fold, Pressed, column_head, list, plain, press, table, text_in, with_attributes,
};
use super::line_link::line_link;
use super::mark_control::MarkControl;
use super::pager::pager;
use super::projects::{money_head, narrow_unit};
use super::room::Room;
use super::verdict_mark::marked;
use super::working_paper::{mark_tally, unkept};
use crate::money::{Money, MoneyUnit};
use crate::query::{AdditionList, AdditionOrder, AdditionRow, Tally};
use crate::text::{self, Words};
use crate::totals::{Level, Verdict};
use crate::web::codes;
use crate::web::message::{Ask, FIRST};
use crate::web::state::{Paper, PaperWish};
use crate::working_paper::Item;

/// Up to so many additions, what holds exactly is open as well.
const MAX_OPEN: usize = 40;

/// What it shows, and where what the reader does with it goes.
pub struct AdditionsProps<'a> {
    pub list: Rc<AdditionList>,
    pub paper: &'a Paper,
    /// The reader does something with the working paper.
    pub on_paper: &'a Callback<PaperWish>,
    pub tally: Tally,
    pub money_unit: Option<MoneyUnit>,
    /// How many rows are there so far; what is counted is all of them.
    pub room: &'a Room,
    pub on_ask: Callback<Ask>,
}

pub fn additions(words: &Words, props: &AdditionsProps<'_>) -> Html {
    let AdditionList {
        order,
        rows,
        depths,
        above,
    } = &*props.list;
    if rows.total == 0 {
        return Html::default();
    }
    let head = [
        text_in("h2", "", words.additions.heading),
        text_in(
            "span",
            "",
            (words.additions.total)(&text::count(u64::from(rows.total))),
        ),
        narrow_unit(words, props.money_unit),
        tally(words, props.tally),
        mark_tally(words, props.paper.standing.additions),
    ];
    let view = View {
        words,
        money_unit: props.money_unit,
        decimals: widest(&rows.rows),
        on_ask: &props.on_ask,
        paper: props.paper,
        on_paper: props.on_paper,
        room: props.room,
    };
    let order = *order;
    let content = [
        element::element("div", "section-head", list(head)),
        orders(words, order, &props.on_ask),
        unkept(words, props.paper),
        match order {
            AdditionOrder::Tree => list([way_down(words, above), view.tree(&rows.rows, depths)]),
            AdditionOrder::Printed | AdditionOrder::BySize => view.in_one_list(&rows.rows),
        },
        pager(words, rows, &props.on_ask, move |window| {
            Ask::Additions(order, window)
        }),
    ];
    let names = &["id", "class", "data-role"];
    let values = ["additions", "additions", "additions"];
    with_attributes("section", names, values, list(content))
}

/// The choice between the tree and the order of the differences.
fn orders(words: &Words, order: AdditionOrder, on_ask: &Callback<Ask>) -> Html {
    let words = &words.additions;
    let choice = |wanted: AdditionOrder, name: &'static str, label: &'static str| {
        let pressed = Pressed::when(order == wanted);
        let onclick = on_ask.reform(move |_| Ask::Additions(wanted, FIRST));
        press("chip", name, pressed, plain(label), onclick)
    };
    let choices = [
        choice(AdditionOrder::Tree, "as-tree", words.as_tree),
        choice(AdditionOrder::BySize, "by-size", words.by_size),
    ];
    let names = &["role", "aria-label", "class"];
    let values = ["group", words.order, "additions-order"];
    with_attributes("div", names, values, list(choices))
}

/// What the rows have in common.
struct View<'a> {
    words: &'a Words,
    money_unit: Option<MoneyUnit>,
    decimals: u32,
    on_ask: &'a Callback<Ask>,
    paper: &'a Paper,
    on_paper: &'a Callback<PaperWish>,
    room: &'a Room,
}

impl View<'_> {
    /// Rows with what they sum up beneath them.
    fn tree(&self, rows: &[AdditionRow], depths: &[u32]) -> Html {
        let mut content = Vec::new();
        let mut at = 0;
        while let (Some(row), Some(depth)) = (rows.get(at), depths.get(at))
            && self.room.is_left()
        {
            let same = |other: &&AdditionRow| {
                let (one, other) = (&row.addition, &other.addition);
                (one.level, one.row) == (other.level, other.row)
            };
            let project = |row: &&AdditionRow| row.addition.level == Level::Project;
            let end = if row.addition.level == Level::Project {
                let end = at + rows[at..].iter().take_while(project).count();
                content.push(self.projects(&rows[at..end]));
                end
            } else {
                let own = at + rows[at..].iter().take_while(same).count();
                let beneath = depths[own..].iter().take_while(|it| *it > depth);
                let end = own + beneath.count();
                let beneath = self.tree(&rows[own..end], &depths[own..end]);
                content.push(self.node(&rows[at..own], &rows[at..end], *depth, beneath));
                end
            };
            at = end;
        }
        list(content)
    }

    /// 合计, a unit or a row of sums, with its additions and what is beneath it. What holds exactly
    /// with all that is beneath it can be opened; 合计 is always open.
    fn node(&self, own: &[AdditionRow], all: &[AdditionRow], depth: u32, beneath: Html) -> Html {
        let of_row = &own[0].addition;
        let name = text::row_name(self.words, &own[0]);
        let id = format!("addition-{}-{}", codes::level(of_row.level), of_row.row);
        let exact = |row: &AdditionRow| row.addition.verdict == Verdict::Exact;
        let tag = match depth {
            0 => "h3",
            1 => "h4",
            2 => "h5",
            _ => "h6",
        };
        let heading = with_attributes(tag, &["id"], [id.clone()], plain(name));
        let body = own.iter().map(|row| {
            let addition = &row.addition;
            let says = self.words.additions.parts;
            let label = says(addition.level, addition.addend, addition.parts);
            self.row(row, plain(label))
        });
        let table = self.table(depth, element::rows(body));
        let content = [table, element::element("div", "addition-beneath", beneath)];
        if depth == 0 {
            let names = &["class", "data-role", "data-depth"];
            let values = ["addition-node", "addition-node", "0"];
            return with_attributes("div", names, values, list([heading, list(content)]));
        }
        let worst = own.iter().map(|row| row.addition.verdict).max();
        let worst = worst.map(|verdict| marked(self.words, verdict, ""));
        let fold = Fold {
            class: "addition-node",
            role: "addition-node",
            name: id,
            open: all.len() <= MAX_OPEN || !all.iter().all(exact),
        };
        let head = list([heading, worst.unwrap_or_default()]);
        element::fold(fold, head, list(content))
    }

    /// As they come, each with the name of its row.
    fn in_one_list(&self, rows: &[AdditionRow]) -> Html {
        let body = rows.iter().map(|row| {
            let label = match row.addition.level {
                Level::Project => row.name.clone(),
                Level::Grand | Level::Unit | Level::Subtotal => {
                    let parts = (self.words.additions.parts)(
                        row.addition.level,
                        row.addition.addend,
                        row.addition.parts,
                    );
                    format!("{} · {parts}", text::row_name(self.words, row))
                }
            };
            self.row(row, self.with_lines(row, label))
        });
        self.table(0, element::rows(body))
    }

    /// Projects; those that hold exactly are folded away.
    fn projects(&self, rows: &[AdditionRow]) -> Html {
        let (exact, concerns): (Vec<&AdditionRow>, Vec<&AdditionRow>) = rows
            .iter()
            .partition(|row| row.addition.verdict == Verdict::Exact);
        let words = &self.words.additions;
        let number = |rows: &[&AdditionRow]| text::count(rows.len() as u64);
        let table = |rows: &[&AdditionRow]| {
            let body = rows
                .iter()
                .map(|row| self.row(row, self.with_lines(row, row.name.clone())));
            self.table(1, element::rows(body))
        };
        let mut content = Vec::new();
        if !concerns.is_empty() {
            let heading = (words.project_concerns)(&number(&concerns));
            content.extend([text_in("p", "addition-concerns", heading), table(&concerns)]);
        }
        if !exact.is_empty() && self.room.is_left() {
            let fold = Fold {
                class: "additions-exact",
                role: "exact-projects",
                name: format!("exact-{}", exact[0].addition.row),
                open: false,
            };
            let line = (words.exact_projects)(&number(&exact));
            let line = marked(self.words, Verdict::Exact, &line);
            content.push(element::fold(fold, line, table(&exact)));
        }
        list(content)
    }

    fn row(&self, row: &AdditionRow, label: Html) -> Html {
        if !self.room.take() {
            return Html::default();
        }
        let money = (self.money_unit, self.decimals);
        let items = vec![Item::addition(&row.addition)];
        let mark = MarkControl::new(self.words, self.paper, self.on_paper, items);
        addition_row(&mark, money, row, label, self.on_ask)
    }

    /// The label of a row, and the way to the lines of the row that states the total.
    fn with_lines(&self, row: &AdditionRow, label: String) -> Html {
        let link = |lines| line_link(self.words, lines, self.on_ask);
        list([plain(label), row.lines.map_or_else(Html::default, link)])
    }

    /// A table; its heads are seen where they begin, and heard everywhere.
    fn table(&self, depth: u32, body: Html) -> Html {
        let class = match depth {
            0 => "addition-table",
            _ => "addition-table addition-table-beneath",
        };
        let heads = heads(self.words, self.money_unit);
        table(class, heads, body)
    }
}

/// The rows above the first one in view, where that is not the first of all.
fn way_down(words: &Words, above: &[String]) -> Html {
    if above.is_empty() {
        return Html::default();
    }
    let name = |name: &String| match name.as_str() {
        "" => words.projects.no_name.to_owned(),
        name => name.to_owned(),
    };
    let names: Vec<String> = above.iter().map(name).collect();
    text_in("p", "additions-above", names.join(" › "))
}

/// How many additions have which verdict, worst first; those that do not occur are left out.
fn tally(words: &Words, tally: Tally) -> Html {
    let counts = [
        (Verdict::Differs, tally.differs),
        (Verdict::Unchecked, tally.unchecked),
        (Verdict::Rounding, tally.rounding),
        (Verdict::Exact, tally.exact),
    ];
    let item = |(verdict, number): (Verdict, u32)| {
        let said = (words.verdict.counted)(verdict, number);
        element::element("li", "", marked(words, verdict, &said))
    };
    let occurring = counts.into_iter().filter(|(_, number)| *number > 0);
    element::element("ul", "additions-tally", list(occurring.map(item)))
}

fn heads(words: &Words, money_unit: Option<MoneyUnit>) -> Html {
    let money =
        |head: &'static str| column_head("addition-amount", money_head(head, words, money_unit));
    let heads = &words.additions;
    list([
        column_head("addition-label", plain(heads.what)),
        money(heads.stated),
        money(heads.sum),
        money(heads.difference),
        column_head("addition-verdict", plain(heads.verdict)),
        column_head("addition-mark", plain(words.working_paper.choice)),
    ])
}

fn widest(rows: &[AdditionRow]) -> u32 {
    let amounts = rows
        .iter()
        .flat_map(|row| [row.addition.stated, row.addition.sum])
        .flatten();
    amounts.map(Money::decimals).max().unwrap_or(0)
}
