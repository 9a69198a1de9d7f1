package io.chancery.app.invoicing;

import io.chancery.app.money.Charge;
import io.chancery.app.money.LineAdjustment;
import io.chancery.app.money.LineAmount;
import io.chancery.app.money.Money;
import io.chancery.app.paper.PaperLine;
import io.chancery.app.tax.TaxRate;
import io.chancery.app.work.CostKind;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.WorkCodes;
import io.chancery.app.work.WorkLine;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Turns recorded work into the lines that the client reads on paper.
final class BilledLines {

    private final InvoiceParts parts;
    private final InvoiceWords words;
    private final TaxRate ofServices;
    private final TaxRate ofPassedThrough;

    /// @param ofPassedThrough what costs bear that were paid on the client's behalf
    BilledLines(InvoiceParts parts, InvoiceWords words, TaxRate ofServices, TaxRate ofPassedThrough) {
        this.parts = parts;
        this.words = words;
        this.ofServices = ofServices;
        this.ofPassedThrough = ofPassedThrough;
    }

    List<PaperLine> onPaper() {
        return parts.work().stream().map(this::onPaper).toList();
    }

    private PaperLine onPaper(WorkLine work) {
        var head = new PaperLine.Head(
                work.workDate(),
                work.narrative().text(),
                codes(work.codes()),
                amount(work),
                adjustmentReason(work),
                rate(work));
        return switch (work.charge()) {
            case Charge.Fee fee -> new PaperLine.Fee(head, timekeeper(work), fee.hours(), fee.rate());
            case Charge.Cost cost -> new PaperLine.Cost(head, cost.units(), cost.unitCost(), !isUnpaid(work));
            case Charge.FixedCharge charge -> new PaperLine.Charge(head);
        };
    }

    private TaxRate rate(WorkLine work) {
        var cost = work.cost();
        return cost != null && cost.kind() == CostKind.PASS_THROUGH ? ofPassedThrough : ofServices;
    }

    private static boolean isUnpaid(WorkLine work) {
        var cost = work.cost();
        return cost != null && cost.unpaid();
    }

    /// Work without charge shows its value and takes it off again, so that the client sees what was given.
    static LineAmount amount(WorkLine work) {
        var amount = work.charge().amount();
        if (work.treatment() == Treatment.BILLABLE) {
            return amount;
        }
        var value = amount.value();
        return new LineAmount(value, value.negated(), Money.zero(value.currency()));
    }

    private String adjustmentReason(WorkLine work) {
        return work.treatment() == Treatment.BILLABLE
                ? work.charge().adjustment().map(LineAdjustment::reason).orElse("")
                : words.noCharge();
    }

    private PaperLine.Timekeeper timekeeper(WorkLine work) {
        var id = work.timekeeper();
        if (id == null) {
            throw new IllegalStateException("Time %s has no timekeeper".formatted(work.id()));
        }
        var timekeeper = parts.timekeeper(id);
        return new PaperLine.Timekeeper(timekeeper.name(), words.classification(timekeeper.classification()));
    }

    private static List<String> codes(WorkCodes codes) {
        return Stream.of(
                        codes.task() == null ? null : codes.task().code(),
                        codes.activity() == null ? null : codes.activity().code(),
                        codes.expense() == null ? null : codes.expense().code())
                .filter(Objects::nonNull)
                .toList();
    }
}
