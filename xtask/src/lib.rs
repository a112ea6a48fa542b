//! Turns a checkout into a built, served and tested page; `main.rs` only picks the task.
//!
//! The browser tests use [`server`] and [`browser`] from here, so that what a person is served
//! and what a test loads come from the same few lines.

pub mod shell;

pub mod browser;
pub mod tools;

pub mod firefox;

pub mod page;
pub mod server;

pub mod corpus;
pub mod fuzz;
pub mod serve;
pub mod suite;
pub mod supply;
pub mod tally;
pub mod tidy;
