package io.chancery.app.people;

import io.chancery.infra.web.signin.OneTimeToken;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The links that let somebody in once.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SignInLinks {

    /// What a link is good for; it is worth nothing anywhere else.
    enum Purpose {
        WELCOME,
        RESET
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A new link for somebody; the ones they had before stop working.
    OneTimeToken issue(PersonId person, Purpose purpose, Duration valid) {
        revoke(person);
        var token = OneTimeToken.next();
        jdbc.sql("""
                        insert into sign_in_link (token_hash, person, purpose, expires_at)
                        values (:hash, :person, :purpose, :expires)""")
                .param("hash", token.hash())
                .param("person", person.value())
                .param("purpose", purpose.name())
                .param("expires", Timestamp.from(clock.instant().plus(valid)))
                .update();
        return token;
    }

    void revoke(PersonId person) {
        jdbc.sql("delete from sign_in_link where person = :person and used_at is null")
                .param("person", person.value())
                .update();
    }

    /// Whether somebody has an unused link of this purpose that goes on working for at least so long.
    boolean worksFor(PersonId person, Purpose purpose, Duration least) {
        return jdbc.sql("""
                        select exists (select from sign_in_link
                                        where person = :person and purpose = :purpose and used_at is null
                                          and expires_at > :then)""")
                .param("person", person.value())
                .param("purpose", purpose.name())
                .param("then", Timestamp.from(clock.instant().plus(least)))
                .query(Boolean.class)
                .single();
    }

    /// Whom the link belongs to, while it still works.
    Optional<PersonId> find(OneTimeToken token, Purpose purpose) {
        return jdbc.sql("""
                        select person from sign_in_link
                         where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now""")
                .param("hash", token.hash())
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /// Uses the link up. Of two who try at once, one gets it.
    Optional<PersonId> use(OneTimeToken token, Purpose purpose) {
        return jdbc.sql("""
                        update sign_in_link set used_at = :now
                         where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
                        returning person""")
                .param("hash", token.hash())
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }
}
