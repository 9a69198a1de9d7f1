package io.chancery.control.schemas;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.releases.ReleaseOrder;
import io.chancery.infra.migration.ContractScript;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which contract scripts were ordered, and in which firms they are to run. Nodes that ask at once get different firms;
/// one that dies leaves its firms to the others after some minutes, and so does one that failed.
@InControl
class ContractQueue {

    private static final int AT_A_TIME = 5;
    private static final int TROUBLE_CHARS_MAX = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    ContractQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Tells operators of a script that a build carries. What was ordered stays so.
    public void register(ContractScript script, String build) {
        var release = script.release() == null ? null : ReleaseNumber.of(script.release());
        jdbc.sql("""
                        insert into control.contract (version, script, why, release_year, release_place, registered_by, registered_at)
                        values (:version, :script, :why, :year, :place, :build, :now)
                        on conflict (version) do update
                           set script = excluded.script, why = excluded.why, release_year = excluded.release_year,
                               release_place = excluded.release_place, registered_by = excluded.registered_by,
                               registered_at = excluded.registered_at
                         where (control.contract.script, control.contract.why) <> (excluded.script, excluded.why)
                        """)
                .param("version", script.version())
                .param("script", script.name())
                .param("why", script.why())
                .param("year", release == null ? null : release.year())
                .param("place", release == null ? null : release.place())
                .param("build", build)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @InControl(readOnly = true)
    public boolean isOrdered(ContractScript script) {
        return jdbc.sql(
                        "select exists (select from control.contract where version = :version and ordered_at is not null)")
                .param("version", script.version())
                .query(Boolean.class)
                .single();
    }

    /// Firms that work, have the release and all ordered scripts before this one, and are not between two releases: a
    /// firm that may still be put back gets back what was taken away.
    public List<TenantId> take(ContractScript script) {
        jdbc.sql("""
                        insert into control.contract_firm (version, tenant)
                        select :version, t.id from control.tenant t
                         where t.state in ('ACTIVE', 'SUSPENDED') and t.copy_of is null and t.schema_version >= :version
                        on conflict do nothing
                        """).param("version", script.version()).update();
        return jdbc
                .sql("""
                        with due as (
                            select c.tenant from control.contract_firm c
                              join control.tenant t on t.id = c.tenant
                              join control.contract o on o.version = c.version
                             where c.version = :version and c.done_at is null
                               and (c.taken_until is null or c.taken_until < clock_timestamp())
                               and t.state in ('ACTIVE', 'SUSPENDED') and t.schema_version >= :version
                               and (o.release_year is null
                                    or %s >= (o.release_year, o.release_place))
                               and not exists (select from control.contract_firm e join control.contract b on b.version = e.version
                                                where e.tenant = c.tenant and e.version < c.version and e.done_at is null
                                                  and b.ordered_at is not null)
                               and not exists (select from control.upgrade u
                                                where u.tenant = c.tenant and not u.rehearsal
                                                  and (u.state in ('RUNNING', 'PAUSED', 'SOAKING')
                                                       or u.state = 'SCHEDULED' and u.started_at is not null))
                             order by c.tenant limit :limit for update of c skip locked)
                        update control.contract_firm c
                           set taken_until = clock_timestamp() + interval '5 minutes', attempts = attempts + 1
                          from due where c.version = :version and c.tenant = due.tenant
                        returning c.tenant
                        """.formatted(ReleaseOrder.of("t.release")))
                .param("version", script.version())
                .param("limit", AT_A_TIME)
                .query(UUID.class)
                .list()
                .stream()
                .map(TenantId::new)
                .toList();
    }

    public void done(ContractScript script, TenantId firm) {
        jdbc.sql("""
                        update control.contract_firm set done_at = coalesce(done_at, :now), trouble = null
                         where version = :version and tenant = :tenant
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("version", script.version())
                .param("tenant", firm.value())
                .update();
    }

    public void failed(ContractScript script, TenantId firm, String trouble) {
        jdbc.sql("""
                        update control.contract_firm set trouble = :trouble where version = :version and tenant = :tenant
                        """)
                .param("trouble", trouble.substring(0, Math.min(trouble.length(), TROUBLE_CHARS_MAX)))
                .param("version", script.version())
                .param("tenant", firm.value())
                .update();
    }

    /// The firm's own schema says that nothing above this floor has run: it was put back.
    public void undone(TenantId firm, int floor) {
        jdbc.sql("""
                        update control.contract_firm set done_at = null
                         where tenant = :tenant and version > :floor and done_at is not null
                        """).param("tenant", firm.value()).param("floor", floor).update();
    }
}
