package io.chancery.app.paper;

import io.chancery.app.money.BillableHours;
import io.chancery.app.money.HourlyRate;
import io.chancery.app.money.LineAmount;
import io.chancery.app.money.UnitCost;
import io.chancery.app.money.Units;
import io.chancery.app.tax.TaxRate;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/// A line as the client reads it. On a credit note the amounts are those of the invoice with the other sign.
public sealed interface PaperLine extends Serializable {

    Head head();

    /// The same line with its amounts' other sign.
    default PaperLine negated() {
        return switch (this) {
            case Fee fee -> new Fee(fee.head().negated(), fee.timekeeper(), fee.hours(), fee.rate());
            case Cost cost -> new Cost(cost.head().negated(), cost.units(), cost.unitCost(), cost.paid());
            case Charge charge -> new Charge(charge.head().negated());
        };
    }

    /// What every line has.
    ///
    /// @param codes task and activity, or expense, as they are printed
    /// @param adjustmentReason empty where there is no adjustment
    record Head(
            LocalDate date,
            String narrative,
            List<String> codes,
            LineAmount amount,
            String adjustmentReason,
            TaxRate taxRate)
            implements Serializable {

        public Head {
            codes = List.copyOf(codes);
        }

        Head negated() {
            return new Head(date, narrative, codes, amount.negated(), adjustmentReason, taxRate);
        }
    }

    /// @param timekeeper the name, and the class they work in, as the client reads it
    record Fee(Head head, Timekeeper timekeeper, BillableHours hours, HourlyRate rate) implements PaperLine {}

    /// @param paid a cost not yet paid out by the firm must be marked so in England and Wales
    record Cost(Head head, Units units, UnitCost unitCost, boolean paid) implements PaperLine {}

    record Charge(Head head) implements PaperLine {}

    record Timekeeper(String name, String classification) implements Serializable {}
}
