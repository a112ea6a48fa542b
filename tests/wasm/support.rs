//! What these tests share on this machine, without a file system: fixtures are part of the program.

use jixiao::analysis::{self, Analysis, Refusal};
use jixiao::query::Window;

/// Name, bytes, and the answer of the machine that compiled this.
static FIXTURES: &[(&str, &[u8], &str)] = &include!(concat!(env!("OUT_DIR"), "/fixtures.rs"));

/// All rows of a list.
pub const ALL: Window = Window {
    start: 0,
    len: u32::MAX,
};

/// The bytes of a fixture.
#[track_caller]
pub fn fixture(name: &str) -> Vec<u8> {
    let file = name.rsplit('/').next();
    let found = FIXTURES.iter().find(|(name, ..)| Some(*name) == file);
    let (_, bytes, _) = found.unwrap_or_else(|| panic!("{name} is no fixture"));
    bytes.to_vec()
}

/// Analyses bytes.
pub fn analyse(bytes: impl Into<Vec<u8>>) -> Result<Analysis, Refusal> {
    analysis::analyse("test.txt", bytes.into(), gb18030)
}

/// Analyses a text that must be such a table.
#[track_caller]
pub fn read(text: &str) -> Analysis {
    analyse(text).unwrap_or_else(|refusal| panic!("refused: {refusal:?}\n{text}"))
}

fn gb18030(bytes: &[u8]) -> Option<String> {
    encoding_rs::GB18030
        .decode_without_bom_handling_and_without_replacement(bytes)
        .map(std::borrow::Cow::into_owned)
}
