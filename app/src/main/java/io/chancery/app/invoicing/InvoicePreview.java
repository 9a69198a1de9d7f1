package io.chancery.app.invoicing;

import io.chancery.app.approvals.Excess;
import io.chancery.app.clients.ClientId;
import io.chancery.app.ebilling.LedesWriting;
import io.chancery.app.paper.InvoicePaper;
import io.chancery.app.paper.MissingParticular;
import io.chancery.app.work.WorkItemId;
import io.chancery.infra.crypto.Sha256;
import io.chancery.infra.values.SerialForm;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What would be issued, without a number, and what stands in its way.
///
/// @param items the work on it, in the order of the paper's lines
/// @param missing what stops issuing
/// @param excess why whoever looks may not issue it; somebody else may
/// @param withoutLedes why there would be no LEDES 1998B file; that stops nothing
public record InvoicePreview(
        ClientId client,
        List<WorkItemId> items,
        InvoicePaper paper,
        List<MissingParticular> missing,
        Optional<Excess> excess,
        Optional<LedesWriting.Refused> withoutLedes)
        implements Serializable {

    private static final FrozenJson JSON = new FrozenJson();

    public InvoicePreview {
        items = List.copyOf(items);
        missing = List.copyOf(missing);
    }

    /// Names what it would bill: two previews of the same name bill the same work in the same way, on whatever day.
    public String fingerprint() {
        var work = items.stream().map(WorkItemId::toString).collect(Collectors.joining(" "));
        return Sha256.of((work + JSON.write(paper.billed())).getBytes(StandardCharsets.UTF_8));
    }

    public boolean canBeIssued() {
        return missing.isEmpty() && excess.isEmpty();
    }

    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
