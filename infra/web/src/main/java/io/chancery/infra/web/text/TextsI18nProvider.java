package io.chancery.infra.web.text;

import com.vaadin.flow.i18n.I18NProvider;
import io.chancery.infra.text.Texts;
import java.util.List;
import java.util.Locale;

/// Gives Vaadin's components the sentences of the translation files.
final class TextsI18nProvider implements I18NProvider {

    private final transient Texts texts;

    TextsI18nProvider(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Texts.LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... args) {
        return texts.get(locale, key, args);
    }
}
