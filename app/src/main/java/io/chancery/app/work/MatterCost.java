package io.chancery.app.work;

import io.chancery.app.money.Charge;
import io.chancery.app.money.UnitCost;
import io.chancery.app.money.Units;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Money spent for a matter.
@Entity
@DiscriminatorValue("COST")
class MatterCost extends WorkItem {

    private @Nullable String expenseCode;

    protected MatterCost() {}

    MatterCost(CostDetails details) {
        become(details);
    }

    MatterCost(ImportedWork.Cost imported) {
        var cost = imported.charge();
        become(new CostDetails(
                imported.matter(),
                imported.workDate(),
                cost.units(),
                cost.unitCost(),
                Treatment.BILLABLE,
                imported.codes(),
                imported.narrative()));
        adjust(cost.adjustment());
    }

    final void become(CostDetails details) {
        expenseCode = details.codes().expenseCode();
        isFor(
                details.matter().value(),
                details.workDate(),
                details.treatment(),
                details.codes().taskCode(),
                details.narrative());
        costs(
                details.units().count(),
                details.unitCost().amount(),
                details.unitCost().currency());
    }

    @Override
    Charge.Cost charge() {
        return new Charge.Cost(new Units(units()), new UnitCost(rate(), currency()), adjustment());
    }

    @Override
    Map<String, @Nullable Object> facts() {
        var facts = super.facts();
        facts.put("expense", expenseCode);
        return facts;
    }
}
