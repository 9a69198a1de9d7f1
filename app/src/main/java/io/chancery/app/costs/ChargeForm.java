package io.chancery.app.costs;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.timekeeping.MatterField;
import io.chancery.app.work.ChargeKind;
import io.chancery.app.work.Narrative;
import io.chancery.themes.HomeCurrency;
import io.chancery.themes.field.FreeDateField;
import io.chancery.themes.field.ListChoice;
import io.chancery.themes.field.MoneyField;
import io.chancery.themes.form.FormActions;
import io.chancery.themes.form.FormSection;

/// The form of an agreed amount without timekeeper or hours; below zero a discount.
class ChargeForm extends Composite<Div> {

    private final Binder<ChargeEntries> binder = new Binder<>();
    private final ChargeEntries entries;
    private final SerializableConsumer<ChargeEntries> save;

    ChargeForm(
            String title,
            ChargeEntries entries,
            SpendingFields fields,
            SerializableConsumer<ChargeEntries> save,
            SerializableRunnable leave) {
        this.entries = entries;
        this.save = save;

        // Create
        var matter = new MatterField(getTranslation("costs.field.matter"), fields.choices());
        var day = new FreeDateField(getTranslation("costs.field.day"), () -> fields.today());
        var kind = new ListChoice<ChargeKind>();
        kind.setLabel(getTranslation("costs.field.kind"));
        kind.setItems(ChargeKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("costs.kind." + each.name()));
        var amount = new MoneyField(
                getTranslation("costs.field.amount"), HomeCurrency.current().code());
        amount.setHelperText(getTranslation("costs.amount.help"));
        var narrative = new TextArea(getTranslation("costs.field.narrative"));
        narrative.setMaxLength(Narrative.LENGTH_MAX);
        narrative.setMinRows(2);

        // Listen
        matter.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                amount.setCurrency(event.getValue().currency().getCurrencyCode());
            }
        });

        // Bind
        var required = getTranslation("forms.required");
        binder.forField(matter)
                .asRequired(getTranslation("costs.matter.required"))
                .bind(e -> e.matter, (e, m) -> e.matter = m);
        binder.forField(day).asRequired(required).bind(e -> e.day, (e, d) -> e.day = d);
        binder.forField(kind).bind(e -> e.kind, (e, each) -> e.kind = each);
        binder.forField(amount)
                .asRequired(getTranslation("costs.amount.wrong"))
                .withValidator(value -> value.signum() != 0, getTranslation("costs.amount.wrong"))
                .bind(e -> e.amount, (e, value) -> e.amount = value);
        binder.forField(narrative)
                .asRequired(getTranslation("costs.narrative.required"))
                .withValidator(text -> !text.isBlank(), getTranslation("costs.narrative.required"))
                .bind(e -> e.narrative, (e, text) -> e.narrative = text);
        binder.readBean(entries);

        // Lay out
        getContent().addClassName("ch-form");
        getContent()
                .add(
                        new H2(title),
                        new FormSection(getTranslation("costs.section.charge"), matter, day, kind, amount)
                                .addWide(narrative),
                        new FormActions(getTranslation("forms.save"), this::save, leave, binder::hasChanges));
        matter.focus();
    }

    private void save() {
        if (binder.writeBeanIfValid(entries)) {
            save.accept(entries);
        }
    }
}
