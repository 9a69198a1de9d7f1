package io.chancery.app.costs;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.data.binder.Binder;
import io.chancery.app.tax.Country;
import io.chancery.app.utbms.ExpenseCode;
import io.chancery.app.work.CostKind;
import io.chancery.themes.field.ListChoice;
import java.io.Serializable;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/// Whose money a cost was and whether it is still owed. The kind follows the expense code until somebody chooses it.
class CostKindFields implements Serializable {

    private final Country country;
    private final ListChoice<CostKind> kind = new ListChoice<>();
    private final Checkbox unpaid = new Checkbox();
    private boolean chosen;

    /// @param isNew whether the kind may still follow the code
    CostKindFields(Binder<CostEntries> binder, Country country, boolean isNew) {
        this.country = country;
        this.chosen = !isNew;

        // Create
        kind.setLabel(kind.getTranslation("costs.field.nature"));
        kind.setItemLabelGenerator(each -> kind.getTranslation("costs.nature." + each));
        kind.setEmptySelectionAllowed(false);
        unpaid.setLabel(unpaid.getTranslation("costs.field.unpaid"));

        // Bind
        binder.forField(kind).bind(e -> e.kind, (e, value) -> e.kind = value);
        binder.forField(unpaid).bind(e -> e.unpaid, (e, value) -> e.unpaid = value);

        // Listen
        kind.addValueChangeListener(event -> {
            chosen = chosen || event.isFromClient();
            explain();
        });
    }

    /// A kind that the country makes no difference to is offered only where it was chosen before.
    void offer(CostKind current) {
        var offered = EnumSet.of(CostKind.SOFT, CostKind.HARD, current);
        if (country.taxesServices()) {
            offered.add(CostKind.PASS_THROUGH);
        }
        kind.setItems(offered);
    }

    void follow(@Nullable String code) {
        if (!chosen) {
            kind.setValue(CostKind.usual(code == null ? null : new ExpenseCode(code), country));
        }
    }

    ListChoice<CostKind> kind() {
        return kind;
    }

    Checkbox unpaid() {
        return unpaid;
    }

    private void explain() {
        var value = kind.getValue();
        var paidToOthers = value != null && value.isPaidToOthers();
        unpaid.setEnabled(paidToOthers);
        if (!paidToOthers) {
            unpaid.setValue(false);
        }
        kind.setHelperText(
                value == null || !country.taxesServices()
                        ? ""
                        : kind.getTranslation("costs.nature.%s.help".formatted(value)));
    }
}
