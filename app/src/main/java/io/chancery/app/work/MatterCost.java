package io.chancery.app.work;

import io.chancery.app.money.Charge;
import io.chancery.app.money.UnitCost;
import io.chancery.app.money.Units;
import io.chancery.app.tax.Country;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Money spent for a matter.
@Entity
@DiscriminatorValue("COST")
class MatterCost extends WorkItem {

    private @Nullable String expenseCode;

    @Enumerated(EnumType.STRING)
    private @Nullable CostKind costKind;

    private @Nullable Boolean costUnpaid;

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
                // The file knows no tax, so nothing in it was passed through untaxed.
                CostNature.paid(CostKind.usual(imported.codes().expense(), Country.US)),
                Treatment.BILLABLE,
                imported.codes(),
                imported.narrative()));
        adjust(cost.adjustment());
    }

    final void become(CostDetails details) {
        expenseCode = details.codes().expenseCode();
        costKind = details.nature().kind();
        costUnpaid = details.nature().unpaid();
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
        facts.put("costKind", costKind);
        facts.put("unpaid", costUnpaid);
        return facts;
    }
}
