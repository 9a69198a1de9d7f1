package io.chancery.app.ebilling;

import static io.chancery.app.ebilling.Ledes1998BField.BILLING_END_DATE;
import static io.chancery.app.ebilling.Ledes1998BField.BILLING_START_DATE;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_ACTIVITY_CODE;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_ADJUSTMENT_AMOUNT;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_DATE;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_EXPENSE_CODE;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_NUMBER_OF_UNITS;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_TASK_CODE;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_TOTAL;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_UNIT_COST;
import static io.chancery.app.ebilling.Ledes1998BField.TIMEKEEPER_CLASSIFICATION;
import static io.chancery.app.ebilling.Ledes1998BField.TIMEKEEPER_ID;

import io.chancery.app.money.BillableHours;
import io.chancery.app.utbms.TaskCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the fields of one record must be to each other: dates in order, arithmetic that a recipient would recompute,
/// codes where they belong.
final class Ledes1998BLineChecks {

    private final Findings findings;
    private final Currency currency;
    private final TimekeeperClassifications classifications;
    private @Nullable RoundingMode rounding;

    Ledes1998BLineChecks(Findings findings, Currency currency, TimekeeperClassifications classifications) {
        this.findings = findings;
        this.currency = currency;
        this.classifications = classifications;
    }

    void check(Ledes1998BRecord item) {
        checkDates(item);
        checkCodeForms(item);
        item.type().ifPresent(type -> {
            switch (type) {
                case FEE -> checkFee(item);
                case EXPENSE -> checkExpense(item);
                case INVOICE_LEVEL_FEE, INVOICE_LEVEL_EXPENSE -> checkInvoiceLevel(item);
            }
        });
        checkTotal(item);
    }

    private void checkDates(Ledes1998BRecord item) {
        var start = item.date(BILLING_START_DATE);
        var end = item.date(BILLING_END_DATE);
        if (start.isEmpty() || end.isEmpty()) {
            return;
        }
        if (end.get().isBefore(start.get())) {
            findings.add(item.line(), BILLING_END_DATE, FindingCode.PERIOD_ENDS_BEFORE_START, start.get(), end.get());
            return;
        }
        var period = new BillingPeriod(start.get(), end.get());
        item.date(LINE_ITEM_DATE)
                .filter(day -> !period.contains(day))
                .ifPresent(day -> findings.add(
                        item.line(),
                        LINE_ITEM_DATE,
                        FindingCode.LINE_OUTSIDE_PERIOD,
                        day,
                        period.start(),
                        period.end()));
    }

    private void checkCodeForms(Ledes1998BRecord item) {
        for (var field : List.of(LINE_ITEM_TASK_CODE, LINE_ITEM_ACTIVITY_CODE, LINE_ITEM_EXPENSE_CODE)) {
            if (!item.isBlank(field) && item.text(field).length() <= field.max() && !isCode(item.text(field))) {
                findings.add(item.line(), field, FindingCode.CODE_INVALID, item.text(field));
            }
        }
    }

