//! The sentences about where a figure stands in the text, shown beside the figure.

/// Where a figure stands in the text.
pub struct GlimpseWords {
    /// What the lines are.
    pub heading: &'static str,
    /// How to see some.
    pub how: &'static str,
    /// Neither the figure nor the name of its row is printed.
    pub nowhere: &'static str,
}
