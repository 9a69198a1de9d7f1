package io.chancery.app.ebilling;

import static io.chancery.app.ebilling.Ledes1998BField.CLIENT_ID;
import static io.chancery.app.ebilling.Ledes1998BField.CLIENT_MATTER_ID;
import static io.chancery.app.ebilling.Ledes1998BField.INVOICE_NUMBER;
import static io.chancery.app.ebilling.Ledes1998BField.LAW_FIRM_MATTER_ID;
import static io.chancery.app.ebilling.Ledes1998BField.LINE_ITEM_NUMBER;
import static io.chancery.app.ebilling.Ledes1998BField.TIMEKEEPER_CLASSIFICATION;
import static io.chancery.app.ebilling.Ledes1998BField.TIMEKEEPER_ID;
import static io.chancery.app.ebilling.Ledes1998BField.TIMEKEEPER_NAME;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the lines of one file must be to each other: numbered once, each invoice of one client, each matter of one
/// client, each timekeeper one person.
final class Ledes1998BFileChecks {

    private final Findings findings;
    private final Map<String, Integer> lineNumbers = new HashMap<>();
    private final Map<String, Ledes1998BInvoiceInHand> invoices = new LinkedHashMap<>();
    private final Map<String, Ledes1998BRecord> matters = new HashMap<>();
    private final Map<String, Ledes1998BRecord> timekeepers = new HashMap<>();

    Ledes1998BFileChecks(Findings findings) {
        this.findings = findings;
    }

    /// Answers the invoice the line belongs to.
    Ledes1998BInvoiceInHand check(Ledes1998BRecord item) {
        checkNumbering(item);
        checkMatter(item);
        checkTimekeeper(item);
        var invoice = invoices.computeIfAbsent(item.text(INVOICE_NUMBER), number -> new Ledes1998BInvoiceInHand(item));
        invoice.add(item, findings);
        return invoice;
    }

    Collection<Ledes1998BInvoiceInHand> invoices() {
        return invoices.values();
    }

    private void checkNumbering(Ledes1998BRecord item) {
        var number = item.text(LINE_ITEM_NUMBER);
        if (number.isEmpty()) {
            return;
        }
        var before = lineNumbers.putIfAbsent(number, item.line());
        if (before != null) {
            findings.add(item.line(), LINE_ITEM_NUMBER, FindingCode.LINE_NUMBER_REPEATED, number, before);
        }
    }

    private void checkMatter(Ledes1998BRecord item) {
        if (item.isBlank(LAW_FIRM_MATTER_ID)) {
            return;
        }
        var first = matters.putIfAbsent(item.text(LAW_FIRM_MATTER_ID), item);
        if (first != null) {
            checkSame(item, first, CLIENT_ID, LAW_FIRM_MATTER_ID, FindingCode.MATTER_OF_TWO_CLIENTS);
            checkSame(item, first, CLIENT_MATTER_ID, LAW_FIRM_MATTER_ID, FindingCode.CLIENT_MATTER_DIFFERS);
        }
    }

    private void checkTimekeeper(Ledes1998BRecord item) {
        if (item.isBlank(TIMEKEEPER_ID)
                || item.type().filter(type -> type == LineType.FEE).isEmpty()) {
            return;
        }
        var first = timekeepers.putIfAbsent(item.text(TIMEKEEPER_ID), item);
        if (first != null) {
            checkSame(item, first, TIMEKEEPER_NAME, TIMEKEEPER_ID, FindingCode.TIMEKEEPER_DIFFERS);
            checkSame(item, first, TIMEKEEPER_CLASSIFICATION, TIMEKEEPER_ID, FindingCode.TIMEKEEPER_DIFFERS);
        }
    }

    private void checkSame(
            Ledes1998BRecord item,
            Ledes1998BRecord first,
            Ledes1998BField field,
            Ledes1998BField of,
            FindingCode code) {
        if (!item.text(field).equals(first.text(field))) {
            findings.add(item.line(), field, code, item.text(field), first.text(field), first.line(), item.text(of));
        }
    }
}