    /// The three kinds of codes have one form.
    private static boolean isCode(String text) {
        try {
            new TaskCode(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void checkFee(Ledes1998BRecord item) {
        checkUnitsAndPrice(item);
        item.number(LINE_ITEM_NUMBER_OF_UNITS)
                .filter(hours -> hours.compareTo(BillableHours.HOURS_MAX) > 0)
                .ifPresent(hours -> findings.add(
                        item.line(),
                        LINE_ITEM_NUMBER_OF_UNITS,
                        FindingCode.HOURS_TOO_MANY,
                        hours,
                        BillableHours.HOURS_MAX));
        if (!item.isBlank(LINE_ITEM_EXPENSE_CODE)) {
            findings.add(
                    item.line(),
                    LINE_ITEM_EXPENSE_CODE,
                    FindingCode.EXPENSE_CODE_ON_FEE,
                    item.text(LINE_ITEM_EXPENSE_CODE));
        }
        if (!item.isBlank(LINE_ITEM_ACTIVITY_CODE) && item.isBlank(LINE_ITEM_TASK_CODE)) {
            findings.add(
                    item.line(),
                    LINE_ITEM_ACTIVITY_CODE,
                    FindingCode.ACTIVITY_WITHOUT_TASK,
                    item.text(LINE_ITEM_ACTIVITY_CODE));
        }
        checkClassification(item);
    }

    private void checkClassification(Ledes1998BRecord item) {
        var written = item.text(TIMEKEEPER_CLASSIFICATION);
        if (written.isEmpty()) {
            return;
        }
        var current = classifications.current(written);
        if (current.isEmpty()) {
            findings.add(item.line(), TIMEKEEPER_CLASSIFICATION, FindingCode.CLASSIFICATION_UNKNOWN, written);
        } else if (!current.get().equals(written)) {
            findings.add(
                    item.line(), TIMEKEEPER_CLASSIFICATION, FindingCode.CLASSIFICATION_OLD, written, current.get());
        }
    }

    private void checkExpense(Ledes1998BRecord item) {
        checkUnitsAndPrice(item);
        if (!item.isBlank(LINE_ITEM_TASK_CODE)) {
            findings.add(
                    item.line(), LINE_ITEM_TASK_CODE, FindingCode.TASK_CODE_ON_EXPENSE, item.text(LINE_ITEM_TASK_CODE));
        }
        if (!item.isBlank(LINE_ITEM_ACTIVITY_CODE)) {
            findings.add(
                    item.line(),
                    LINE_ITEM_ACTIVITY_CODE,
                    FindingCode.ACTIVITY_CODE_ON_EXPENSE,
                    item.text(LINE_ITEM_ACTIVITY_CODE));
        }
    }

    private void checkUnitsAndPrice(Ledes1998BRecord item) {
        item.number(LINE_ITEM_NUMBER_OF_UNITS)
                .filter(units -> units.signum() <= 0)
                .ifPresent(units ->
                        findings.add(item.line(), LINE_ITEM_NUMBER_OF_UNITS, FindingCode.UNITS_NOT_POSITIVE, units));
        item.number(LINE_ITEM_UNIT_COST)
                .filter(price -> price.signum() < 0)
                .ifPresent(price -> findings.add(item.line(), LINE_ITEM_UNIT_COST, FindingCode.PRICE_NEGATIVE, price));
    }

    private void checkInvoiceLevel(Ledes1998BRecord item) {
        item.number(LINE_ITEM_NUMBER_OF_UNITS)
                .filter(units -> units.compareTo(BigDecimal.ONE) != 0)
                .ifPresent(units ->
                        findings.add(item.line(), LINE_ITEM_NUMBER_OF_UNITS, FindingCode.INVOICE_LEVEL_UNITS, units));
        item.number(LINE_ITEM_UNIT_COST)
                .filter(price -> price.signum() != 0)
                .ifPresent(price ->
                        findings.add(item.line(), LINE_ITEM_UNIT_COST, FindingCode.INVOICE_LEVEL_UNIT_COST, price));
        var amount = item.number(LINE_ITEM_ADJUSTMENT_AMOUNT);
        if (amount.isPresent() ? amount.get().signum() == 0 : item.isBlank(LINE_ITEM_ADJUSTMENT_AMOUNT)) {
            findings.add(item.line(), LINE_ITEM_ADJUSTMENT_AMOUNT, FindingCode.INVOICE_LEVEL_OF_NOTHING);
        }
        // It becomes a fixed charge, which has no timekeeper, no activity and no expense.
        for (var field : List.of(LINE_ITEM_TASK_CODE, LINE_ITEM_ACTIVITY_CODE, LINE_ITEM_EXPENSE_CODE, TIMEKEEPER_ID)) {
            if (!item.isBlank(field)) {
                findings.add(item.line(), field, FindingCode.INVOICE_LEVEL_DETAIL, item.text(field));
            }
        }
    }

    /// Legal Tracker's 006. A file is rounded in one way; the first total that tells which binds the rest.
    private void checkTotal(Ledes1998BRecord item) {
        Ledes1998BTotal.of(item, currency).ifPresent(total -> {
            if (total.tellsRounding()) {
                tellRounding(item, total);
            }
            var mode = Objects.requireNonNullElse(rounding, RoundingMode.HALF_UP);
            if (!total.isRounded(mode)) {
                findings.add(
                        item.line(),
                        LINE_ITEM_TOTAL,
                        FindingCode.LINE_TOTAL_WRONG,
                        total.stated(),
                        total.rounded(mode));
            }
        });
    }

    private void tellRounding(Ledes1998BRecord item, Ledes1998BTotal total) {
        if (rounding != null || total.stated().compareTo(total.exact()) == 0) {
            return;
        }
        if (total.isRounded(RoundingMode.HALF_EVEN)) {
            rounding = RoundingMode.HALF_EVEN;
            findings.add(
                    item.line(),
                    LINE_ITEM_TOTAL,
                    FindingCode.TOTALS_ROUNDED_HALF_EVEN,
                    total.stated(),
                    total.rounded(RoundingMode.HALF_UP));
        } else if (total.isRounded(RoundingMode.HALF_UP)) {
            rounding = RoundingMode.HALF_UP;
        }
    }
}
