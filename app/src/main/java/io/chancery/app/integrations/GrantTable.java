package io.chancery.app.integrations;

import io.chancery.app.people.PersonId;
import io.chancery.infra.persistence.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The grants of apps, their codes and their refresh tokens, which stand here as hashes.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class GrantTable {

    /// Long enough to look into what happened.
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String COLUMNS =
            "g.id, g.person, g.integration, g.scopes, g.redirect_uri, g.code_challenge, g.code_expires_at, g.code_used_at,"
                    + " g.began_at, g.ends_at";
    private static final String LIVE = " g.revoked_at is null and g.ends_at > :now ";

    private final JdbcClient jdbc;

    GrantTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param usedAt null as long as it counts
    record Refresh(
            UUID grant,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    /// A new one; those that nobody needs any more go.
    void add(AppGrant grant, String codeHash) {
        jdbc.sql("""
                        insert into app_grant (id, person, integration, scopes, redirect_uri, code_challenge, code_hash,
                               code_expires_at, began_at, ends_at)
                        values (:id, :person, :app, :scopes, :redirect, :challenge, :hash, :expires, :began, :ends)""")
                .param("id", grant.id())
                .param("person", grant.person().value())
                .param("app", grant.app().value())
                .param("scopes", IntegrationTable.array(grant.scopes()))
                .param("redirect", grant.redirectUri())
                .param("challenge", grant.codeChallenge())
                .param("hash", codeHash)
                .param("expires", Timestamp.from(grant.codeExpiresAt()))
                .param("began", Timestamp.from(grant.beganAt()))
                .param("ends", Timestamp.from(grant.endsAt()))
                .update();
        jdbc.sql("delete from app_grant where ends_at < :before")
                .param("before", Timestamp.from(grant.beganAt().minus(KEPT)))
                .update();
    }

    /// While it goes on.
    Optional<AppGrant> find(UUID id, Instant now) {
        return jdbc.sql("select " + COLUMNS + " from app_grant g where g.id = :id and" + LIVE)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .query((row, _) -> grant(row))
                .optional();
    }

    Optional<AppGrant> findByCode(String hash, Instant now) {
        return jdbc.sql("select " + COLUMNS + " from app_grant g where g.code_hash = :hash and" + LIVE)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, _) -> grant(row))
                .optional();
    }

    /// Of two who use a code at once, one gets it.
    boolean useCode(UUID id, Instant now) {
        return jdbc.sql("update app_grant g set code_used_at = :now where g.id = :id and g.code_used_at is null and"
                                + LIVE)
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Refresh> findRefresh(String hash) {
        return jdbc.sql(
                        "select app_grant, issued_at, expires_at, used_at from app_refresh_token where token_hash = :hash")
                .param("hash", hash)
                .query((row, _) -> new Refresh(
                        row.getObject("app_grant", UUID.class),
                        row.getTimestamp("issued_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        Columns.instant(row, "used_at")))
                .optional();
    }

    void addRefresh(UUID grant, String hash, Instant issued, Instant expires) {
        jdbc.sql("""
                        insert into app_refresh_token (token_hash, app_grant, issued_at, expires_at)
                        values (:hash, :grant, :issued, :expires)""")
                .param("hash", hash)
                .param("grant", grant)
                .param("issued", Timestamp.from(issued))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /// Of two who use a refresh token at once, one gets it.
    boolean useRefresh(String hash, Instant now) {
        return jdbc.sql("update app_refresh_token set used_at = :now where token_hash = :hash and used_at is null")
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// @return whether it went on until now
    boolean revoke(UUID id, Instant now) {
        return jdbc.sql("update app_grant set revoked_at = :now where id = :id and revoked_at is null")
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void revokeAll(PersonId person, IntegrationId app, Instant now) {
        jdbc.sql("""
                        update app_grant set revoked_at = :now
                         where person = :person and integration = :app and revoked_at is null""")
                .param("person", person.value())
                .param("app", app.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static AppGrant grant(ResultSet row) throws SQLException {
        return new AppGrant(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new IntegrationId(row.getObject("integration", UUID.class)),
                IntegrationTable.scopes(row),
                row.getString("redirect_uri"),
                row.getString("code_challenge"),
                row.getTimestamp("code_expires_at").toInstant(),
                Columns.instant(row, "code_used_at"),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("ends_at").toInstant());
    }
}
