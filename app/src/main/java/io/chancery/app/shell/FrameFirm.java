package io.chancery.app.shell;

import io.chancery.themes.frame.Brand;

/// Whose frame it is; the firm answers.
public interface FrameFirm {

    Brand brand();

    /// The currency that amounts are written in without a code, ISO 4217.
    String homeCurrency();
}
