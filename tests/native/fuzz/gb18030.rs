//! Bytes of GB18030 into a text, strictly, as the command line decodes them.

/// `None` when the bytes are not GB18030.
pub fn gb18030(bytes: &[u8]) -> Option<String> {
    encoding_rs::GB18030
        .decode_without_bom_handling_and_without_replacement(bytes)
        .map(std::borrow::Cow::into_owned)
}
