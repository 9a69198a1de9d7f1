package io.chancery.control.tenants;

import io.chancery.infra.persistence.Columns;
import io.chancery.infra.persistence.LikePattern;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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

    /// A [FleetState] of the firm under an alias.
    private static final String STATE_OF = """
            case when exists (select from control.closing c where c.tenant = %1$s.id and c.state = 'WAITING')
                 then 'CLOSING' else %1$s.state end
            """;

    /// The [FleetState] of the firm `t`.
    static final String STATE = STATE_OF.formatted("t");

    private static final String WHERE = """
             where t.copy_of is null and (:search = '' or lower(t.name) like :pattern or t.host like :pattern)
               and (:anyState or %s in (:states))
               and (not :troubled or o.id is not null or t.letters_dead > 0)
               and (:anyRelease or t.release in (:releases))
               and (not :drifted or exists (select from control.schema_drift s where s.tenant = t.id and s.found > 0))
            """.formatted(STATE);

    /// What is asked of the firms `f` of one page alone.
    static final String STANDING = """
            select f.*, d.found as drift, r.to_release as rehearsed_for, r.state as rehearsal, u.to_release as upgraded_to,
                   u.state as upgrade, coalesce(u.opened_at, u.finished_at, u.scheduled_at) as upgrade_at, ro.name as rollout,
                   %s as fleet_state
              from f
              left join control.schema_drift d on d.tenant = f.id
              left join lateral (
                   select x.to_release, x.state from control.upgrade x where x.tenant = f.id and x.rehearsal
                    order by x.requested_at desc, x.id desc limit 1) r on true
              left join lateral (
                   select x.to_release, x.state, x.opened_at, x.finished_at, x.scheduled_at, x.rollout from control.upgrade x
                    where x.tenant = f.id and not x.rehearsal order by x.requested_at desc, x.id desc limit 1) u on true
              left join control.rollout ro on ro.id = u.rollout
            """.formatted(STATE_OF.formatted("f"));

    private FleetSql() {}

    /// The statement over the firms that the filter lets through, its filter's parameters set.
    static JdbcClient.StatementSpec filtered(JdbcClient jdbc, String select, String tail, FleetFilter filter) {
        var search = filter.search().toLowerCase(Locale.ROOT);
        var states = filter.states().stream().map(FleetState::name).toList();
        return jdbc.sql(select + FROM + WHERE + tail)
                .param("search", search)
                .param("pattern", LikePattern.containing(search))
                .param("anyState", states.isEmpty())
                .param("states", states.isEmpty() ? List.of("") : states)
                .param("troubled", filter.troubled())
                .param("anyRelease", filter.releases().isEmpty())
                .param("releases", filter.releases().isEmpty() ? List.of("") : filter.releases())
                .param("drifted", filter.drifted());
    }

    static FleetRow fleetRow(ResultSet row) throws SQLException {
        return new FleetRow(
                new TenantId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("host"),
                row.getString("cell"),
                TenantState.valueOf(row.getString("state")),
                FleetState.valueOf(row.getString("fleet_state")),
                row.getBoolean("order_failed"),
                row.getInt("schema_version"),
                row.getInt("users_count"),
                row.getInt("letters_dead"),
                Columns.instant(row, "last_activity_at"),
                row.getString("release"),
                new FleetStanding(
                        row.getObject("drift", Integer.class),
                        row.getString("rehearsed_for"),
                        row.getString("rehearsal"),
                        row.getString("upgraded_to"),
                        row.getString("upgrade"),
                        Columns.instant(row, "upgrade_at"),
                        row.getString("rollout")));
    }
}
