//! The first bytes of a file into the kind of file that is no text.

use super::BinaryKind;

/// The kind that is known by its first bytes; `None` where they may be text.
pub fn known_binary(bytes: &[u8]) -> Option<BinaryKind> {
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    let pdf_within_first_kilobyte = bytes[..bytes.len().min(1024)]
        .windows(5)
        .any(|window| window == b"%PDF-");
    if pdf_within_first_kilobyte {
        Some(BinaryKind::Pdf)
    } else if [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"]
        .into_iter()
        .any(|magic| starts(magic))
    {
        Some(BinaryKind::Zip)
    } else if starts(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") || starts(b"{\\rtf") {
        Some(BinaryKind::OleOffice)
    } else if starts(b"\x89PNG\r\n\x1a\n")
        || starts(b"\xFF\xD8\xFF")
        || starts(b"GIF87a")
        || starts(b"GIF89a")
        || (starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"))
        || matches!(
            bytes.get(4..12),
            Some(b"ftypheic" | b"ftypheix" | b"ftypmif1" | b"ftypavif")
        )
        || starts(b"II*\0")
        || starts(b"MM\0*")
        || (starts(b"BM") && bytes.get(6..10) == Some(&[0; 4]))
    {
        Some(BinaryKind::Image)
    } else if starts(b"\x7fELF") || starts(b"\x1f\x8b") || starts(b"\0asm") || starts(b"7z\xBC\xAF")
    {
        Some(BinaryKind::Other)
    } else {
        None
    }
}
