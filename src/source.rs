//! Bytes into decoded text with a line index: the only step that can fail.

mod binary;
mod characters;

use serde::{Deserialize, Serialize};

use sha2::{Digest, Sha256};

use self::binary::known_binary;
use self::characters::decode_text;
use crate::fold::is_space;
use crate::radical;
use crate::span::{Lines, Span};

/// The largest file that is read, in bytes. Offsets are 32 bits wide and a browser's WebAssembly
/// memory ends at 4 GiB, of which the text and its claims take up to four times the file.
pub const MAX_BYTES: usize = 512 * 1024 * 1024;

/// How the bytes were read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8 without a byte order mark.
    Utf8,
    /// UTF-8 with a byte order mark, which is not part of the text.
    Utf8Bom,
    /// UTF-16, little endian.
    Utf16Le,
    /// UTF-16, big endian.
    Utf16Be,
    /// GB18030, which holds GBK and GB2312.
    Gb18030,
}

impl Encoding {
    /// The name that is shown and exported.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf8Bom => "UTF-8 BOM",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Gb18030 => "GB18030",
        }
    }
}

/// A kind of file that is not text, known by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BinaryKind {
    /// A PDF.
    Pdf,
    /// A ZIP, which docx, xlsx and wps files are too.
    Zip,
    /// The older Office container: doc, xls, ppt, wps; and rich text, which is saved as doc too.
    OleOffice,
    /// A picture.
    Image,
    /// Anything else with bytes that no text has.
    Other,
}

/// Why bytes could not be read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DecodeError {
    /// No byte, or nothing but white space.
    Empty,
    /// Not text.
    Binary(BinaryKind),
    /// Longer than [`MAX_BYTES`].
    TooLarge,
    /// In none of the encodings that are tried.
    UnknownEncoding,
}

/// Decodes strict GB18030; `None` when the bytes are not that.
///
/// The caller brings it: a browser has a decoder of its own, and its tables would be a third of
/// the page.
pub type Gb18030Decoder = fn(&[u8]) -> Option<String>;

/// A decoded text and where its lines begin.
#[derive(Debug)]
pub struct Source {
    name: String,
    byte_count: usize,
    sha256: [u8; 32],
    encoding: Encoding,
    text: String,
    folded: Option<String>,
    radical_count: u32,
    line_starts: Vec<u32>,
}

/// Decodes `bytes`: by byte order mark, else strict UTF-8, else UTF-16 if every other byte says so,
/// else GB18030. Of a file that was cut off within a character, all before it is read, and U+FFFD
/// stands for the rest.
///
/// # Errors
/// [`DecodeError`] says what the bytes are instead of text.
pub fn decode(name: &str, bytes: Vec<u8>, gb18030: Gb18030Decoder) -> Result<Source, DecodeError> {
    let byte_count = bytes.len();
    if byte_count > MAX_BYTES {
        return Err(DecodeError::TooLarge);
    }
    if let Some(kind) = known_binary(&bytes) {
        return Err(DecodeError::Binary(kind));
    }
    let sha256 = Sha256::digest(&bytes).into();
    let (mut text, encoding) = decode_text(bytes, gb18030)?;
    if text.contains('\r') && !text.contains('\n') {
        // What ends lines where nothing else does, as in texts of older Macs.
        text = text.replace('\r', "\n");
    }
    if text.chars().all(is_space) {
        return Err(DecodeError::Empty);
    }
    // Form feeds and the like are layout; NUL never is.
    if text.contains('\0') {
        return Err(DecodeError::Binary(BinaryKind::Other));
    }
    Ok(Source::new(name, byte_count, sha256, encoding, text))
}

impl Source {
    /// The same file with a text that was turned back from what its bytes say.
    pub fn turned_back(self, text: String) -> Self {
        Self::new(
            &self.name,
            self.byte_count,
            self.sha256,
            self.encoding,
            text,
        )
    }

    fn new(
        name: &str,
        byte_count: usize,
        sha256: [u8; 32],
        encoding: Encoding,
        text: String,
    ) -> Self {
        // Counted first: that is far faster than a list of so many lines doubles and moves.
        let line_feeds = || memchr::memchr_iter(b'\n', text.as_bytes());
        let mut line_starts = Vec::with_capacity(line_feeds().count() + 1);
        line_starts.push(0);
        line_starts.extend(line_feeds().map(|at| at as u32 + 1));
        let radical_count = radical::count(&text);
        let folded = (radical_count > 0).then(|| radical::fold_text(&text));
        Self {
            name: name.to_owned(),
            byte_count,
            sha256,
            encoding,
            text,
            folded,
            radical_count,
            line_starts,
        }
    }

    /// The file's name, as given.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Length of the file in bytes, before decoding.
    pub fn byte_count(&self) -> usize {
        self.byte_count
    }

    /// The SHA-256 of the file's bytes, before decoding, as 64 lower-case hexadecimal digits.
    pub fn sha256(&self) -> String {
        let bytes = self.sha256.iter();
        bytes.map(|byte| format!("{byte:02x}")).collect()
    }

    /// How the bytes were read.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// The decoded text, without a byte order mark.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text as it is read: radicals are ordinary ideographs. Every offset is that of
    /// [`Source::text`].
    pub fn reading(&self) -> &str {
        self.folded.as_deref().unwrap_or(&self.text)
    }

    /// Number of radicals that [`Source::reading`] shows as ordinary ideographs.
    pub fn radical_count(&self) -> u32 {
        self.radical_count
    }

    /// Number of lines; a line feed at the very end begins no further line.
    pub fn line_count(&self) -> u32 {
        let starts = self.line_starts.len() as u32;
        if self.text.ends_with('\n') {
            starts - 1
        } else {
            starts
        }
    }

    /// The line that holds the byte at `offset`, from 1.
    pub fn line_no(&self, offset: u32) -> u32 {
        self.line_starts.partition_point(|start| *start <= offset) as u32
    }

    /// The lines that `span` touches.
    pub fn lines(&self, span: Span) -> Lines {
        Lines {
            first: self.line_no(span.start),
            last: self.line_no(span.end.max(span.start + 1) - 1),
        }
    }

    /// The text of line `line_no` (from 1) without its line end; empty beyond the last line.
    pub fn line(&self, line_no: u32) -> &str {
        &self.text[self.line_span(line_no).range()]
    }

    /// Where line `line_no` (from 1) stands, without its line end; empty beyond the last line.
    pub fn line_span(&self, line_no: u32) -> Span {
        let index = line_no.saturating_sub(1) as usize;
        let Some(start) = self.line_starts.get(index) else {
            return Span::new(self.text.len(), self.text.len());
        };
        let end = self
            .line_starts
            .get(index + 1)
            .map_or(self.text.len(), |next| *next as usize - 1);
        let start = *start as usize;
        let line = self.text[start..end].trim_end_matches('\r');
        Span::new(start, start + line.len())
    }
}
