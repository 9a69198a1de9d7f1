package io.chancery.app.integrations;

import io.chancery.infra.persistence.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The firm's integrations. None is ever deleted: the audit log and the work it recorded name it.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IntegrationTable {

    private final JdbcClient jdbc;

    IntegrationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(IntegrationRecord integration, @Nullable UUID by) {
        jdbc.sql("""
                        insert into integration (id, name, secret_hash, scopes, redirect_uris, is_public, created_by,
                               created_at)
                        values (:id, :name, :hash, :scopes, :redirects, :public, :by, :at)""")
                .param("id", integration.id().value())
                .param("name", integration.name())
                .param("hash", integration.secretHash())
                .param("scopes", array(integration.scopes()))
                .param(
                        "redirects",
                        new SqlArrayValue(
                                "text",
                                integration.redirectUris().stream().sorted().toArray()))
                .param("public", integration.isPublic())
                .param("by", by)
                .param("at", Timestamp.from(integration.createdAt()))
                .update();
    }

    void changeSecret(IntegrationId id, String hash) {
        jdbc.sql("update integration set secret_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    /// @return whether it was not revoked before
    boolean revoke(IntegrationId id, Instant at) {
        return jdbc.sql("update integration set revoked_at = :at where id = :id and revoked_at is null")
                        .param("at", Timestamp.from(at))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void used(IntegrationId id, Instant at) {
        jdbc.sql("update integration set last_used_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    Optional<IntegrationRecord> find(IntegrationId id) {
        return jdbc.sql("""
                        select id, name, secret_hash, scopes, redirect_uris, is_public, created_at, revoked_at from integration
                         where id = :id""")
                .param("id", id.value())
                .query((row, n) -> new IntegrationRecord(
                        new IntegrationId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("secret_hash"),
                        scopes(row),
                        redirects(row),
                        row.getBoolean("is_public"),
                        row.getTimestamp("created_at").toInstant(),
                        Columns.instant(row, "revoked_at")))
                .optional();
    }

    /// A scope that this build does not know grants nothing.
    static Set<Scope> scopes(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("scopes").getArray())
                .flatMap(word -> Scope.of(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Set<String> redirects(ResultSet row) throws SQLException {
        return Set.of((String[]) row.getArray("redirect_uris").getArray());
    }

    static SqlArrayValue array(Collection<Scope> scopes) {
        Stream<String> words = scopes.stream().map(Scope::word).sorted();
        return new SqlArrayValue("text", words.toArray());
    }
}
