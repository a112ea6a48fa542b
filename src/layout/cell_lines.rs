//! Text with a line for each cell of a Word table: tab and cell, as Tika prints a docx, or the
//! cell alone, as Word and LibreOffice save "plain text".
//!
//! An empty cell is an empty line (or a lone tab), so counting finds the columns. A cell may hold
//! line breaks; in plain text they look like borders of cells, so that reader finds the rows by
//! their amounts and does not trust the number of lines.

mod plain;
mod tabbed;

use super::{Shape, grid};

/// Tab and cell on a line.
pub const TABBED: Shape = Shape {
    id: "word-cells",
    detect: |survey| {
        grid::samples(survey.text()).find_map(|sample| {
            let (grid, header) = tabbed::grid(sample)?;
            Some(grid.evidence(sample, &header))
        })
    },
    read: |survey| {
        let text = survey.text();
        let (grid, header) = tabbed::grid(text)?;
        Some(grid.layout(text, header))
    },
};

/// A cell on a line.
pub const PLAIN: Shape = Shape {
    id: "word-lines",
    detect: |survey| {
        let rows = grid::samples(survey.text()).find_map(plain::rows)?;
        // Other texts have a header of a line a cell too; in plain text all rows have them.
        let found = grid::evidence(rows.agreeing, rows.agreeing + rows.against);
        (rows.agreeing > 3 * rows.against).then_some(found)
    },
    read: |survey| {
        let text = survey.text();
        let rows = plain::rows(text)?;
        let header = rows.grid.header(text)?;
        Some(rows.grid.layout(text, header))
    },
};
