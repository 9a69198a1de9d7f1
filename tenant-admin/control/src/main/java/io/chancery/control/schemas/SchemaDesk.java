package io.chancery.control.schemas;

import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// Where operators ask for a comparison; a node makes it within seconds. It changes nothing of a firm and may be asked
/// for
/// as often as one likes.
@PreAuthorize("hasAuthority('" + OperatorPermission.JOB_MEND + "')")
@InControl
public class SchemaDesk {

    private final JdbcClient jdbc;
    private final Clock clock;

    SchemaDesk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void compare(TenantId firm) {
        jdbc.sql("""
                        insert into control.schema_drift (tenant, requested_at) values (:tenant, :now)
                        on conflict (tenant) do update set requested_at = excluded.requested_at
                        """)
                .param("tenant", firm.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
