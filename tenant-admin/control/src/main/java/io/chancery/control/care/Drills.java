package io.chancery.control.care;

import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The book of drills, as nodes keep it. A drill has the id of its order.
@InControl
public class Drills {

    private final JdbcClient jdbc;
    private final Clock clock;

    Drills(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Writes down that the export is about to be restored. Begun again, its time begins anew.
    public void begin(UUID id, ExportRow export) {
        jdbc.sql("""
                        insert into control.drill (id, tenant, export, begun_at, rpo)
                        values (:id, :tenant, :export, :now, make_interval(secs => :age))
                        on conflict (id) do update set begun_at = excluded.begun_at, export = excluded.export, rpo = excluded.rpo
                        """)
                .param("id", id)
                .param("tenant", export.tenant().value())
                .param("export", export.id())
                .param("now", now())
                .param(
                        "age",
                        Duration.between(export.takenAt(), clock.instant()).toSeconds())
                .update();
    }

    /// The export that is being restored.
    @InControl(readOnly = true)
    public UUID exportOf(UUID id) {
        return jdbc.sql("select export from control.drill where id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    /// The books were proved: until now it took to have the firm back.
    public void noteProved(UUID id, long rows, int gates, int files) {
        jdbc.sql("""
                        update control.drill
                           set proved_at = :now, rto = :now - begun_at, rows = :rows, gates = :gates, files = :files, trouble = null
                         where id = :id and proved_at is null
                        """)
                .param("now", now())
                .param("rows", rows)
                .param("gates", gates)
                .param("files", files)
                .param("id", id)
                .update();
    }

    public void noteTrouble(UUID id, String trouble) {
        jdbc.sql("update control.drill set trouble = :trouble where id = :id")
                .param("trouble", trouble)
                .param("id", id)
                .update();
    }

    /// The firm whose export was not restored for the longest; none while the last drill is younger than that.
    @InControl(readOnly = true)
    public Optional<TenantId> due(Duration every) {
        return jdbc.sql("""
                        select t.id from control.tenant t
                         where t.copy_of is null and t.state in ('ACTIVE', 'SUSPENDED')
                           and exists (select from control.firm_export e
                                        where e.tenant = t.id and e.verified_at is not null and e.deleted_at is null)
                           and not exists (select from control.tenant_order o where o.kind = 'DRILL' and o.requested_at > :since)
                         order by (select max(d.begun_at) from control.drill d where d.tenant = t.id) nulls first, t.id limit 1
                        """)
                .param("since", Timestamp.from(clock.instant().minus(every)))
                .query(UUID.class)
                .optional()
                .map(TenantId::new);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
