package io.chancery.app.forms;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Comparator;
import java.util.Currency;

/// A currency that an invoice can be in, found by code or name.
public final class CurrencyField extends ComboBox<String> {

    public CurrencyField(String label) {
        super(label);
        setItems(Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .map(Currency::getCurrencyCode)
                .sorted(Comparator.naturalOrder())
                .toList());
        setItemLabelGenerator(code -> code + " – " + Currency.getInstance(code).getDisplayName(getLocale()));
    }
}
