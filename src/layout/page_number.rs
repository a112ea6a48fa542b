//! Page numbers as documents print them.

/// How a page number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `第 3 页`, `第 3 页，共 8 页`
    Words,
    /// `3 / 8`
    OfCount,
    /// `- 3 -`, `— 3 —`
    Dashes,
    /// `3`
    Bare,
}

/// All forms.
pub const FORMS: [Form; 4] = [Form::Words, Form::OfCount, Form::Dashes, Form::Bare];

impl Form {
    /// Whether it is a number and nothing else, which may be anything.
    pub fn is_bare(self) -> bool {
        self == Self::Bare
    }
}

/// A page number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageNumber {
    /// How it is written.
    pub form: Form,
    /// The page, from 1.
    pub page: u32,
    /// How many pages it says there are.
    pub count: Option<u32>,
}

/// No page number is longer; `第 12345 页，共 12345 页` with its frame is half of it.
pub const MAX_BYTES: usize = 64;

/// What a page number may be framed by.
const DASHES: [char; 6] = ['-', '—', '–', '－', '─', '―'];

impl PageNumber {
    /// Whether a line that begins so can be a page number: a cheap look, since every line of a
    /// text is looked at.
    pub fn may_begin(line: &str) -> bool {
        let framed = |first: char| first == '第' || DASHES.contains(&first);
        line.starts_with(|first: char| first.is_ascii_digit() || framed(first))
    }

    /// Reads a line without its white space; `None` when it is not a page number.
    pub fn parse(line: &str) -> Option<Self> {
        let number = |text: &str| {
            let digits = text.len() <= 5 && text.bytes().all(|byte| byte.is_ascii_digit());
            digits
                .then(|| text.parse().ok())
                .flatten()
                .filter(|page| *page > 0)
        };
        if line.len() > MAX_BYTES || !Self::may_begin(line) {
            return None;
        }
        if let Some(page) = number(line) {
            return Some(Self {
                form: Form::Bare,
                page,
                count: None,
            });
        }
        if let Some(rest) = line.strip_prefix('第') {
            let (page, rest) = rest.split_once('页')?;
            let rest = rest.trim_start_matches(['，', ',', '/', '／']);
            let count = rest
                .strip_prefix('共')
                .and_then(|rest| rest.strip_suffix('页'));
            let count = count.and_then(number);
            let complete = rest.is_empty() || count.is_some();
            return complete.then_some(Self {
                form: Form::Words,
                page: number(page)?,
                count,
            });
        }
        if let Some((page, count)) = line.split_once(['/', '／']) {
            let (page, count): (u32, u32) = (number(page)?, number(count)?);
            return (page <= count).then_some(Self {
                form: Form::OfCount,
                page,
                count: Some(count),
            });
        }
        let inner = line.trim_matches(DASHES);
        let framed = inner.len() < line.len() && line.starts_with(DASHES) && line.ends_with(DASHES);
        let page = framed.then(|| number(inner))??;
        Some(Self {
            form: Form::Dashes,
            page,
            count: None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        for (line, expected) in [
            ("3", Some((Form::Bare, 3, None))),
            ("3/8", Some((Form::OfCount, 3, Some(8)))),
            ("-3-", Some((Form::Dashes, 3, None))),
            ("—80—", Some((Form::Dashes, 80, None))),
            ("第3页", Some((Form::Words, 3, None))),
            ("第1页，共22页", Some((Form::Words, 1, Some(22)))),
            ("第1页/共22页", Some((Form::Words, 1, Some(22)))),
            ("9/8", None),
            ("-3", None),
            ("0", None),
            ("第三页", None),
            ("12.00", None),
            ("第1页的说明", None),
        ] {
            let read = PageNumber::parse(line).map(|it| (it.form, it.page, it.count));
            assert_eq!(read, expected, "{line}");
        }
    }
}
