package io.chancery.app.ebilling;

import io.chancery.infra.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Says a finding in the reader's language.
public final class FindingSentences {

    private final Texts texts;

    public FindingSentences(Texts texts) {
        this.texts = texts;
    }

    public String of(Finding finding, Locale locale) {
        var args = finding.args().stream().map(arg -> shown(arg, locale)).toArray();
        return texts.get(locale, finding.code().textKey(), args);
    }

    private static Object shown(Object arg, Locale locale) {
        return arg instanceof LocalDate day
                ? day.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale))
                : arg;
    }
}
