package io.chancery.app.money;

import io.chancery.infra.values.SerialForm;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/// What a line charges, and nothing a clerk could not recompute from the paper. Who worked and under which code stands
/// on the line itself.
public sealed interface Charge extends Serializable {

    Currency currency();

    /// What the client sees added to or taken from the line.
    Optional<LineAdjustment> adjustment();

    /// The exact value before the adjustment and before any rounding.
    BigDecimal exactValue();

    /// What the line comes to.
    default LineAmount amount() {
        return LineAmount.of(this);
    }

    /// A timekeeper's hours at a rate.
    record Fee(BillableHours hours, HourlyRate rate, Optional<LineAdjustment> adjustment) implements Charge {
        public Fee {
            requireCurrency(rate.currency(), adjustment);
        }

        @Override
        public Currency currency() {
            return rate.currency();
        }

        @Override
        public BigDecimal exactValue() {
            return hours.hours().multiply(rate.amount());
        }

        private Object writeReplace() {
            return SerialForm.of(this);
        }
    }

    /// Money spent for the matter: so many units at a cost each.
    record Cost(Units units, UnitCost unitCost, Optional<LineAdjustment> adjustment) implements Charge {
        public Cost {
            requireCurrency(unitCost.currency(), adjustment);
        }

        @Override
        public Currency currency() {
            return unitCost.currency();
        }

        @Override
        public BigDecimal exactValue() {
            return units.count().multiply(unitCost.amount());
        }

        private Object writeReplace() {
            return SerialForm.of(this);
        }
    }

    /// An agreed amount without timekeeper or hours: a retainer, a flat fee; below zero a discount on the invoice.
    record FixedCharge(Money amountAgreed, Optional<LineAdjustment> adjustment) implements Charge {
        public FixedCharge {
            requireCurrency(amountAgreed.currency(), adjustment);
        }

        @Override
        public Currency currency() {
            return amountAgreed.currency();
        }

        @Override
        public BigDecimal exactValue() {
            return amountAgreed.amount();
        }

        private Object writeReplace() {
            return SerialForm.of(this);
        }
    }

    private static void requireCurrency(Currency currency, Optional<LineAdjustment> adjustment) {
        adjustment.map(LineAdjustment::amount).map(Money::currency).ifPresent(other -> {
            if (!other.equals(currency)) {
                throw new MixedCurrencies(currency, other);
            }
        });
    }
}
