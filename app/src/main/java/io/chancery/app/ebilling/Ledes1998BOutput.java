package io.chancery.app.ebilling;

import static io.chancery.app.ebilling.Ledes1998BField.BILLING_END_DATE;
import static io.chancery.app.ebilling.Ledes1998BField.BILLING_START_DATE;
import static io.chancery.app.ebilling.Ledes1998BField.CLIENT_ID;
import static io.chancery.app.ebilling.Ledes1998BField.CLIENT_MATTER_ID;
import static io.chancery.app.ebilling.Ledes1998BField.INVOICE_DATE;
import static io.chancery.app.ebilling.Ledes1998BField.INVOICE_DESCRIPTION;
import static io.chancery.app.ebilling.Ledes1998BField.INVOICE_NUMBER;
import static io.chancery.app.ebilling.Ledes1998BField.INVOICE_TOTAL;
import static io.chancery.app.ebilling.Ledes1998BField.LAW_FIRM_ID;
import static io.chancery.app.ebilling.Ledes1998BField.LAW_FIRM_MATTER_ID;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_ACTIVITY_CODE;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_ADJUSTMENT_AMOUNT;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_DATE;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_DESCRIPTION;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_EXPENSE_CODE;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_NUMBER;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_NUMBER_OF_UNITS;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_TASK_CODE;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_TOTAL;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_UNIT_COST;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_TYPE;
import static io.chancery.app.ebilling.Ledes1998BField.TIMEKEEPER_CLASSIFICATION;
import static io.chancery.app.ebilling.Ledes1998BField.TIMEKEEPER_ID;
import static io.chancery.app.ebilling.Ledes1998BField.TIMEKEEPER_NAME;

import io.chancery.app.ebilling.EbillingLine.CostLine;
import io.chancery.app.ebilling.EbillingLine.FeeLine;
import io.chancery.app.ebilling.EbillingLine.InvoiceLevelLine;
import io.chancery.app.ebilling.LedesWriting.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One record on its way out: each value in the form of its column, and the first one that does not fit.
final class Ledes1998BOutput {

    /// The first value that does not fit.
    record Problem(Ledes1998BField field, Reason reason) {}

    private final LedesProfile profile;
    private final Map<Ledes1998BField, String> values = new EnumMap<>(Ledes1998BField.class);
    private Optional<Problem> problem = Optional.empty();

    Ledes1998BOutput(LedesProfile profile) {
        this.profile = profile;
    }

    void put(EbillingInvoice invoice, EbillingLine line, int lineNumber) {
        putInvoice(invoice);
        var head = line.head();
        identifier(LAW_FIRM_MATTER_ID, head.matter().firmMatterId());
        identifier(CLIENT_MATTER_ID, head.matter().clientMatterId());
        identifier(LINE_ITEM_NUMBER, Integer.toString(lineNumber));
        date(LINE_ITEM_DATE, head.date());
        text(LINE_ITEM_DESCRIPTION, head.narrative(), profile.narrativeMax());
        number(LINE_ITEM_ADJUSTMENT_AMOUNT, head.adjustment().amount());
        number(LINE_ITEM_TOTAL, line.net().amount());
        switch (line) {
            case FeeLine fee -> putFee(fee);
            case CostLine cost -> putCost(cost);
            case InvoiceLevelLine charge -> putInvoiceLevel(charge);
        }
        checkNeeds(line);
    }

    Optional<Problem> problem() {
        return problem;
    }

    String joined() {
        return Arrays.stream(Ledes1998BField.values())
                .map(field -> values.getOrDefault(field, ""))
                .collect(Collectors.joining("|", "", Ledes1998BReader.RECORD_END));
    }

    private void putInvoice(EbillingInvoice invoice) {
        date(INVOICE_DATE, invoice.date());
        identifier(INVOICE_NUMBER, invoice.number());
        identifier(CLIENT_ID, invoice.client().id());
        number(INVOICE_TOTAL, invoice.total().amount());
        date(BILLING_START_DATE, invoice.period().start());
        date(BILLING_END_DATE, invoice.period().end());
        text(INVOICE_DESCRIPTION, invoice.description(), profile.descriptionMax());
        identifier(LAW_FIRM_ID, invoice.firm().id());
    }

