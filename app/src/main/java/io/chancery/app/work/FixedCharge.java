package io.chancery.app.work;

import io.chancery.app.money.Charge;
import io.chancery.app.money.Money;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An agreed amount without timekeeper or hours; below zero a discount.
@Entity
@DiscriminatorValue("CHARGE")
class FixedCharge extends WorkItem {

    @Enumerated(EnumType.STRING)
    private ChargeKind chargeKind = ChargeKind.FEE;

    protected FixedCharge() {}

    FixedCharge(ChargeDetails details) {
        become(details);
    }

    FixedCharge(ImportedWork.Fixed imported) {
        var charge = imported.charge();
        become(new ChargeDetails(
                imported.matter(),
                imported.workDate(),
                imported.kind(),
                charge.amountAgreed(),
                imported.codes(),
                imported.narrative()));
        adjust(charge.adjustment());
    }

    final void become(ChargeDetails details) {
        chargeKind = details.kind();
        isFor(
                details.matter().value(),
                details.workDate(),
                Treatment.BILLABLE,
                details.codes().taskCode(),
                details.narrative());
        costs(BigDecimal.ONE, details.amount().amount(), details.amount().currency());
    }

    @Override
    Charge.FixedCharge charge() {
        return new Charge.FixedCharge(new Money(rate(), currency()), adjustment());
    }

    @Override
    Map<String, @Nullable Object> facts() {
        var facts = super.facts();
        facts.put("kind", chargeKind);
        return facts;
    }
}
