package io.chancery.control.orders;

import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.tenants.FirmAddresses;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.persistence.InControl;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// The links by which first admins enter. Each is shown once, to one operator, and forgotten after a day at most.
@InControl
public class FirstLinks {

    private final JdbcClient jdbc;
    private final FirmAddresses addresses;
    private final AuditTrail audit;
    private final Clock clock;

    FirstLinks(JdbcClient jdbc, FirmAddresses addresses, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    private record Shown(UUID tenant, String name, String host, String link) {}

    /// The whole address, and the last time that it can be had; empty when it was shown before or its day is over.
    @PreAuthorize("hasAuthority('" + OperatorPermission.FIRM_OPEN + "')")
    public Optional<String> show(OrderId order) {
        return jdbc.sql("""
                        with shown as (
                            select id, first_link from control.tenant_order
                             where id = :id and first_link is not null and first_link_until > :now for update)
                        update control.tenant_order o set first_link = null
                          from shown, control.tenant t where o.id = shown.id and t.id = o.tenant
                        returning o.tenant, t.name, t.host, shown.first_link as link
                        """)
                .param("id", order.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Shown.class)
                .optional()
                .map(shown -> {
                    audit.record("firm.first-link-shown", "firm", shown.tenant(), AuditDetails.of(shown.name()));
                    return addresses.urlOf(shown.host()) + shown.link();
                });
    }

    /// Forgets the links whose day is over.
    public void purge() {
        jdbc.sql(
                        "update control.tenant_order set first_link = null where first_link is not null and first_link_until <= :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
