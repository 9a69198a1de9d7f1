package io.chancery.control.tenants;

import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.persistence.Columns;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// All firms of the installation, filtered, sorted, paged and summed by the database.
@PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
@InControl(readOnly = true)
public class Fleet {

    private final JdbcClient jdbc;
    private final FirmAddresses addresses;

    Fleet(JdbcClient jdbc, FirmAddresses addresses) {
        this.jdbc = jdbc;
        this.addresses = addresses;
    }

    public List<FleetRow> page(FleetFilter filter, FleetSort sort, boolean descending, int offset, int limit) {
        return FleetSql.filtered(
                        jdbc,
                        "with f as (select " + FleetSql.COLUMNS + ", row_number() over (order by "
                                + sort.clause(descending) + ") as place ",
                        " order by place offset :offset limit :limit) " + FleetSql.STANDING + " order by f.place",
                        filter)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> FleetSql.fleetRow(row))
                .list();
    }

    public FleetTotals totals(FleetFilter filter) {
        // Materialized, so that the state of each firm is asked once and not for each sum.
        return FleetSql.filtered(
                        jdbc,
                        "with f as materialized (select t.users_count, o.id as failed, " + FleetSql.STATE + " as state",
                        """
                        )
                        select count(*) as firms,
                               count(*) filter (where state = 'ACTIVE') as active,
                               count(*) filter (where state = 'SUSPENDED') as suspended,
                               count(failed) as order_failed,
                               coalesce(sum(users_count), 0) as users
                          from f
                        """,
                        filter)
                .query(FleetTotals.class)
                .single();
    }

    /// How many firms have which release, the earliest first.
    public List<ReleaseShare> byRelease(FleetFilter filter) {
        return FleetSql.filtered(jdbc, """
                        select t.release, count(*) as firms
                        """, """
                         group by t.release
                         order by (select r.year * 100 + r.place from control.release r where r.number = t.release), t.release
                        """, filter)
                .query(ReleaseShare.class)
                .list();
    }

    /// Whether a firm could be opened under this slug. A form asks while one types; only [Registry#enter] decides.
    public boolean isFree(Slug slug) {
        return jdbc.sql("select not exists (select from control.tenant where slug = :slug or schema_name = :schema)")
                .param("slug", slug.value())
                .param("schema", slug.schema())
                .query(Boolean.class)
                .single();
    }

    public Optional<FirmSheet> firm(TenantId id) {
        return jdbc.sql("with f as (select " + FleetSql.COLUMNS
                        + ", t.country, t.locale, t.state_reason, t.created_at, t.opened_at "
                        + FleetSql.FROM + " where t.id = :id) " + FleetSql.STANDING)
                .param("id", id.value())
                .query((row, n) -> new FirmSheet(
                        FleetSql.fleetRow(row),
                        addresses.urlOf(row.getString("host")),
                        row.getString("country"),
                        Locale.forLanguageTag(row.getString("locale")),
                        row.getString("state_reason"),
                        row.getTimestamp("created_at").toInstant(),
                        Columns.instant(row, "opened_at")))
                .optional();
    }
}
