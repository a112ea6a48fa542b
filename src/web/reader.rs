//! A file into its bytes, slice by slice, so that progress is true and reading can be stopped.

use gloo::file::futures::read_as_bytes;
use gloo::file::{Blob, FileReadError};

use crate::source::MAX_BYTES;

/// Large enough to cost no time, small enough to hear a cancel within a tenth of a second.
const SLICE_BYTES: u64 = 2 * 1024 * 1024;

/// How reading a file ended.
pub enum Ending {
    /// With all of its bytes.
    Read(Vec<u8>),
    /// Somebody wanted something else meanwhile.
    Superseded,
    /// It is larger than can be read.
    TooLarge,
    /// The browser gives no memory for it.
    NoMemory,
    /// The browser refused: moved, changed, forbidden, or a folder.
    Unreadable(FileReadError),
}

/// Reads `file`. `on_slice` hears how many bytes are read of how many, and answers whether to go on.
pub async fn read(file: Blob, mut on_slice: impl FnMut(u64, u64) -> bool) -> Ending {
    let total_bytes = file.size();
    if total_bytes > MAX_BYTES as u64 {
        return Ending::TooLarge;
    }
    let mut bytes = Vec::new();
    if bytes.try_reserve_exact(total_bytes as usize).is_err() {
        return Ending::NoMemory;
    }
    // An empty slice is read all the same: a folder says that it is empty, and fails when read.
    loop {
        let start = bytes.len() as u64;
        let end = total_bytes.min(start + SLICE_BYTES);
        match read_as_bytes(&file.slice(start, end)).await {
            Ok(slice) => bytes.extend_from_slice(&slice),
            Err(error) => return Ending::Unreadable(error),
        }
        if !on_slice(bytes.len() as u64, total_bytes) {
            return Ending::Superseded;
        }
        // A file that shrank while it was read ends early instead of never.
        if end == total_bytes || bytes.len() as u64 == start {
            return Ending::Read(bytes);
        }
    }
}
