package io.chancery.app.people;

import io.chancery.infra.persistence.Ids;
import io.chancery.infra.web.factors.KeptPasskey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The passkeys of the bound firm. What may happen once is one statement whose condition names the state before.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PasskeyTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A passkey and whose it is.
    record Found(PasskeyId id, PersonId person, KeptPasskey passkey) {}

    private record Line(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant usedAt) {
        PasskeyRow row() {
            return new PasskeyRow(new PasskeyId(id), name, createdAt, usedAt);
        }
    }

    /// The oldest first.
    List<PasskeyRow> of(PersonId person) {
        return jdbc
                .sql("select id, name, created_at, used_at from passkey where person = :person order by created_at, id")
                .param("person", person.value())
                .query(Line.class)
                .stream()
                .map(Line::row)
                .toList();
    }

    /// What their authenticators call them.
    List<byte[]> credentials(PersonId person) {
        return jdbc.sql("select credential from passkey where person = :person order by created_at, id")
                .param("person", person.value())
                .query(byte[].class)
                .list();
    }

    Optional<Found> find(byte[] credential) {
        return jdbc.sql("""
                        select id, person, credential, key, counter, may_be_copied
                          from passkey where credential = :credential""")
                .param("credential", credential)
                .query((row, _) -> found(row))
                .optional();
    }

    /// @return false when it is kept already
    boolean add(PersonId person, String name, KeptPasskey passkey) {
        return jdbc.sql("""
                                insert into passkey (id, person, name, credential, key, counter, may_be_copied, created_at)
                                values (:id, :person, :name, :credential, :key, :counter, :copied, :now)
                                on conflict (credential) do nothing""")
                        .param("id", Ids.next())
                        .param("person", person.value())
                        .param("name", name)
                        .param("credential", passkey.credential())
                        .param("key", passkey.key())
                        .param("counter", passkey.counter())
                        .param("copied", passkey.mayBeCopied())
                        .param("now", now())
                        .update()
                == 1;
    }

    /// @param counter as its authenticator says now
    /// @return false when it was used as often before: somebody has a copy of an authenticator that counts
    boolean use(PasskeyId id, long counter) {
        return jdbc.sql("""
                                update passkey set counter = :counter, used_at = :now
                                 where id = :id and (counter < :counter or counter = 0 and :counter = 0)""")
                        .param("id", id.value())
                        .param("counter", counter)
                        .param("now", now())
                        .update()
                == 1;
    }

    /// @return what it was called; empty when they have none of this id
    Optional<String> remove(PersonId person, PasskeyId id) {
        return jdbc.sql("delete from passkey where id = :id and person = :person returning name")
                .param("id", id.value())
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    /// @return whether there was any
    boolean removeAll(PersonId person) {
        return jdbc.sql("delete from passkey where person = :person")
                        .param("person", person.value())
                        .update()
                > 0;
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new PasskeyId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                new KeptPasskey(
                        row.getBytes("credential"),
                        row.getBytes("key"),
                        row.getLong("counter"),
                        row.getBoolean("may_be_copied")));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
