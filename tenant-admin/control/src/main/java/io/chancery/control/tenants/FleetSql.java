package io.chancery.control.tenants;

import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the fleet's questions have in common: the row and the filter.
final class FleetSql {

    static final String COLUMNS = """
            t.id, t.slug, t.name, t.host, t.cell, t.state, o.id is not null as order_failed, t.schema_version,
            t.users_count, t.letters_dead, t.last_activity_at, t.release
            """;

    static final String FROM = """
              from control.tenant t
              left join control.tenant_order o on o.tenant = t.id and o.state = 'FAILED'
            """;

    private static final String WHERE = """
             where t.copy_of is null and (:search = '' or lower(t.name) like :pattern or t.host like :pattern)
               and (:anyState or t.state in (:states))
               and (not :troubled or o.id is not null or t.letters_dead > 0)
            """;

    private FleetSql() {}

    /// The statement over the firms that the filter lets through, its filter's parameters set.
    static JdbcClient.StatementSpec filtered(JdbcClient jdbc, String select, String tail, FleetFilter filter) {
        var search = filter.search().toLowerCase(Locale.ROOT);
        var states = filter.states().stream().map(TenantState::name).toList();
        return jdbc.sql(select + FROM + WHERE + tail)
                .param("search", search)
                .param("pattern", "%" + search.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("anyState", states.isEmpty())
                .param("states", states.isEmpty() ? List.of("") : states)
                .param("troubled", filter.troubled());
    }

    static FleetRow fleetRow(ResultSet row) throws SQLException {
        return new FleetRow(
                new TenantId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("host"),
                row.getString("cell"),
                TenantState.valueOf(row.getString("state")),
                row.getBoolean("order_failed"),
                row.getInt("schema_version"),
                row.getInt("users_count"),
                row.getInt("letters_dead"),
                instant(row, "last_activity_at"),
                row.getString("release"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
