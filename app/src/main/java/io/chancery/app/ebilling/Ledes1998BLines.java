package io.chancery.app.ebilling;

import static io.chancery.app.ebilling.Ledes1998BField.CLIENT_MATTER_ID;
import static io.chancery.app.ebilling.Ledes1998BField.LAW_FIRM_MATTER_ID;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_ACTIVITY_CODE;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_ADJUSTMENT_AMOUNT;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_DATE;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_DESCRIPTION;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_EXPENSE_CODE;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_NUMBER;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_NUMBER_OF_UNITS;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_TASK_CODE;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_UNIT_COST;
import static io.chancery.app.ebilling.Ledes1998BField.TIMEKEEPER_CLASSIFICATION;
import static io.chancery.app.ebilling.Ledes1998BField.TIMEKEEPER_ID;
import static io.chancery.app.ebilling.Ledes1998BField.TIMEKEEPER_NAME;

import io.chancery.app.ebilling.EbillingLine.CostLine;
import io.chancery.app.ebilling.EbillingLine.FeeLine;
import io.chancery.app.ebilling.EbillingLine.Head;
import io.chancery.app.ebilling.EbillingLine.InvoiceLevelLine;
import io.chancery.app.money.BillableHours;
import io.chancery.app.money.HourlyRate;
import io.chancery.app.money.Money;
import io.chancery.app.money.UnitCost;
import io.chancery.app.money.Units;
import io.chancery.app.utbms.ActivityCode;
import io.chancery.app.utbms.ExpenseCode;
import io.chancery.app.utbms.TaskCode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;

/// Makes the canonical line of a record that has passed every check.
final class Ledes1998BLines {

    private final Currency currency;
    private final TimekeeperClassifications classifications;

    Ledes1998BLines(Currency currency, TimekeeperClassifications classifications) {
        this.currency = currency;
        this.classifications = classifications;
    }

    EbillingLine line(Ledes1998BRecord item) {
        return switch (item.type().orElseThrow()) {
            case FEE -> fee(item);
            case EXPENSE -> cost(item);
            case INVOICE_LEVEL_FEE -> invoiceLevel(item, InvoiceLevelLine.Kind.FEE);
            case INVOICE_LEVEL_EXPENSE -> invoiceLevel(item, InvoiceLevelLine.Kind.EXPENSE);
        };
    }

    private FeeLine fee(Ledes1998BRecord item) {
        var written = item.text(TIMEKEEPER_CLASSIFICATION);
        return new FeeLine(
                head(item, adjustment(item)),
                EbillingTimekeeper.named(
                        item.text(TIMEKEEPER_ID),
                        item.text(TIMEKEEPER_NAME),
                        classifications.current(written).orElse(written)),
                new BillableHours(item.number(LINE_ITEM_NUMBER_OF_UNITS).orElseThrow()),
                new HourlyRate(item.number(LINE_ITEM_UNIT_COST).orElseThrow(), currency),
                code(item, LINE_ITEM_TASK_CODE, TaskCode::new),
                code(item, LINE_ITEM_ACTIVITY_CODE, ActivityCode::new));
    }

    private CostLine cost(Ledes1998BRecord item) {
        return new CostLine(
                head(item, adjustment(item)),
                new Units(item.number(LINE_ITEM_NUMBER_OF_UNITS).orElseThrow()),
                new UnitCost(item.number(LINE_ITEM_UNIT_COST).orElseThrow(), currency),
                code(item, LINE_ITEM_EXPENSE_CODE, ExpenseCode::new),
                code(item, LINE_ITEM_TASK_CODE, TaskCode::new));
    }

    /// The format has no other place for the amount than the adjustment.
    private InvoiceLevelLine invoiceLevel(Ledes1998BRecord item, InvoiceLevelLine.Kind kind) {
        return new InvoiceLevelLine(head(item, Money.zero(currency)), kind, adjustment(item));
    }

    private Head head(Ledes1998BRecord item, Money adjustment) {
        return new Head(
                item.text(LINE_ITEM_NUMBER),
                item.date(LINE_ITEM_DATE).orElseThrow(),
                new EbillingMatter(item.text(LAW_FIRM_MATTER_ID), item.text(CLIENT_MATTER_ID), ""),
                item.text(LINE_ITEM_DESCRIPTION),
                adjustment,
                Optional.empty());
    }

    private Money adjustment(Ledes1998BRecord item) {
        var cent = Ledes1998BTotal.of(item, currency).map(Ledes1998BTotal::centTaken);
        return new Money(item.numberOrZero(LINE_ITEM_ADJUSTMENT_AMOUNT).add(cent.orElse(BigDecimal.ZERO)), currency);
    }

    private static <T> Optional<T> code(Ledes1998BRecord item, Ledes1998BField field, Function<String, T> type) {
        return item.isBlank(field) ? Optional.empty() : Optional.of(type.apply(item.text(field)));
    }
}
