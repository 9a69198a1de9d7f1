package io.chancery.app.timekeepers.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import io.chancery.app.forms.CurrencyField;
import io.chancery.app.timekeepers.ui.TimekeeperEntries.RateEntry;
import io.chancery.themes.Glyph;
import io.chancery.themes.field.FreeDateField;
import io.chancery.themes.field.MoneyField;
import java.time.LocalDate;

/// One dated rate: from when, how much, in what currency.
class RateLineFields extends Composite<Div> {

    private final FreeDateField from;
    private final MoneyField amount;
    private final CurrencyField currency = new CurrencyField(getTranslation("timekeepers.rates.currency"));

    RateLineFields(
            RateEntry entry,
            SerializableSupplier<LocalDate> today,
            SerializableRunnable changed,
            SerializableConsumer<RateLineFields> remove) {
        // Create
        from = new FreeDateField(getTranslation("timekeepers.rates.from"), today);
        amount = new MoneyField(getTranslation("timekeepers.rates.amount"), entry.currency);
        from.setValue(entry.validFrom);
        amount.setValue(entry.amount);
        currency.setValue(entry.currency);
        var gone = new Button(Glyph.CLOSE.create(), click -> remove.accept(this));
        gone.addThemeVariants(ButtonVariant.TERTIARY);
        gone.setAriaLabel(getTranslation("timekeepers.rates.remove"));

        // Listen
        from.addValueChangeListener(event -> changed.run());
        amount.addValueChangeListener(event -> changed.run());
        currency.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                amount.setCurrency(event.getValue());
            }
            changed.run();
        });

        // Lay out
        getContent().addClassName("ch-line");
        getContent().add(from, amount, currency, gone);
    }

    RateEntry entry() {
        var entry = new RateEntry();
        entry.validFrom = from.getValue();
        entry.amount = amount.getValue();
        entry.currency = currency.getValue() == null ? "" : currency.getValue();
        return entry;
    }

    void focus() {
        amount.focus();
    }
}
