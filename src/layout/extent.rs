//! Where the first table of a text ends, when the text holds several.

use memchr::memmem;

use crate::span::Span;

/// What stands, with a colon, before the department's name.
pub const DEPARTMENT_LABELS: [&str; 3] = ["部门名称", "预算部门", "预算单位"];

/// Where the second table begins, from its title on: at a line that names another department.
/// `None` when the text holds one table, or none. A table has a header row, so the department is
/// another table's only below the first one's: a tool may print it twice, and cut short.
pub fn second_table(text: &str) -> Option<Span> {
    // Nearly every text names one department, so no line has to be looked at.
    let labels = DEPARTMENT_LABELS.iter();
    let count = |label: &&str| memmem::find_iter(text.as_bytes(), label.as_bytes()).count();
    if labels.map(count).sum::<usize>() < 2 {
        return None;
    }
    let mut first: Option<String> = None;
    let mut title_start = None;
    let mut below_header = false;
    for line in text.lines() {
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        if let Some(department) = department(line) {
            match &first {
                Some(first) if below_header && *first != department => {
                    return Some(Span::new(title_start.unwrap_or(start), text.len()));
                }
                Some(_) => {}
                None => first = Some(department),
            }
        }
        below_header |= line.contains("项目名称");
        if !line.trim().is_empty() {
            title_start = line.contains("绩效目标表").then_some(start);
        }
    }
    None
}

/// The department that a line names behind its label, without white space.
fn department(line: &str) -> Option<String> {
    let label = DEPARTMENT_LABELS
        .iter()
        .find_map(|label| line.find(label).map(|at| at + label.len()))?;
    let value = line[label..].trim_start().strip_prefix([':', '：'])?;
    let value = value.split("单位").next().unwrap_or(value);
    Some(value.split_whitespace().collect())
}
