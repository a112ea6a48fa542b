//! How much work large tables make.
