package io.chancery.control.care;

import io.chancery.control.operators.LinkHash;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.tenants.FirmAddresses;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.people.FreshProof;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// Where operators hand over what a firm that leaves takes along. They give a link away; what it opens they do not see.
@PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
@InControl(readOnly = true)
public class HandOverDesk {

    /// Long enough for somebody who is away for some days.
    public static final Duration LINK_VALID = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final FirmAddresses addresses;
    private final ActorSource actors;
    private final AuditTrail audit;
    private final Clock clock;

    HandOverDesk(JdbcClient jdbc, FirmAddresses addresses, ActorSource actors, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    private record Waiting(UUID id, String name, String host, Instant endsAt) {}

    /// What waits to be taken along by a firm that is being closed.
    public Optional<HandOver> of(TenantId firm) {
        return jdbc.sql(HandOvers.SELECT + " and h.tenant = :firm")
                .param("firm", firm.value())
                .query((row, _) -> HandOvers.row(row))
                .optional();
    }

    /// A link that works once, for a week, and never longer than the firm is kept; an older one does not work any more.
    ///
    /// @param path what follows the firm's address
    /// @return the whole address
    /// @throws ClosingIsOver when the firm does not wait for its end any more
    /// @throws io.chancery.infra.errors.Refusal when the operator has to confirm that it is they
    @FreshProof
    @InControl
    @PreAuthorize("hasAuthority('" + OperatorPermission.FIRM_CARE + "')")
    public String link(TenantId firm, LinkHash link, String path) {
        var waiting = jdbc.sql("""
                        select h.id, t.name, t.host, c.ends_at
                          from control.hand_over h join control.closing c on c.id = h.id join control.tenant t on t.id = h.tenant
                         where h.tenant = :firm and c.state = 'WAITING'
                        """)
                .param("firm", firm.value())
                .query(Waiting.class)
                .optional()
                .orElseThrow(ClosingIsOver::new);
        var week = clock.instant().plus(LINK_VALID);
        var until = waiting.endsAt().isBefore(week) ? waiting.endsAt() : week;
        jdbc.sql(
                        "update control.hand_over set link_hash = :hash, link_until = :until, link_by_name = :by where id = :id")
                .param("hash", link.value())
                .param("until", Timestamp.from(until))
                .param("by", actors.current().name())
                .param("id", waiting.id())
                .update();
        audit.record(
                "firm.hand-over-linked",
                "firm",
                firm.value(),
                AuditDetails.of(waiting.name()).changed(Map.of(), Map.of("until", until.toString())));
        return addresses.urlOf(waiting.host()) + path;
    }
}
