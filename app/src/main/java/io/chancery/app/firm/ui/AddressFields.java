package io.chancery.app.firm.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.Setter;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import io.chancery.app.firm.PostalAddress;
import io.chancery.app.forms.CountryField;
import io.chancery.app.forms.TextLine;
import io.chancery.themes.form.FormSection;
import java.util.Locale;

/// The fields of a postal address under one heading.
public final class AddressFields<T> extends Composite<FormSection> {

    private final SerializableFunction<T, AddressEntries> address;
    private final Binder<T> binder;

    public AddressFields(Binder<T> binder, SerializableFunction<T, AddressEntries> address) {
        this.binder = binder;
        this.address = address;

        // The binder must know the fields before it reads, hence now and not when they are first shown.
        getContent();
    }

    @Override
    protected FormSection initContent() {
        var country = new CountryField(getTranslation("forms.address.country"));
        binder.forField(country)
                .withNullRepresentation("")
                .bind(
                        entries -> address.apply(entries).country,
                        (entries, code) -> address.apply(entries).country = code);
        var postcode = line("postcode", PostalAddress.POSTCODE_MAX, a -> a.postcode, (a, text) -> a.postcode = text);
        var city = line("city", PostalAddress.CITY_MAX, a -> a.city, (a, text) -> a.city = text);
        var region = line("region", PostalAddress.CITY_MAX, a -> a.region, (a, text) -> a.region = text);
        var section = new FormSection(
                getTranslation("forms.address"),
                line("line1", PostalAddress.LINE_MAX, a -> a.line1, (a, text) -> a.line1 = text),
                line("line2", PostalAddress.LINE_MAX, a -> a.line2, (a, text) -> a.line2 = text));
        // In the order in which the reader writes them on a letter.
        if (getLocale().getLanguage().equals(Locale.GERMAN.getLanguage())) {
            section.add(postcode, city, region, country);
        } else {
            section.add(city, region, postcode, country);
        }
        return section;
    }

    private TextLine line(
            String key, int max, ValueProvider<AddressEntries, String> read, Setter<AddressEntries, String> write) {
        return new TextLine(getTranslation("forms.address." + key), max)
                .bind(
                        binder,
                        entries -> read.apply(address.apply(entries)),
                        (entries, text) -> write.accept(address.apply(entries), text));
    }
}
