package io.chancery.app.costs;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.money.LineAdjustment;
import io.chancery.app.money.Money;
import io.chancery.app.work.WorkLine;
import io.chancery.themes.field.MoneyField;
import io.chancery.themes.field.MoneyFormat;
import io.chancery.themes.form.FormActions;
import io.chancery.themes.form.FormSection;
import io.chancery.themes.form.VerbButton;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Raises or lowers what the client pays for one line, with the reason that the client's reviewer will ask for.
class AdjustmentForm extends Composite<Div> {

    /// Which way; people do not type signs.
    private enum Way {
        DOWN,
        UP
    }

    private static final class Entries implements Serializable {

        private Way way = Way.DOWN;
        private @Nullable BigDecimal amount;
        private String reason = "";
    }

    private final WorkLine line;
    private final Binder<Entries> binder = new Binder<>();
    private final Entries entries = new Entries();
    private final Paragraph outcome = new Paragraph();
    private final SerializableConsumer<Optional<LineAdjustment>> save;

    AdjustmentForm(WorkLine line, SerializableConsumer<Optional<LineAdjustment>> save, SerializableRunnable leave) {
        this.line = line;
        this.save = save;
        line.charge().adjustment().ifPresent(this::fill);

        // Create
        var way = new RadioButtonGroup<Way>(getTranslation("costs.field.way"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(each -> getTranslation("costs.way." + each.name()));
        var amount = new MoneyField(getTranslation("costs.field.by"), currency());
        var reason = new TextArea(getTranslation("costs.field.reason"));
        reason.setMaxLength(LineAdjustment.REASON_MAX);
        reason.setHelperText(getTranslation("costs.reason.help"));

        // Bind
        binder.forField(way).bind(e -> e.way, (e, each) -> e.way = each);
        binder.forField(amount)
                .asRequired(getTranslation("costs.by.wrong"))
                .withValidator(by -> by.signum() > 0, getTranslation("costs.by.wrong"))
                .bind(e -> e.amount, (e, by) -> e.amount = by);
        binder.forField(reason)
                .asRequired(getTranslation("costs.reason.required"))
                .withValidator(text -> !text.isBlank(), getTranslation("costs.reason.required"))
                .bind(e -> e.reason, (e, text) -> e.reason = text);
        binder.readBean(entries);

        // Listen
        way.addValueChangeListener(event -> showOutcome(event.getValue(), amount.getValue()));
        amount.addValueChangeListener(event -> showOutcome(way.getValue(), event.getValue()));
        showOutcome(way.getValue(), amount.getValue());

        // Lay out
        outcome.addClassName("ch-figures");
        outcome.getElement().setAttribute("aria-live", "polite");
        var actions = new FormActions(getTranslation("forms.save"), this::save, leave, binder::hasChanges);
        getContent().addClassName("ch-form");
        getContent()
                .add(
                        new H2(getTranslation("costs.adjust")),
                        outcome,
                        new FormSection(getTranslation("costs.section.adjustment"), way, amount).addWide(reason),
                        actions);
        if (line.charge().adjustment().isPresent()) {
            getContent().add(new VerbButton(getTranslation("costs.adjust.remove"), this::removeAdjustment));
        }
        amount.focus();
    }

    private void fill(LineAdjustment adjustment) {
        entries.way = adjustment.amount().signum() < 0 ? Way.DOWN : Way.UP;
        entries.amount = adjustment.amount().abs().amount();
        entries.reason = adjustment.reason();
    }

    private void showOutcome(Way way, @Nullable BigDecimal by) {
        var value = line.charge().amount().value();
        var change = by == null ? BigDecimal.ZERO : signed(way, by);
        outcome.setText(getTranslation(
                "costs.adjust.outcome",
                text(value.amount()),
                text(value.amount().add(change))));
    }

    private String text(BigDecimal amount) {
        return MoneyFormat.current(getLocale()).format(amount, currency());
    }

    private void save() {
        if (binder.writeBeanIfValid(entries)) {
            var by = signed(entries.way, Objects.requireNonNull(entries.amount));
            save.accept(Optional.of(new LineAdjustment(new Money(by, line.net().currency()), entries.reason)));
        }
    }

    private void removeAdjustment() {
        save.accept(Optional.empty());
    }

    private static BigDecimal signed(Way way, BigDecimal by) {
        return way == Way.DOWN ? by.negate() : by;
    }

    private String currency() {
        return line.net().currency().getCurrencyCode();
    }
}
