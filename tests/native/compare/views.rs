//! What a view asks of a comparison.
