package io.chancery.app.integrations;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.chancery.infra.crypto.Sealing;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The keys that sign the tokens of the bound firm. One signs; those it replaced verify until their last token is over.
@Component
@Transactional
class SigningKeys {

    static final JWSAlgorithm ALGORITHM = JWSAlgorithm.ES256;

    /// How long a token lasts.
    static final Duration TOKEN_LASTS = Duration.ofMinutes(10);

    /// Nodes' clocks may differ, and a token may be signed while its key is being replaced.
    private static final Duration LEEWAY = Duration.ofMinutes(2);

    /// A key is replaced by itself when it is as old as this.
    private static final Duration KEY_SIGNS = Duration.ofDays(90);

    private final Sealing sealing;
    private final JdbcClient jdbc;
    private final Clock clock;

    SigningKeys(Sealing sealing, JdbcClient jdbc, Clock clock) {
        this.sealing = sealing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Kept(UUID id, byte[] sealed, Instant createdAt) {}

    /// Makes the firm's first key, unless it has one.
    void requireOne() {
        kept();
    }

    /// The key to sign with, private half and all.
    ECKey signing() {
        var kept = kept();
        if (kept.createdAt().isBefore(clock.instant().minus(KEY_SIGNS))) {
            renew();
            kept = kept();
        }
        return parse(new String(sealing.open(purpose(kept.id()), kept.sealed()), StandardCharsets.UTF_8));
    }

    /// The public halves of every key whose tokens may still be good.
    @Transactional(readOnly = true)
    List<JWK> verifying() {
        return jdbc.sql("""
                        select public_key from signing_key where verifies_until is null or verifies_until > :now
                         order by id""").param("now", Timestamp.from(clock.instant())).query(String.class).stream()
                .<JWK>map(SigningKeys::parse)
                .toList();
    }

    /// Whether tokens of this key may still be good.
    @Transactional(readOnly = true)
    boolean isVerifying(String key) {
        return jdbc.sql("""
                        select exists (select from signing_key
                                        where id::text = :key and (verifies_until is null or verifies_until > :now))""")
                .param("key", key)
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /// Replaces the key that signs; of two who do it at once, one does.
    ///
    /// @return the id of the key that signs now
    UUID renew() {
        jdbc.sql("update signing_key set verifies_until = :until where verifies_until is null")
                .param("until", Timestamp.from(clock.instant().plus(TOKEN_LASTS).plus(LEEWAY)))
                .update();
        return kept().id();
    }

    private Kept kept() {
        return find().or(() -> {
                    make();
                    return find();
                })
                .orElseThrow();
    }

    private Optional<Kept> find() {
        return jdbc.sql("select id, sealed_private_key, created_at from signing_key where verifies_until is null")
                .query((row, n) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getBytes("sealed_private_key"),
                        row.getTimestamp("created_at").toInstant()))
                .optional();
    }

    private void make() {
        var id = Ids.next();
        var key = generate(id);
        jdbc.sql("""
                        insert into signing_key (id, public_key, sealed_private_key, created_at)
                        values (:id, :public, :sealed, :at) on conflict do nothing""")
                .param("id", id)
                .param("public", key.toPublicJWK().toJSONString())
                .param("sealed", sealing.seal(purpose(id), key.toJSONString().getBytes(StandardCharsets.UTF_8)))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static ECKey generate(UUID id) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(id.toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(ALGORITHM)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java has the curve P-256", e);
        }
    }

    private static ECKey parse(String json) {
        try {
            return ECKey.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException("A signing key of firm %s is none".formatted(TenantContext.require()), e);
        }
    }

    /// A sealed key that is moved to another row does not open there, nor one of another firm.
    private static String purpose(UUID key) {
        return SigningKeySeals.PURPOSE + key;
    }
}
