package io.chancery.themes.gallery;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/// The texts of the theme and of the gallery.
@Component
public class GalleryTexts implements I18NProvider {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.US, Locale.UK, Locale.GERMANY);
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        for (String bundle : List.of("texts.themes", "texts.gallery")) {
            try {
                String pattern =
                        ResourceBundle.getBundle(bundle, locale, NO_FALLBACK).getString(key);
                return new MessageFormat(pattern, locale).format(params);
            } catch (MissingResourceException elsewhere) {
                continue;
            }
        }
        return "!" + key;
    }
}
