package io.chancery.app.firm;

/// The firm has another language from now on.
///
/// @param version of the firm's row, another one for each change
public record FirmLanguageChanged(int version) {}
