package io.chancery.control.care;

import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// The closings of firms, for those who watch.
@PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
@InControl(readOnly = true)
public class ClosingBook {

    static final String SELECT = """
            select id, tenant, reason, asked_by_name, approved_by_name, began_at, ends_at, export, state, proof from control.closing
            """;

    private final JdbcClient jdbc;

    ClosingBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest one of the firm, unless it was called off.
    public Optional<ClosingRow> of(TenantId firm) {
        return jdbc.sql(SELECT + " where tenant = :firm order by began_at desc limit 1")
                .param("firm", firm.value())
                .query((row, _) -> row(row))
                .optional()
                .filter(closing -> closing.state() != ClosingRow.State.CALLED_OFF);
    }

    static ClosingRow row(ResultSet row) throws SQLException {
        return new ClosingRow(
                row.getObject("id", UUID.class),
                new TenantId(row.getObject("tenant", UUID.class)),
                row.getString("reason"),
                row.getString("asked_by_name"),
                row.getString("approved_by_name"),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getObject("export", UUID.class),
                ClosingRow.State.valueOf(row.getString("state")),
                row.getString("proof"));
    }
}
