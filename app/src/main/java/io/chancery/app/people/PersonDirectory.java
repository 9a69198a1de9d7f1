package io.chancery.app.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds colleagues by name, for the fields and lists of other features.
@Service
@PreAuthorize("hasAuthority('SIGNED_IN')")
@Transactional(readOnly = true)
public class PersonDirectory {

    private final JdbcClient jdbc;

    PersonDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// People who are not disabled and whose name or e-mail address contains what was typed, by name.
    public List<PersonReference> matching(String typed, int offset, int limit) {
        return jdbc.sql("""
                        select id, name, email from person
                         where disabled_at is null and position(lower(:typed) in lower(name || ' ' || email)) > 0
                         order by lower(name), id offset :offset limit :limit""")
                .param("typed", typed.strip())
                .param("offset", offset)
                .param("limit", limit)
                .query(PersonDirectory::reference)
                .list();
    }

    /// The people of these ids, disabled ones too; an id of nobody has no entry.
    public Map<PersonId, PersonReference> references(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, name, email from person where id in (:ids)")
                .param("ids", ids.stream().map(PersonId::value).toList())
                .query(PersonDirectory::reference)
                .stream()
                .collect(Collectors.toMap(PersonReference::id, Function.identity()));
    }

    private static PersonReference reference(ResultSet row, int number) throws SQLException {
        return new PersonReference(
                new PersonId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("email"));
    }
}
