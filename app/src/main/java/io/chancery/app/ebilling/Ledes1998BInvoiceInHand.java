package io.chancery.app.ebilling;

import static io.chancery.app.ebilling.Ledes1998BField.BILLING_END_DATE;
import static io.chancery.app.ebilling.Ledes1998BField.BILLING_START_DATE;
import static io.chancery.app.ebilling.Ledes1998BField.CLIENT_ID;
import static io.chancery.app.ebilling.Ledes1998BField.INVOICE_DATE;
import static io.chancery.app.ebilling.Ledes1998BField.INVOICE_DESCRIPTION;
import static io.chancery.app.ebilling.Ledes1998BField.INVOICE_NUMBER;
import static io.chancery.app.ebilling.Ledes1998BField.INVOICE_TOTAL;
import static io.chancery.app.ebilling.Ledes1998BField.LAW_FIRM_ID;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_TOTAL;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_TYPE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One invoice number's lines as they come by. What the first line says of the invoice counts; a later line that says
/// otherwise is a finding.
final class Ledes1998BInvoiceInHand {

    private static final Map<Ledes1998BField, FindingCode> SAID_ONCE = Map.of(
            INVOICE_DATE, FindingCode.INVOICE_DATE_DIFFERS,
            BILLING_START_DATE, FindingCode.PERIOD_DIFFERS,
            BILLING_END_DATE, FindingCode.PERIOD_DIFFERS,
            INVOICE_DESCRIPTION, FindingCode.DESCRIPTION_DIFFERS,
            LAW_FIRM_ID, FindingCode.FIRM_DIFFERS,
            CLIENT_ID, FindingCode.INVOICE_OF_TWO_CLIENTS);

    private final Ledes1998BRecord first;
    private final List<EbillingLine> lines = new ArrayList<>();
    private final Set<LineType> invoiceLevelSeen = EnumSet.noneOf(LineType.class);
    private BigDecimal sum = BigDecimal.ZERO;
    private boolean everyTotalReadable = true;

    Ledes1998BInvoiceInHand(Ledes1998BRecord first) {
        this.first = first;
    }

    void add(Ledes1998BRecord item, Findings findings) {
        if (item != first) {
            SAID_ONCE.forEach((field, code) -> checkSaidAgain(item, field, code, findings));
            checkTotalSaidAgain(item, findings);
        }
        item.type()
                .filter(type -> type != LineType.FEE && type != LineType.EXPENSE)
                .ifPresent(type -> {
                    if (!invoiceLevelSeen.add(type)) {
                        findings.add(item.line(), LINE_TYPE, FindingCode.INVOICE_LEVEL_REPEATED, type.code());
                    }
                });
        item.number(LINE_ITEM_TOTAL).ifPresentOrElse(total -> sum = sum.add(total), () -> everyTotalReadable = false);
    }

    void add(EbillingLine line) {
        lines.add(line);
    }

    private void checkSaidAgain(Ledes1998BRecord item, Ledes1998BField field, FindingCode code, Findings findings) {
        if (!item.text(field).equals(first.text(field))) {
            findings.add(item.line(), field, code, start(item.text(field)), start(first.text(field)), first.line());
        }
    }

    /// Legal Tracker's 007, compared as numbers: `1250` and `1250.00` are one total.
    private void checkTotalSaidAgain(Ledes1998BRecord item, Findings findings) {
        var here = item.number(INVOICE_TOTAL);
        var there = first.number(INVOICE_TOTAL);
        if (here.isPresent() && there.isPresent() && here.get().compareTo(there.get()) != 0) {
            findings.add(
                    item.line(),
                    INVOICE_TOTAL,
                    FindingCode.INVOICE_TOTAL_DIFFERS,
                    here.get(),
                    there.get(),
                    first.line());
        }
    }

    /// After the last line: the stated total is the sum of the lines' totals.
    void checkSum(Findings findings) {
        first.number(INVOICE_TOTAL)
                .filter(stated -> everyTotalReadable && stated.compareTo(sum) != 0)
                .ifPresent(stated -> findings.add(
                        first.line(),
                        INVOICE_TOTAL,
                        FindingCode.INVOICE_TOTAL_WRONG,
                        first.text(INVOICE_NUMBER),
                        stated,
                        sum));
    }

    /// Only for a file without errors.
    EbillingInvoice invoice(Currency currency) {
        return new EbillingInvoice(
                first.text(INVOICE_NUMBER),
                first.date(INVOICE_DATE).orElseThrow(),
                new BillingPeriod(
                        first.date(BILLING_START_DATE).orElseThrow(),
                        first.date(BILLING_END_DATE).orElseThrow()),
                first.text(INVOICE_DESCRIPTION),
                EbillingParty.known(first.text(LAW_FIRM_ID)),
                EbillingParty.known(first.text(CLIENT_ID)),
                currency,
                lines);
    }

    private static String start(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
