package io.chancery.control.releases;

import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.Reason;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.InControl;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// Where operators offer releases to firms.
@PreAuthorize("hasAuthority('" + OperatorPermission.RELEASE_OFFER + "')")
@InControl
public class ReleaseDesk {

    private final JdbcClient jdbc;
    private final KnownReleases known;
    private final List<OfferCondition> conditions;
    private final OperatorCommands commands;
    private final ActorSource actors;
    private final AuditTrail audit;
    private final Clock clock;

    ReleaseDesk(
            JdbcClient jdbc,
            KnownReleases known,
            List<OfferCondition> conditions,
            OperatorCommands commands,
            ActorSource actors,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.known = known;
        this.conditions = conditions;
        this.commands = commands;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// From now on firms are opened with it, if it is the newest, and are told that it comes. Offering it again changes
    /// nothing.
    ///
    /// @throws NobodyCarriesRelease when no running node does
    /// @throws io.chancery.infra.errors.Refusal when a condition of offering it does not hold
    public void offer(CommandId command, ReleaseNumber number, Reason reason) {
        commands.once(command, () -> {
            known.requireCarried(number);
            conditions.forEach(condition -> condition.require(number));
            int changed = jdbc.sql("""
                            update control.release set offered_at = :now, offered_by = :by
                             where number = :number and offered_at is null
                            """)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("by", actors.current().name())
                    .param("number", number.toString())
                    .update();
            if (changed > 0) {
                record("release.offered", number, reason);
            }
            return number.asSubject();
        });
    }

    /// Firms that have it keep it; nobody else gets it. The first release cannot be taken back: firms begin with it.
    public void withdraw(CommandId command, ReleaseNumber number, Reason reason) {
        commands.once(command, () -> {
            int changed = jdbc.sql("""
                            update control.release set offered_at = null, offered_by = null
                             where number = :number and offered_at is not null and number <> :first
                            """)
                    .param("number", number.toString())
                    .param("first", ReleaseNumber.FIRST.toString())
                    .update();
            if (changed > 0) {
                record("release.withdrawn", number, reason);
            }
            return number.asSubject();
        });
    }

    private void record(String action, ReleaseNumber number, Reason reason) {
        audit.record(
                action,
                "release",
                number.asSubject(),
                AuditDetails.of(number.toString()).changed(Map.of(), Map.of()).because(reason.value()));
    }
}
