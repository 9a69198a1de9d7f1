package io.chancery.control.schemas;

import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.releases.Releases;
import io.chancery.infra.migration.SchemaDifference;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.persistence.LikePattern;
import io.chancery.infra.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Firms' schemas beside what the running builds need, filtered, sorted and paged by the database.
@PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
@InControl(readOnly = true)
public class Schemas {

    private static final TypeReference<List<SchemaDifference>> DIFFERENCES = new TypeReference<>() {};

    private static final String FROM = """
              from control.tenant t
              left join control.schema_drift d on d.tenant = t.id
              left join lateral (
                   select count(*) filter (where n.schema_version > t.schema_version) as behind,
                          count(*) filter (where n.schema_version < t.schema_floor) as ahead
                     from control.node n where n.seen_at > :alive) n on true
             where t.state not in ('OPENING', 'CLOSED') and t.copy_of is null
            """;
    private static final String FILTER = """
               and (:search = '' or lower(t.name) like :pattern or t.slug like :pattern)
               and (not :troubled or n.behind > 0 or n.ahead > 0 or d.found > 0)
            """;
    private static final String COLUMNS = """
            select t.id, t.name, t.schema_version, t.schema_floor, n.behind, n.ahead, d.found, d.checked_at,
                   d.requested_at is not null and (d.checked_at is null or d.requested_at > d.checked_at) as asked
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Schemas(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<SchemaRow> page(SchemaFilter filter, SchemaSort sort, boolean descending, int offset, int limit) {
        return filtered(COLUMNS, " order by " + sort.clause(descending) + " offset :offset limit :limit", filter)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    public int count(SchemaFilter filter) {
        return filtered("select count(*)", "", filter).query(Integer.class).single();
    }

    public Optional<SchemaRow> of(TenantId firm) {
        return jdbc.sql(COLUMNS + FROM + " and t.id = :id")
                .param("alive", aliveSince())
                .param("id", firm.value())
                .query((row, n) -> row(row))
                .optional();
    }

    /// What was found when the firm's schema was last compared.
    public List<SchemaDifference> differences(TenantId firm) {
        return jdbc.sql("select differences::text from control.schema_drift where tenant = :id")
                .param("id", firm.value())
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, DIFFERENCES))
                .orElse(List.of());
    }

    private JdbcClient.StatementSpec filtered(String select, String tail, SchemaFilter filter) {
        var search = filter.search().toLowerCase(Locale.ROOT);
        return jdbc.sql(select + FROM + FILTER + tail)
                .param("alive", aliveSince())
                .param("search", search)
                .param("pattern", LikePattern.containing(search))
                .param("troubled", filter.troubled());
    }

    private Timestamp aliveSince() {
        return Timestamp.from(clock.instant().minus(Releases.SILENT_AFTER));
    }

    private static SchemaRow row(ResultSet row) throws SQLException {
        var checked = row.getTimestamp("checked_at");
        return new SchemaRow(
                new TenantId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getInt("schema_version"),
                row.getInt("schema_floor"),
                row.getInt("behind"),
                row.getInt("ahead"),
                row.getObject("found", Integer.class),
                checked == null ? null : checked.toInstant(),
                row.getBoolean("asked"));
    }
}
