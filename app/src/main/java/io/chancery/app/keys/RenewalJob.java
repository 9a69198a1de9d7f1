package io.chancery.app.keys;

import io.chancery.control.care.FirmKeeping;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.crypto.MarkedValues;
import io.chancery.infra.crypto.Renewal;
import io.chancery.infra.crypto.SealedRows;
import io.chancery.infra.jobs.LongJob;
import io.chancery.infra.jobs.LongJobState;
import io.chancery.infra.jobs.Portions;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Seals the firm's marked values, or everything by a new key, portion by portion while people work.
@Component
class RenewalJob implements LongJob {

    static final String KIND = "keys.renewal";
    /// Of both there is one at a time.
    static final String SUBJECT = "";
    static final String SEAL = "seal";
    static final String CHANGE = "change";

    private static final Logger LOG = LoggerFactory.getLogger(RenewalJob.class);

    private final Renewal renewal;
    private final MarkedValues values;
    private final List<SealedRows> all;
    private final TenantDirectory firms;
    private final FirmKeeping keeping;
    private final AuditTrail audit;
    private final Clock clock;

    RenewalJob(
            Renewal renewal,
            MarkedValues values,
            List<SealedRows> rows,
            TenantDirectory firms,
            FirmKeeping keeping,
            AuditTrail audit,
            Clock clock) {
        this.renewal = renewal;
        this.values = values;
        this.firms = firms;
        this.keeping = keeping;
        this.audit = audit;
        this.clock = clock;
        this.all = rows.stream().sorted(Comparator.comparing(SealedRows::name)).toList();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Piece next(LongJobState state, Progress progress) {
        if (state.cursor().isEmpty()) {
            renewal.begin(state.payload().equals(CHANGE));
            return Portions.begin(all.size());
        }
        return Portions.next(
                state, all.size(), (column, after) -> all.get(column).renew(values, after), () -> ended(state));
    }

    private String ended(LongJobState state) {
        var found = renewal.end();
        if (found.isEmpty()) {
            if (state.payload().equals(CHANGE)) {
                tellOfChange(state);
            }
            return "sealed";
        }
        LOG.error("Older keys stay, because something they sealed was found in {}", found);
        return "older keys stay for " + String.join(", ", found);
    }

    /// In the firm's log with the change itself; in the book of the provider last, under the id of the work, so that it
    /// stands there once when a node dies and another does this again.
    private void tellOfChange(LongJobState state) {
        var firm = firms.require(TenantContext.require());
        audit.record("firm.key-changed", "firm", firm.id().value(), AuditDetails.of(firm.name()));
        keeping.noteKeyChange(state.id(), firm.id(), clock.instant());
    }
}