    private void putFee(FeeLine fee) {
        identifier(LINE_TYPE, LineType.FEE.code());
        number(LINE_ITEM_NUMBER_OF_UNITS, fee.hours().hours());
        number(LINE_ITEM_UNIT_COST, fee.rate().amount());
        fee.task().ifPresent(task -> identifier(LINE_ITEM_TASK_CODE, task.code()));
        fee.activity().ifPresent(activity -> identifier(LINE_ITEM_ACTIVITY_CODE, activity.code()));
        identifier(TIMEKEEPER_ID, fee.timekeeper().id());
        text(TIMEKEEPER_NAME, fee.timekeeper().lastFirst(), TIMEKEEPER_NAME.max());
        identifier(TIMEKEEPER_CLASSIFICATION, fee.timekeeper().classification());
    }

    private void putCost(CostLine cost) {
        identifier(LINE_TYPE, LineType.EXPENSE.code());
        number(LINE_ITEM_NUMBER_OF_UNITS, cost.units().count());
        number(LINE_ITEM_UNIT_COST, cost.unitCost().amount());
        cost.expense().ifPresent(expense -> identifier(LINE_ITEM_EXPENSE_CODE, expense.code()));
        cost.task().ifPresent(task -> identifier(LINE_ITEM_TASK_CODE, task.code()));
    }

    /// One unit without a cost; the amount is the adjustment, and so is the total.
    private void putInvoiceLevel(InvoiceLevelLine charge) {
        var type = switch (charge.kind()) {
            case FEE -> LineType.INVOICE_LEVEL_FEE;
            case EXPENSE -> LineType.INVOICE_LEVEL_EXPENSE;
        };
        identifier(LINE_TYPE, type.code());
        number(LINE_ITEM_NUMBER_OF_UNITS, BigDecimal.ONE);
        number(LINE_ITEM_ADJUSTMENT_AMOUNT, charge.net().amount());
    }

    private void date(Ledes1998BField field, LocalDate date) {
        values.put(field, date.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    /// At least two decimals, at most four, as samples in circulation show them.
    private void number(Ledes1998BField field, BigDecimal number) {
        var plain = number.stripTrailingZeros();
        if (plain.precision() - plain.scale() > field.max()) {
            refuse(field, Reason.AMOUNT_TOO_LONG);
        }
        values.put(field, plain.setScale(Math.max(2, plain.scale())).toPlainString());
    }

    private void identifier(Ledes1998BField field, String identifier) {
        var clean = clean(identifier);
        if (clean.length() > field.max()) {
            refuse(field, Reason.IDENTIFIER_TOO_LONG);
        }
        values.put(field, clean);
    }

    private void text(Ledes1998BField field, String text, int max) {
        var clean = clean(text);
        values.put(field, clean.length() <= max ? clean : clean.substring(0, max - 3) + "...");
    }

    /// The format knows no escapes: its own marks are replaced by what reads alike. The word NULL alone is refused by
    /// recipients as a blank gone wrong.
    private static String clean(String text) {
        var clean = AsciiText.of(text).replaceAll("\\s+", " ").replace('|', '/').replace("[]", "()");
        return clean.strip().equalsIgnoreCase("null") ? "(null)" : clean.strip();
    }

    private void checkNeeds(EbillingLine line) {
        var type = switch (line) {
            case FeeLine fee -> LineType.FEE;
            case CostLine cost -> LineType.EXPENSE;
            case InvoiceLevelLine charge -> LineType.INVOICE_LEVEL_FEE;
        };
        for (var field : Ledes1998BField.values()) {
            if (field.isNeededOn(type) && values.getOrDefault(field, "").isEmpty()) {
                refuse(field, Reason.FIELD_MISSING);
            }
        }
    }

    private void refuse(Ledes1998BField field, Reason reason) {
        if (problem.isEmpty()) {
            problem = Optional.of(new Problem(field, reason));
        }
    }
}
