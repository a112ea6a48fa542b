//! Bytes into characters: which encoding they are in, and what is left of a character cut in half.

use super::{BinaryKind, DecodeError, Encoding, Gb18030Decoder};

/// Decodes `bytes` as [`super::decode`] says, NULs included.
///
/// # Errors
/// [`DecodeError`] where they are in none of the encodings.
pub fn decode_text(
    mut bytes: Vec<u8>,
    gb18030: Gb18030Decoder,
) -> Result<(String, Encoding), DecodeError> {
    match bytes.as_slice() {
        [0xEF, 0xBB, 0xBF, ..] => {
            bytes.drain(..3);
            let text = utf8(bytes).map_err(|_| DecodeError::UnknownEncoding)?;
            return Ok((text, Encoding::Utf8Bom));
        }
        // UTF-32, which as UTF-16 would be full of NULs.
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => {
            return Err(DecodeError::UnknownEncoding);
        }
        [0xFF, 0xFE, rest @ ..] => return utf16(rest, Encoding::Utf16Le),
        [0xFE, 0xFF, rest @ ..] => return utf16(rest, Encoding::Utf16Be),
        _ => {}
    }
    if let Some(encoding) = utf16_without_mark(&bytes) {
        return utf16(&bytes, encoding);
    }
    match utf8(bytes) {
        Ok(text) => Ok((text, Encoding::Utf8)),
        Err(bytes) => whole_or_cut(&bytes, gb18030)
            .map(|text| (text, Encoding::Gb18030))
            .ok_or_else(|| undecodable(&bytes)),
    }
}

/// What stands for the rest of a character in which a file was cut off: it is shown, not lost.
const CUT: char = '\u{fffd}';

/// UTF-8, whole or cut within its last character; else the bytes again. A text without any other
/// character beyond ASCII may as well be GB18030, which ends in such a character.
fn utf8(bytes: Vec<u8>) -> Result<String, Vec<u8>> {
    String::from_utf8(bytes).or_else(|error| {
        let end = error.utf8_error().valid_up_to();
        let is_cut = error.utf8_error().error_len().is_none();
        let mut bytes = error.into_bytes();
        if !is_cut || bytes[..end].is_ascii() {
            return Err(bytes);
        }
        bytes.truncate(end);
        let mut text = String::from_utf8(bytes).map_err(|error| error.into_bytes())?;
        text.push(CUT);
        Ok(text)
    })
}

/// GB18030, whole or cut within its last character, which has up to four bytes.
fn whole_or_cut(bytes: &[u8], gb18030: Gb18030Decoder) -> Option<String> {
    gb18030(bytes).or_else(|| {
        let shorter = (1..=3).filter_map(|cut| bytes.get(..bytes.len().checked_sub(cut)?));
        let mut text = shorter.filter(|rest| !rest.is_ascii()).find_map(gb18030)?;
        text.push(CUT);
        Some(text)
    })
}

/// Bytes in no encoding: rich in control bytes is binary, else an encoding that is not known here.
fn undecodable(bytes: &[u8]) -> DecodeError {
    let head = &bytes[..bytes.len().min(4096)];
    let controls = head
        .iter()
        .filter(|byte| **byte < 0x20 && !b"\t\n\r\x0c".contains(byte))
        .count();
    if controls * 50 > head.len() {
        DecodeError::Binary(BinaryKind::Other)
    } else {
        DecodeError::UnknownEncoding
    }
}

fn utf16(bytes: &[u8], encoding: Encoding) -> Result<(String, Encoding), DecodeError> {
    let pairs = bytes.chunks_exact(2);
    let half = !pairs.remainder().is_empty();
    let units = pairs.map(|pair| match encoding {
        Encoding::Utf16Be => u16::from_be_bytes([pair[0], pair[1]]),
        Encoding::Utf16Le | Encoding::Utf8 | Encoding::Utf8Bom | Encoding::Gb18030 => {
            u16::from_le_bytes([pair[0], pair[1]])
        }
    });
    let mut text = String::with_capacity(bytes.len());
    let mut decoded = char::decode_utf16(units).peekable();
    let mut is_cut = half;
    while let Some(one) = decoded.next() {
        match one {
            Ok(one) => text.push(one),
            // The first half of a pair, at the end.
            Err(error) if error.unpaired_surrogate() < 0xDC00 && decoded.peek().is_none() => {
                is_cut = true;
            }
            Err(_) => return Err(DecodeError::UnknownEncoding),
        }
    }
    if is_cut {
        text.push(CUT);
    }
    Ok((text, encoding))
}

/// UTF-16 that lost its mark still has line feeds and ASCII digits with a zero byte on one side.
fn utf16_without_mark(bytes: &[u8]) -> Option<Encoding> {
    let head = &bytes[..bytes.len().min(4096) & !1];
    let (mut little, mut big) = (0usize, 0usize);
    for pair in head.chunks_exact(2) {
        match pair {
            [b'\n' | b' '..=b'~', 0] => little += 1,
            [0, b'\n' | b' '..=b'~'] => big += 1,
            _ => {}
        }
    }
    // One character in fifty: a table full of amounts has far more, no other encoding has any.
    let enough = (head.len() / 100).max(2);
    if little >= enough && big == 0 {
        Some(Encoding::Utf16Le)
    } else if big >= enough && little == 0 {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}
