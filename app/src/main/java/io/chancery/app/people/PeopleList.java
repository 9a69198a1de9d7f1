package io.chancery.app.people;

import io.chancery.app.lists.ListSql;
import io.chancery.themes.list.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Searches, sorts and pages the people of the firm.
///
/// Filters: `state` is `invited` or `disabled` (nothing asked: everybody who is not disabled); `role` holds roles.
@Service
@PreAuthorize("hasAuthority('PEOPLE_ADMIN')")
@Transactional(readOnly = true)
public class PeopleList {

    private static final String ROLES =
            "(select string_agg(r.role, ',' order by r.role) from person_role r where r.person = p.id)";
    private static final String COLUMNS =
            "p.id, p.name, p.email, p.password_hash is null and p.joined_at is null as invited, p.disabled_at, p.signed_in_at, "
                    + ROLES + " as roles";

    private final JdbcClient jdbc;

    PeopleList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PersonRow> rows(ListQuery query, int offset, int limit) {
        return sql(query).page(jdbc, COLUMNS, (row, n) -> row(row), query, offset, limit);
    }

    public int count(ListQuery query) {
        return sql(query).count(jdbc);
    }

    private static ListSql sql(ListQuery query) {
        var sql = new ListSql("person p", "lower(p.name), p.id")
                .sortable("name", "lower(p.name)")
                .sortable("email", "p.email")
                .sortable("roles", ROLES)
                .sortable("signedIn", "p.signed_in_at")
                .search(query.search(), "p.name", "p.email");
        switch (query.first("state").orElse("")) {
            case "invited" -> sql.where("p.password_hash is null and p.joined_at is null and p.disabled_at is null");
            case "disabled" -> sql.where("p.disabled_at is not null");
            default -> sql.where("p.disabled_at is null");
        }
        var roles = query.filter("role");
        if (!roles.isEmpty()) {
            sql.where("exists (select 1 from person_role r where r.person = p.id and r.role in (:roles))")
                    .param("roles", roles);
        }
        return sql;
    }

    private static PersonRow row(ResultSet row) throws SQLException {
        var signedIn = row.getTimestamp("signed_in_at");
        return new PersonRow(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                Arrays.stream(row.getString("roles").split(","))
                        .map(FirmRole::valueOf)
                        .toList(),
                state(row),
                signedIn == null ? null : signedIn.toInstant());
    }

    private static PersonState state(ResultSet row) throws SQLException {
        if (row.getTimestamp("disabled_at") != null) {
            return PersonState.DISABLED;
        }
        return row.getBoolean("invited") ? PersonState.INVITED : PersonState.ACTIVE;
    }
}
