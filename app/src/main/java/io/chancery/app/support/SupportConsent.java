package io.chancery.app.support;

import io.chancery.app.people.CurrentPerson;
import io.chancery.control.changes.FirmMemory;
import io.chancery.control.support.AccessState;
import io.chancery.control.support.FirmSupport;
import io.chancery.control.support.SupportAccess;
import io.chancery.control.support.SupportAccessId;
import io.chancery.control.support.UnsettledAccesses;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.FreshFactor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Where a firm answers support. The firm's log and the control plane are two databases to a transaction: what opens
/// something is written into the log first, and what closes something is done first. A verb that is sent again finds
/// the state that it made and is refused. See DD024.
@Service
@PreAuthorize("hasAuthority('PEOPLE_ADMIN')")
public class SupportConsent {

    private static final int SHOWN_MAX = 200;

    private final FirmSupport support;
    private final FirmMemory<UnsettledAccesses> unsettled;
    private final SupportLog log;
    private final Clock clock;

    SupportConsent(FirmSupport support, FirmMemory<UnsettledAccesses> unsettled, SupportLog log, Clock clock) {
        this.support = support;
        this.unsettled = unsettled;
        this.log = log;
        this.clock = clock;
    }

    /// All that was ever asked of this firm, the newest first.
    public List<SupportAccess> all() {
        return support.newest(SHOWN_MAX);
    }

    /// What waits for an answer, and what is allowed now. Whoever works here may know who looks in.
    @PreAuthorize("hasAuthority('SIGNED_IN')")
    public List<SupportAccess> unsettled() {
        return unsettled.of(TenantContext.require()).at(clock.instant());
    }

    /// @param length from now on, at most eight hours
    /// @throws io.chancery.control.support.AccessIsNotOpen when it was answered or withdrawn before
    /// @throws io.chancery.infra.web.signin.ProofIsStale when the admin has to confirm that it is they
    @FreshFactor
    public void allow(SupportAccessId id, Duration length) {
        if (length.compareTo(SupportAccess.SHORTEST) < 0 || length.compareTo(SupportAccess.LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Support looks in for a quarter of an hour to eight hours, was " + length);
        }
        support.find(id)
                .filter(access -> access.written() == AccessState.ASKED)
                .ifPresent(
                        access -> log.record("allowed", access, Map.of("minutes", Long.toString(length.toMinutes()))));
        support.allow(id, length, name());
        unsettled.forget(TenantContext.require());
    }

    /// @throws io.chancery.control.support.AccessIsNotOpen when it was answered or withdrawn before
    public void refuse(SupportAccessId id) {
        support.refuse(id, name());
        tell(id, access -> log.record("refused", access, Map.of()));
    }

    /// Whoever looks in is outside within seconds.
    ///
    /// @throws io.chancery.control.support.AccessIsNotOpen when it is over already
    public void end(SupportAccessId id) {
        support.end(id, name());
        tell(id, access -> log.record("ended", access, Map.of()));
    }

    private void tell(SupportAccessId id, Consumer<SupportAccess> word) {
        unsettled.forget(TenantContext.require());
        support.find(id).ifPresent(word);
    }

    private static String name() {
        return CurrentPerson.require().name();
    }
}
