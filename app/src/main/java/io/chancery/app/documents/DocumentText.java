package io.chancery.app.documents;

/// What a document says.
///
/// @param beginning as many characters of it as were asked for; a stranger's words
/// @param whole false when there is more text in it than this
public record DocumentText(String beginning, boolean whole) {}
