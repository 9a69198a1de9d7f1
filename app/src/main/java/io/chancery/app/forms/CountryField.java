package io.chancery.app.forms;

import com.vaadin.flow.component.combobox.ComboBox;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/// A country by its ISO 3166 alpha-2 code, shown by its name in the person's language.
public final class CountryField extends ComboBox<String> {

    public CountryField(String label) {
        super(label);
        setItems(Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(this::name, Collator.getInstance(getLocale())))
                .toList());
        setItemLabelGenerator(this::name);
        setClearButtonVisible(true);
    }

    private String name(String country) {
        return Locale.of("", country).getDisplayCountry(getLocale());
    }
}
