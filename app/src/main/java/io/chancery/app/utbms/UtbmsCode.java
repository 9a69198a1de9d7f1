package io.chancery.app.utbms;

import java.io.Serializable;
import java.util.Locale;

/// A published code with its names.
public record UtbmsCode(CodeSet set, String code, String english, String german) implements Serializable {

    /// Its name in the reader's language; English where there is no other.
    public String name(Locale locale) {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? german : english;
    }
}
