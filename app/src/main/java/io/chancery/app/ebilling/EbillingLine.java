package io.chancery.app.ebilling;

import io.chancery.app.money.BillableHours;
import io.chancery.app.money.HourlyRate;
import io.chancery.app.money.LineAmount;
import io.chancery.app.money.Money;
import io.chancery.app.money.UnitCost;
import io.chancery.app.money.Units;
import io.chancery.app.tax.TaxRate;
import io.chancery.app.utbms.ActivityCode;
import io.chancery.app.utbms.ExpenseCode;
import io.chancery.app.utbms.TaskCode;
import io.chancery.infra.values.SerialForm;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/// A line of an electronic bill: a fee, a cost, or an amount for the invoice as a whole.
public sealed interface EbillingLine extends Serializable {

    Head head();

    /// What the line comes to before tax.
    LineAmount amount();

    /// What every line has.
    ///
    /// @param number unique in the file
    /// @param adjustment signed; zero for none
    /// @param tax none where the format or the country knows none
    record Head(
            String number,
            LocalDate date,
            EbillingMatter matter,
            String narrative,
            Money adjustment,
            Optional<LineTax> tax)
            implements Serializable {

        public Head {
            if (number.isBlank()) {
                throw new IllegalArgumentException("A line of an electronic bill has a number");
            }
        }

        private Object writeReplace() {
            return SerialForm.of(this);
        }
    }

    /// The line's part of the document's tax.
    record LineTax(TaxRate rate, Money amount) implements Serializable {}

    record FeeLine(
            Head head,
            EbillingTimekeeper timekeeper,
            BillableHours hours,
            HourlyRate rate,
            Optional<TaskCode> task,
            Optional<ActivityCode> activity)
            implements EbillingLine {

        @Override
        public LineAmount amount() {
            return LineAmount.of(hours.hours().multiply(rate.amount()), head.adjustment(), rate.currency());
        }

        private Object writeReplace() {
            return SerialForm.of(this);
        }
    }

    /// @param task some clients want the task a cost was spent on
    record CostLine(Head head, Units units, UnitCost unitCost, Optional<ExpenseCode> expense, Optional<TaskCode> task)
            implements EbillingLine {

        @Override
        public LineAmount amount() {
            return LineAmount.of(units.count().multiply(unitCost.amount()), head.adjustment(), unitCost.currency());
        }

        private Object writeReplace() {
            return SerialForm.of(this);
        }
    }

    /// A fixed charge or a discount: no timekeeper, no units. Formats that know only adjustments carry its whole
    /// amount as one.
    record InvoiceLevelLine(Head head, Kind kind, Money charge) implements EbillingLine {

        public enum Kind {
            FEE,
            EXPENSE
        }

        @Override
        public LineAmount amount() {
            return LineAmount.of(charge.amount(), head.adjustment(), charge.currency());
        }
    }

    default Money net() {
        return amount().net();
    }

    default Money gross() {
        return head().tax().map(LineTax::amount).map(net()::plus).orElseGet(this::net);
    }
}
