package io.chancery.app.forms;

import io.chancery.infra.text.Texts;
import io.chancery.themes.field.ListChoice;
import java.util.Locale;

/// One of the languages that texts are written in, each shown in its own.
public final class LanguageField extends ListChoice<String> {

    public LanguageField(String label) {
        setLabel(label);
        setItems(Texts.LANGUAGES.stream().map(Locale::toLanguageTag).toList());
        setItemLabelGenerator(LanguageField::name);
    }

    public static String name(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return locale.getDisplayName(locale);
    }
}
