package io.chancery.app.costs;

import io.chancery.app.money.Charge;
import io.chancery.app.money.UnitCost;
import io.chancery.app.money.Units;
import io.chancery.app.utbms.ExpenseCode;
import io.chancery.app.work.CostDetails;
import io.chancery.app.work.CostKind;
import io.chancery.app.work.CostNature;
import io.chancery.app.work.MatterChoice;
import io.chancery.app.work.Narrative;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.WorkCodes;
import io.chancery.app.work.WorkLine;
import io.chancery.infra.commands.CommandId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A cost while it is being typed.
class CostEntries implements Serializable {

    final CommandId command = CommandId.next();

    @Nullable
    MatterChoice matter;

    LocalDate day;
    BigDecimal units = BigDecimal.ONE;

    @Nullable
    BigDecimal unitCost;

    @Nullable
    String expense;

    CostKind kind = CostKind.HARD;
    boolean unpaid;
    boolean charged = true;
    String narrative = "";
    private WorkCodes codes = WorkCodes.NONE;

    CostEntries(LocalDate day) {
        this.day = day;
    }

    static CostEntries of(WorkLine line, @Nullable MatterChoice matter) {
        if (!(line.charge() instanceof Charge.Cost cost)) {
            throw new IllegalArgumentException("%s is no cost".formatted(line.id()));
        }
        var entries = new CostEntries(line.workDate());
        entries.matter = matter;
        entries.units = cost.units().count();
        entries.unitCost = cost.unitCost().amount();
        entries.expense =
                line.codes().expense() == null ? null : line.codes().expense().code();
        if (line.cost() != null) {
            entries.kind = line.cost().kind();
            entries.unpaid = line.cost().unpaid();
        }
        entries.charged = line.treatment() == Treatment.BILLABLE;
        entries.narrative = line.narrative().text();
        entries.codes = line.codes();
        return entries;
    }

    /// What the fields hold once all of them are right.
    CostDetails details() {
        var chosen = Objects.requireNonNull(matter);
        return new CostDetails(
                chosen.id(),
                day,
                new Units(units),
                new UnitCost(Objects.requireNonNull(unitCost), chosen.currency()),
                new CostNature(kind, unpaid && kind.isPaidToOthers()),
                charged ? Treatment.BILLABLE : Treatment.NO_CHARGE,
                WorkCodes.ofCost(codes.task(), expense == null ? null : new ExpenseCode(expense)),
                Narrative.typed(narrative));
    }
}
