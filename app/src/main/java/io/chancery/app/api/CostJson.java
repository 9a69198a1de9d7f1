package io.chancery.app.api;

import io.chancery.app.matters.MatterId;
import io.chancery.app.money.Charge;
import io.chancery.app.money.Units;
import io.chancery.app.utbms.ExpenseCode;
import io.chancery.app.utbms.TaskCode;
import io.chancery.app.work.CostDetails;
import io.chancery.app.work.CostKind;
import io.chancery.app.work.CostNature;
import io.chancery.app.work.Narrative;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.WorkCodes;
import io.chancery.app.work.WorkLine;
import java.math.BigDecimal;
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

    /// A cost as programs write it: what it comes to follows from units and the cost of one.
    ///
    /// @param units one where it is left out
    /// @param kind whose money it was, which decides the tax on it
    /// @param treatment billable where it is left out
    record Body(
            @Nullable UUID matter,
            @Nullable LocalDate day,
            @Nullable String units,
            @Nullable MoneyJson unitCost,
            @Nullable CostKind kind,
            @Nullable Boolean unpaid,
            @Nullable Treatment treatment,
            @Nullable String taskCode,
            @Nullable String expenseCode,
            @Nullable String narrative) {

        CostDetails details() {
            var of = new MatterId(Fields.required("matter", matter));
            var on = Fields.required("day", day);
            var cost = Fields.required("unitCost", unitCost);
            var whose = Fields.required("kind", kind);
            var count = units == null ? BigDecimal.ONE : Fields.number("units", units);
            return Fields.valid(() -> new CostDetails(
                    of,
                    on,
                    new Units(count),
                    cost.unitCost("unitCost"),
                    new CostNature(whose, Boolean.TRUE.equals(unpaid)),
                    treatment == null ? Treatment.BILLABLE : treatment,
                    WorkCodes.ofCost(
                            taskCode == null ? null : new TaskCode(taskCode),
                            expenseCode == null ? null : new ExpenseCode(expenseCode)),
                    new Narrative(Fields.orEmpty(narrative))));
        }
    }

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
