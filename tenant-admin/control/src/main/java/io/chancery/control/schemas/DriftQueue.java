package io.chancery.control.schemas;

import io.chancery.infra.migration.SchemaDifference;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Which firms' schemas are to be compared, and what was found. Nodes that ask at once get different firms; one that
/// dies
/// leaves its firms to the others after some minutes.
@InControl
class DriftQueue {

    private static final Duration EVERY = Duration.ofHours(24);
    private static final int AT_A_TIME = 10;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    DriftQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Firms that somebody asked for, and those that were last compared a day ago.
    public List<TenantId> take() {
        jdbc.sql("""
                        insert into control.schema_drift (tenant)
                        select id from control.tenant where state in ('ACTIVE', 'SUSPENDED')
                        on conflict (tenant) do nothing
                        """).update();
        return jdbc
                .sql("""
                        with due as (
                            select d.tenant from control.schema_drift d join control.tenant t on t.id = d.tenant
                             where t.state in ('ACTIVE', 'SUSPENDED')
                               and (d.taken_until is null or d.taken_until < clock_timestamp())
                               and (d.checked_at is null or d.checked_at < :before or d.requested_at > d.checked_at)
                             order by d.requested_at nulls last, d.checked_at nulls first, d.tenant
                             limit :limit for update of d skip locked)
                        update control.schema_drift d set taken_until = clock_timestamp() + interval '5 minutes'
                          from due where d.tenant = due.tenant
                        returning d.tenant
                        """)
                .param("before", Timestamp.from(clock.instant().minus(EVERY)))
                .param("limit", AT_A_TIME)
                .query(UUID.class)
                .list()
                .stream()
                .map(TenantId::new)
                .toList();
    }

    /// @param version the firm's schema stood at when it was compared
    public void found(TenantId firm, int version, String build, List<SchemaDifference> differences) {
        jdbc.sql("""
                        update control.schema_drift
                           set checked_at = :now, schema_version = :version, build = :build, found = :found,
                               differences = :differences::jsonb, taken_until = null
                         where tenant = :tenant
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("version", version)
                .param("build", build)
                .param("found", differences.size())
                .param("differences", json.writeValueAsString(differences))
                .param("tenant", firm.value())
                .update();
    }
}
