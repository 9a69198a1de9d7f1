package io.chancery.app.integrations;

import io.chancery.app.people.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What people have let apps do for them.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ConsentTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsentTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<Scope> scopes(PersonId person, IntegrationId app) {
        return jdbc.sql("select scopes from app_consent where person = :person and integration = :app")
                .param("person", person.value())
                .param("app", app.value())
                .query((row, _) -> IntegrationTable.scopes(row))
                .optional()
                .orElse(Set.of());
    }

    /// Adds to what they have let it do before.
    void add(PersonId person, IntegrationId app, Set<Scope> scopes) {
        jdbc.sql("""
                        insert into app_consent as known (person, integration, scopes, since)
                        values (:person, :app, :scopes, :now)
                        on conflict (person, integration) do update
                           set scopes = (select array_agg(distinct word order by word)
                                           from unnest(known.scopes || excluded.scopes) word)""")
                .param("person", person.value())
                .param("app", app.value())
                .param("scopes", IntegrationTable.array(scopes))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// Those of apps that the firm still lets in, by name.
    List<OwnApp> of(PersonId person) {
        return jdbc.sql("""
                        select i.id, i.name, c.scopes, c.since from app_consent c join integration i on i.id = c.integration
                         where c.person = :person and i.revoked_at is null order by lower(i.name), i.id""")
                .param("person", person.value())
                .query((row, _) -> new OwnApp(
                        new IntegrationId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        List.copyOf(IntegrationTable.scopes(row)),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /// @return whether there was one
    boolean remove(PersonId person, IntegrationId app) {
        return jdbc.sql("delete from app_consent where person = :person and integration = :app")
                        .param("person", person.value())
                        .param("app", app.value())
                        .update()
                == 1;
    }
}
