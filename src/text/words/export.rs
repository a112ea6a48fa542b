//! The sentences of exported files.

/// Everything that exported files say beyond the words of the page.
///
/// Not part of [`crate::text::Words`]: the first view of the page has no use for them, and would
/// carry them.
pub struct ExportWords {
    /// The name of the program.
    pub name: &'static str,
    /// What is in the file.
    pub scope: ScopeWords,
    /// The heads of columns and fields.
    pub heads: ExportHeads,
    /// The names of a workbook's sheets.
    pub sheets: SheetNames,
    /// Stands where a text was cut because a cell holds no more; so many characters are missing.
    pub cut: fn(&str) -> String,
    /// So many more are not listed.
    pub more: fn(&str) -> String,
    /// What the mark of an assumed amount means.
    pub assumed_note: &'static str,
    /// Heading of the additions that do not hold exactly.
    pub additions: &'static str,
    /// Every addition in the file holds exactly.
    pub all_exact: &'static str,
    /// So many findings of one check.
    pub findings_counted: fn(&str) -> String,
    /// What made the file, and what it is not.
    pub made_by: &'static str,
}

/// What is in the file: the whole table or some of its projects.
pub struct ScopeWords {
    /// All so many projects.
    pub whole: fn(&str) -> String,
    /// The projects that this filter leaves: so many of so many.
    pub selection: fn(&str, &str, &str) -> String,
    /// Where the additions are that the selected projects are only parts of.
    pub additions_left_out: &'static str,
}

/// The heads of columns and fields that the page does not have.
pub struct ExportHeads {
    /// What is in the file.
    pub scope: &'static str,
    /// The name of the document's file.
    pub file: &'static str,
    /// The digest of its bytes.
    pub sha256: &'static str,
    /// How it was decoded.
    pub encoding: &'static str,
    /// The table's title.
    pub title: &'static str,
    /// The department.
    pub department: &'static str,
    /// The unit of money.
    pub money_unit: &'static str,
    /// How much of the text was read.
    pub coverage: &'static str,
    /// The verdict.
    pub verdict: &'static str,
    /// What else has to be said.
    pub notes: &'static str,
    /// The unit that a project belongs to.
    pub unit: &'static str,
    /// Position of a project in the table, from 1.
    pub project_no: &'static str,
    /// Code of a level-1 class.
    pub l1_code: &'static str,
    /// Code of a level-2 class.
    pub l2_code: &'static str,
    /// Whether the columns of the amounts are a guess.
    pub assumed: &'static str,
    /// The first line in the source.
    pub first_line: &'static str,
    /// The last line in the source.
    pub last_line: &'static str,
    /// What the checks found in a row.
    pub findings: &'static str,
    /// The sum of a project's funds.
    pub sum_of_funds: &'static str,
    /// 总计 minus that sum.
    pub difference_of_funds: &'static str,
    /// The name of a check.
    pub check_id: &'static str,
    /// What a finding is about.
    pub place: &'static str,
    /// What a finding says.
    pub message: &'static str,
    /// What the reader can do.
    pub hint: &'static str,
    /// What may explain that an addition differs.
    pub causes: &'static str,
    /// The row that states a total.
    pub row: &'static str,
    /// What rounding can explain at most.
    pub bound: &'static str,
    /// Text that was not understood.
    pub text: &'static str,
    /// What the listed projects add up to.
    pub listed_sum: &'static str,
}

/// The names of a workbook's sheets, each at most 31 characters.
pub struct SheetNames {
    /// Whose table it is, the verdict and the totals.
    pub overview: &'static str,
    /// The projects.
    pub projects: &'static str,
    /// The indicators.
    pub indicators: &'static str,
    /// The additions.
    pub additions: &'static str,
    /// The findings.
    pub findings: &'static str,
    /// The text that was not understood.
    pub unread: &'static str,
}
