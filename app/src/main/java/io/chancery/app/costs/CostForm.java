package io.chancery.app.costs;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.forms.Refusals;
import io.chancery.app.timekeeping.CodeField;
import io.chancery.app.timekeeping.MatterField;
import io.chancery.app.utbms.CodeSet;
import io.chancery.app.work.CodeIsOfAnotherSet;
import io.chancery.app.work.Narrative;
import io.chancery.themes.field.FreeDateField;
import io.chancery.themes.form.FormActions;
import io.chancery.themes.form.FormSection;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The form of money spent for a matter: so many units at a cost each.
class CostForm extends Composite<Div> {

    private static final int DECIMALS_MAX = 4;
    private static final int PRECISION_MAX = 14;

    private final Binder<CostEntries> binder = new Binder<>();
    private final CostEntries entries;
    private final CodeField expense;
    private final SerializableConsumer<CostEntries> save;

    CostForm(
            String title,
            CostEntries entries,
            SpendingFields fields,
            SerializableConsumer<CostEntries> save,
            SerializableRunnable leave) {
        this.entries = entries;
        this.save = save;

        // Create
        var matter = new MatterField(getTranslation("costs.field.matter"), fields.choices());
        var day = new FreeDateField(getTranslation("costs.field.day"), () -> fields.today());
        expense = new CodeField(getTranslation("costs.field.expense"), fields.catalogue(), Set.of(CodeSet.EXPENSES));
        var units = new BigDecimalField(getTranslation("costs.field.units"));
        var unitCost = new BigDecimalField(getTranslation("costs.field.unitCost"));
        var narrative = new TextArea(getTranslation("costs.field.narrative"));
        narrative.setMaxLength(Narrative.LENGTH_MAX);
        narrative.setMinRows(2);
        var nature = new CostKindFields(binder, fields.country(), entries.unitCost == null);
        var charged = new Checkbox(getTranslation("costs.field.charged"));

        // Bind
        var required = getTranslation("forms.required");
        binder.forField(matter)
                .asRequired(getTranslation("costs.matter.required"))
                .bind(e -> e.matter, (e, m) -> e.matter = m);
        binder.forField(day).asRequired(required).bind(e -> e.day, (e, d) -> e.day = d);
        binder.forField(expense).bind(e -> e.expense, (e, code) -> e.expense = code);
        binder.forField(units)
                .asRequired(getTranslation("costs.units.wrong"))
                .withValidator(count -> isFine(count) && count.signum() > 0, getTranslation("costs.units.wrong"))
                .bind(e -> e.units, (e, count) -> e.units = count);
        binder.forField(unitCost)
                .asRequired(getTranslation("costs.unitCost.wrong"))
                .withValidator(cost -> isFine(cost) && cost.signum() >= 0, getTranslation("costs.unitCost.wrong"))
                .bind(e -> e.unitCost, (e, cost) -> e.unitCost = cost);
        binder.forField(narrative)
                .asRequired(getTranslation("costs.narrative.required"))
                .withValidator(text -> !text.isBlank(), getTranslation("costs.narrative.required"))
                .bind(e -> e.narrative, (e, text) -> e.narrative = text);
        binder.forField(charged).bind(e -> e.charged, (e, value) -> e.charged = value);
        nature.offer(entries.kind);
        binder.readBean(entries);

        // Listen
        expense.addValueChangeListener(event -> nature.follow(event.getValue()));

        // Lay out
        getContent().addClassName("ch-form");
        getContent()
                .add(
                        new H2(title),
                        new FormSection(
                                        getTranslation("costs.section.cost"),
                                        matter,
                                        day,
                                        expense,
                                        nature.kind(),
                                        units,
                                        unitCost)
                                .addWide(narrative)
                                .add(charged, nature.unpaid()),
                        new FormActions(getTranslation("forms.save"), this::save, leave, binder::hasChanges));
        matter.focus();
    }

    private void save() {
        if (!binder.writeBeanIfValid(entries)) {
            return;
        }
        try {
            save.accept(entries);
        } catch (CodeIsOfAnotherSet other) {
            Refusals.at(expense, other);
        }
    }

    private static boolean isFine(@Nullable BigDecimal number) {
        return number != null
                && number.stripTrailingZeros().scale() <= DECIMALS_MAX
                && number.precision() - number.scale() <= PRECISION_MAX - DECIMALS_MAX;
    }
}
