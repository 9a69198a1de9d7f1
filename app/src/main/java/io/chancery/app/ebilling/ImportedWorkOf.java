package io.chancery.app.ebilling;

import io.chancery.app.ebilling.EbillingLine.CostLine;
import io.chancery.app.ebilling.EbillingLine.FeeLine;
import io.chancery.app.ebilling.EbillingLine.Head;
import io.chancery.app.ebilling.EbillingLine.InvoiceLevelLine;
import io.chancery.app.matters.MatterId;
import io.chancery.app.money.Charge;
import io.chancery.app.money.LineAdjustment;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.work.ChargeKind;
import io.chancery.app.work.ImportedWork;
import io.chancery.app.work.Narrative;
import io.chancery.app.work.WorkCodes;
import java.util.Map;
import java.util.Optional;

/// Turns a line of a file into unbilled work, with nothing lost that a bill would say again.
///
/// @param matters by the number on the line, likewise timekeepers
/// @param adjustmentReason what an adjustment is because of: the format carries none
record ImportedWorkOf(Map<String, MatterId> matters, Map<String, TimekeeperId> timekeepers, String adjustmentReason) {

    ImportedWork work(EbillingLine line) {
        var head = line.head();
        var matter = of(matters, head.matter().firmMatterId());
        var narrative = Narrative.typed(head.narrative());
        return switch (line) {
            case FeeLine fee ->
                new ImportedWork.Time(
                        matter,
                        of(timekeepers, fee.timekeeper().id()),
                        head.date(),
                        new Charge.Fee(fee.hours(), fee.rate(), adjustment(head)),
                        WorkCodes.ofFee(fee.task().orElse(null), fee.activity().orElse(null)),
                        narrative);
            case CostLine cost ->
                new ImportedWork.Cost(
                        matter,
                        head.date(),
                        new Charge.Cost(cost.units(), cost.unitCost(), adjustment(head)),
                        WorkCodes.ofCost(
                                cost.task().orElse(null), cost.expense().orElse(null)),
                        narrative);
            case InvoiceLevelLine charge ->
                new ImportedWork.Fixed(
                        matter,
                        head.date(),
                        switch (charge.kind()) {
                            case FEE -> ChargeKind.FEE;
                            case EXPENSE -> ChargeKind.EXPENSE;
                        },
                        new Charge.FixedCharge(charge.charge(), adjustment(head)),
                        WorkCodes.NONE,
                        narrative);
        };
    }

    private Optional<LineAdjustment> adjustment(Head head) {
        return head.adjustment().isZero()
                ? Optional.empty()
                : Optional.of(new LineAdjustment(head.adjustment(), adjustmentReason));
    }

    private static <T> T of(Map<String, T> known, String number) {
        var found = known.get(number);
        if (found == null) {
            throw new IllegalStateException("Number %s was not opened before its work".formatted(number));
        }
        return found;
    }
}
