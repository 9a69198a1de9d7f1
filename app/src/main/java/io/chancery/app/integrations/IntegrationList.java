package io.chancery.app.integrations;

import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.lists.ListSql;
import io.chancery.infra.persistence.Columns;
import io.chancery.themes.list.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Searches, sorts and pages the integrations of the firm.
///
/// Filter: `state` is `revoked`, or nothing for those that work.
@Service
@PreAuthorize("hasAuthority('INTEGRATION_ADMIN')")
@Transactional(readOnly = true)
public class IntegrationList {

    private static final String FROM = "integration i left join person p on p.id = i.created_by";
    private static final String COLUMNS =
            "i.id, i.name, i.scopes, i.redirect_uris, i.is_public, coalesce(p.name, '') as by, i.created_at, i.last_used_at, i.revoked_at";

    private final JdbcClient jdbc;

    IntegrationList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<IntegrationRow> rows(ListQuery query, int offset, int limit) {
        return sql(query).page(jdbc, COLUMNS, (row, n) -> row(row), query, offset, limit);
    }

    public int count(ListQuery query) {
        return sql(query).count(jdbc);
    }

    /// @throws NotInThisFirm when the firm has no such integration
    public IntegrationRow integration(IntegrationId id) {
        return jdbc.sql("select %s from %s where i.id = :id".formatted(COLUMNS, FROM))
                .param("id", id.value())
                .query((row, n) -> row(row))
                .optional()
                .orElseThrow(() -> new NotInThisFirm("integration", id.value()));
    }

    private static ListSql sql(ListQuery query) {
        return new ListSql(FROM, "lower(i.name), i.id")
                .sortable("name", "lower(i.name)")
                .sortable("by", "lower(p.name)")
                .sortable("created", "i.created_at")
                .sortable("used", "i.last_used_at")
                .search(query.search(), "i.name", "i.id::text")
                .where(
                        query.first("state").filter("revoked"::equals).isPresent()
                                ? "i.revoked_at is not null"
                                : "i.revoked_at is null");
    }

    private static IntegrationRow row(ResultSet row) throws SQLException {
        return new IntegrationRow(
                new IntegrationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                List.copyOf(IntegrationTable.scopes(row)),
                List.copyOf(IntegrationTable.redirects(row)),
                row.getBoolean("is_public"),
                row.getString("by"),
                row.getTimestamp("created_at").toInstant(),
                Columns.instant(row, "last_used_at"),
                Columns.instant(row, "revoked_at"));
    }
}
