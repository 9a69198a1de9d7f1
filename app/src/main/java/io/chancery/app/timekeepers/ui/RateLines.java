package io.chancery.app.timekeepers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableSupplier;
import io.chancery.app.timekeepers.ui.TimekeeperEntries.RateEntry;
import io.chancery.themes.Glyph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The dated rates of a timekeeper, a line each.
class RateLines extends CustomField<List<RateEntry>> {

    private final SerializableSupplier<LocalDate> today;
    private final String homeCurrency;
    private final Div lines = new Div();
    private final List<RateLineFields> rates = new ArrayList<>();

    RateLines(SerializableSupplier<LocalDate> today, String homeCurrency) {
        super(new ArrayList<>());
        this.today = today;
        this.homeCurrency = homeCurrency;
        var more = new Button(getTranslation("timekeepers.rates.add"), Glyph.PLUS.create(), click -> addFresh());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        lines.addClassName("ch-lines");
        setHelperText(getTranslation("timekeepers.rates.help"));
        add(lines, more);
        setWidthFull();
    }

    @Override
    protected List<RateEntry> generateModelValue() {
        return rates.stream().map(RateLineFields::entry).toList();
    }

    @Override
    protected void setPresentationValue(List<RateEntry> entries) {
        rates.clear();
        lines.removeAll();
        entries.forEach(this::add);
    }

    /// Whether no two lines say the same day and currency.
    static boolean areDifferent(List<RateEntry> entries) {
        var seen = new HashSet<String>();
        return entries.stream()
                .filter(entry -> entry.validFrom != null)
                .allMatch(entry -> seen.add(entry.validFrom + " " + entry.currency));
    }

    private void addFresh() {
        var entry = new RateEntry();
        entry.validFrom = today.get();
        entry.currency = homeCurrency;
        add(entry).focus();
        updateValue();
    }

    private RateLineFields add(RateEntry entry) {
        var line = new RateLineFields(entry, today, this::updateValue, this::remove);
        rates.add(line);
        lines.add(line);
        return line;
    }

    private void remove(RateLineFields line) {
        rates.remove(line);
        lines.remove(line);
        updateValue();
    }
}
