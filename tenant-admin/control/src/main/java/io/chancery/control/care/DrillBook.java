package io.chancery.control.care;

import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// The drills, the newest first.
@PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
@InControl(readOnly = true)
public class DrillBook {

    private static final String SELECT = """
            select d.id, d.tenant, t.name as firm, d.begun_at, extract(epoch from d.rpo)::bigint as rpo, d.proved_at,
                   (extract(epoch from d.rto) * 1000)::bigint as rto, coalesce(d.rows, 0) as rows, coalesce(d.gates, 0) as gates,
                   coalesce(d.files, 0) as files, d.trouble
              from control.drill d join control.tenant t on t.id = d.tenant
            """;

    private final JdbcClient jdbc;

    DrillBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<DrillRow> page(int offset, int limit) {
        return jdbc.sql(SELECT + " order by d.begun_at desc, d.id offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    public int count() {
        return jdbc.sql("select count(*) from control.drill")
                .query(Integer.class)
                .single();
    }

    /// The newest one of the firm.
    public Optional<DrillRow> newest(TenantId firm) {
        return jdbc.sql(SELECT + " where d.tenant = :firm order by d.begun_at desc limit 1")
                .param("firm", firm.value())
                .query((row, _) -> row(row))
                .optional();
    }

    private static DrillRow row(ResultSet row) throws SQLException {
        var proved = row.getTimestamp("proved_at");
        return new DrillRow(
                row.getObject("id", UUID.class),
                new TenantId(row.getObject("tenant", UUID.class)),
                row.getString("firm"),
                row.getTimestamp("begun_at").toInstant(),
                Duration.ofSeconds(row.getLong("rpo")),
                proved == null ? null : proved.toInstant(),
                proved == null ? null : Duration.ofMillis(row.getLong("rto")),
                row.getLong("rows"),
                row.getInt("gates"),
                row.getInt("files"),
                row.getString("trouble"));
    }
}
