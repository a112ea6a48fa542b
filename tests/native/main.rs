//! Native tests of the library: data in, text out.

mod additions;
mod amounts;
mod announcement;
mod causes;
mod checks;
mod conservation;
mod corpus;
mod decode;
mod digest;
mod grid;
mod indicators;
mod matrix;
mod money;
mod orders;
mod padded;
mod printed;
mod quotation;
mod real_document;
mod search;
mod source;
mod strangers;
mod support;
mod tables;
mod totals;
mod value;
mod words;
