package io.chancery.control.changes;

import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import tools.jackson.databind.json.JsonMapper;

/// Tells all nodes what changed, in the transaction that changes it: no change without the word, no word without the
/// change.
public class ChangeLog {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    ChangeLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param tenant the firm it is about, or null
    @InControl(propagation = Propagation.MANDATORY)
    public void append(@Nullable TenantId tenant, ChangeKind kind, Map<String, String> payload) {
        jdbc.sql("""
                        insert into control.change_log (at, tenant, kind, payload)
                        values (:at, :tenant, :kind, :payload::jsonb)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("tenant", tenant == null ? null : tenant.value())
                .param("kind", kind.name())
                .param("payload", json.writeValueAsString(payload))
                .update();
    }

    @InControl(propagation = Propagation.MANDATORY)
    public void append(TenantId tenant, ChangeKind kind) {
        append(tenant, kind, Map.of());
    }
}
