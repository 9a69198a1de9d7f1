package io.chancery.app.invoicing;

import io.chancery.app.clients.ClientSheet;
import io.chancery.app.firm.EntitySheet;
import io.chancery.app.firm.FirmSheet;
import io.chancery.app.matters.MatterSheet;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.timekeepers.TimekeeperReference;
import io.chancery.app.work.WorkLine;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/// What an invoice is made of, read in the transaction that makes it.
///
/// @param timekeepers everyone who stands on a line, and who answers for the matter
record InvoiceParts(
        FirmSheet firm,
        EntitySheet entity,
        ClientSheet client,
        MatterSheet matter,
        List<WorkLine> work,
        Map<TimekeeperId, TimekeeperReference> timekeepers) {

    InvoiceParts {
        work = List.copyOf(work);
        timekeepers = Map.copyOf(timekeepers);
    }

    Currency currency() {
        return client.details().currency();
    }

    TimekeeperReference timekeeper(TimekeeperId id) {
        var found = timekeepers.get(id);
        if (found == null) {
            throw new IllegalStateException("Work names timekeeper %s, who is not in this firm".formatted(id));
        }
        return found;
    }
}
