//! Made-up tables, edited at random: what was done is what is found.
