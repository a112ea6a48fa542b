//! Turns the built page into proof that it works for a person, in a real Chromium.
//!
//! `cargo xtask test e2e` builds the page and runs these; run alone they need `JIXIAO_DIST`. The
//! page is reached under `/jixiao/`, as on GitHub Pages. Every test has a browser of its own.
//! `SHOTS=1` keeps pictures in `shots/`, and `cargo xtask shots` one of every state of the page; a
//! failed test always leaves one.

mod harness;

mod bad_input;
mod busy;
mod charts;
mod collecting;
mod comparing;
mod exporting;
mod faults;
mod findings;
mod firefox;
mod footing;
mod large;
mod long_list;
mod looks;
mod many_files;
mod memory;
mod no_memory;
mod offline;
mod open_and_close;
mod paper;
mod preferences;
mod projects;
mod quotation;
mod readings;
mod real_document;
mod search;
mod source;
mod total_check;
mod tour;
mod verdicts;
mod views;
mod ways_in;
mod working_paper;
