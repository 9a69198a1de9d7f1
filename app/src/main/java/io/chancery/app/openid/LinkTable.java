package io.chancery.app.openid;

import io.chancery.app.people.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Whom the provider means by its own names for people.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LinkTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<PersonId> find(String issuer, String subject) {
        return jdbc.sql("select person from openid_link where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /// @return false when the issuer has another name for this person, or the name is another person's
    boolean add(String issuer, String subject, PersonId person) {
        return jdbc.sql("""
                                insert into openid_link (issuer, subject, person, since)
                                values (:issuer, :subject, :person, :now) on conflict do nothing""")
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("person", person.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    int count() {
        return jdbc.sql("select count(*) from openid_link").query(Integer.class).single();
    }

    /// @return how many there were
    int removeAll() {
        return jdbc.sql("delete from openid_link").update();
    }
}
