//! The first bytes of files that are no text, each before bytes as dense as those of such files.

use super::Case;

/// How the kinds of files begin that people drop instead of a text; see each format's definition.
const HEADS: &[(&str, &[u8])] = &[
    (
        "pdf",
        b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<</Type/Catalog>>\n",
    ),
    (
        "docx or xlsx",
        b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml",
    ),
    (
        "zip without a file",
        b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
    ),
    ("zip in parts", b"PK\x07\x08PK\x03\x04"),
    ("doc or xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0\0\0"),
    ("png", b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"),
    ("jpeg", b"\xFF\xD8\xFF\xE0\0\x10JFIF\0"),
    ("gif", b"GIF89a\x01\0\x01\0"),
    ("webp", b"RIFF\x24\0\0\0WEBPVP8 "),
    ("bmp", b"BM\x36\x10\0\0\0\0\0\0\x36\0\0\0"),
    ("tiff", b"II*\0\x08\0\0\0"),
    ("heic", b"\0\0\0\x18ftypheic\0\0\0\0"),
    ("gzip", b"\x1F\x8B\x08\0\0\0\0\0"),
    ("bzip2", b"BZh91AY&SY"),
    ("xz", b"\xFD7zXZ\0"),
    ("zstd", b"\x28\xB5\x2F\xFD"),
    ("7z", b"7z\xBC\xAF\x27\x1C\0\x04"),
    ("rar", b"Rar!\x1A\x07\0"),
    ("rar 5", b"Rar!\x1A\x07\x01\0"),
    ("elf", b"\x7FELF\x02\x01\x01\0"),
    ("exe", b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF"),
    ("mach-o", b"\xCF\xFA\xED\xFE\x07\0\0\x01"),
    ("java class", b"\xCA\xFE\xBA\xBE\0\0\0\x41"),
    ("wasm", b"\0asm\x01\0\0\0"),
    ("sqlite", b"SQLite format 3\0\x10\0\x01\x01\0\x40\x20\x20"),
    ("mp4", b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41"),
    ("mp3", b"ID3\x03\0\0\0\0\0\x21TIT2\0\0\0\x05\0\0\0"),
    ("mp3 without a head", b"\xFF\xFB\x90\x64\0\0"),
    ("wav", b"RIFF\x24\x08\0\0WAVEfmt \x10\0\0\0\x01\0\x02\0"),
    ("ogg", b"OggS\0\x02\0\0\0\0\0\0\0\0"),
    ("woff2", b"wOF2\0\x01\0\0"),
    ("noise", b""),
];

/// Each head with noise, and alone where it is enough to know the kind by.
pub fn cases() -> Vec<Case> {
    let noisy = HEADS.iter().map(|(name, head)| {
        let bytes: Vec<u8> = head.iter().copied().chain(noise(4000)).collect();
        Case::new(format!("binary: {name}"), bytes)
    });
    let with_nul = [
        (
            "binary: pdf behind a line of text",
            "导出时间 2025\n%PDF-1.4\n1 0 obj".to_owned(),
        ),
        (
            "binary: tar of a text",
            format!("表.txt{}ustar\0\n合计 4.00", "\0".repeat(250)),
        ),
        (
            "binary: text with a NUL",
            "项目支出绩效目标表\n合计\0 4.00 4.00\n".to_owned(),
        ),
        (
            "binary: text filled up with NULs",
            format!("合计 4.00\n{}", "\0".repeat(500)),
        ),
        (
            "binary: rich text",
            "{\\rtf1\\ansi\\ansicpg936 \\'cf\\'ee\\'c4\\'bf\\par}".to_owned(),
        ),
    ];
    let with_nul = with_nul.map(|(name, text)| Case::new(name, text));
    noisy.chain(with_nul).collect()
}

/// Bytes without order, always the same: xorshift, Marsaglia 2003.
fn noise(count: usize) -> impl Iterator<Item = u8> {
    let mut state: u64 = 0x2545_F491_4F6C_DD1D;
    std::iter::repeat_with(move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[4]
    })
    .take(count)
}
