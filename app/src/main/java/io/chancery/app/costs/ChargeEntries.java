package io.chancery.app.costs;

import io.chancery.app.money.Charge;
import io.chancery.app.money.Money;
import io.chancery.app.work.ChargeDetails;
import io.chancery.app.work.ChargeKind;
import io.chancery.app.work.MatterChoice;
import io.chancery.app.work.Narrative;
import io.chancery.app.work.WorkCodes;
import io.chancery.app.work.WorkLine;
import io.chancery.infra.commands.CommandId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A fixed charge while it is being typed.
class ChargeEntries implements Serializable {

    final CommandId command = CommandId.next();

    @Nullable
    MatterChoice matter;

    LocalDate day;
    ChargeKind kind = ChargeKind.FEE;

    @Nullable
    BigDecimal amount;

    String narrative = "";
    private WorkCodes codes = WorkCodes.NONE;

    ChargeEntries(LocalDate day) {
        this.day = day;
    }

    static ChargeEntries of(WorkLine line, @Nullable MatterChoice matter) {
        if (!(line.charge() instanceof Charge.FixedCharge charge)) {
            throw new IllegalArgumentException("%s is no fixed charge".formatted(line.id()));
        }
        var entries = new ChargeEntries(line.workDate());
        entries.matter = matter;
        entries.kind = Objects.requireNonNull(line.chargeKind());
        entries.amount = charge.amountAgreed().amount();
        entries.narrative = line.narrative().text();
        entries.codes = line.codes();
        return entries;
    }

    /// What the fields hold once all of them are right.
    ChargeDetails details() {
        var chosen = Objects.requireNonNull(matter);
        return new ChargeDetails(
                chosen.id(),
                day,
                kind,
                new Money(Objects.requireNonNull(amount), chosen.currency()),
                codes,
                Narrative.typed(narrative));
    }
}
