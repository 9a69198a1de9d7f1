package io.chancery.app.api;

import io.chancery.app.money.Charge;
import io.chancery.app.work.CostKind;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.WorkLine;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money spent for a matter, as programs read it.
///
/// @param units how many, at `unitCost` each
/// @param amount what the client is asked to pay
/// @param unpaid whether the firm has still to pay it
record CostJson(
        UUID id,
        UUID matter,
        LocalDate day,
        String units,
        MoneyJson unitCost,
        MoneyJson amount,
        CostKind kind,
        boolean unpaid,
        Treatment treatment,
        @Nullable String taskCode,
        @Nullable String expenseCode,
        String narrative,
        boolean billed) {

    static CostJson of(WorkLine line) {
        var codes = line.codes();
        var nature = Objects.requireNonNull(line.cost());
        if (!(line.charge() instanceof Charge.Cost cost)) {
            throw new IllegalStateException("Work %s is no cost".formatted(line.id()));
        }
        return new CostJson(
                line.id().value(),
                Objects.requireNonNull(line.matter()).value(),
                line.workDate(),
                cost.units().count().toPlainString(),
                MoneyJson.of(cost.unitCost()),
                MoneyJson.of(line.net()),
                nature.kind(),
                nature.unpaid(),
                line.treatment(),
                codes.taskCode(),
                codes.expenseCode(),
                line.narrative().text(),
                line.billed());
    }
}
