package io.chancery.infra.crypto;

import com.google.crypto.tink.Aead;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps a keyset in the tenant's schema. It is unwrapped anew each time, which costs microseconds: a copy in memory
/// could outlive a transaction that was rolled back, or a change of keys.
class TenantSealing implements Sealing {

    private final JdbcClient jdbc;
    private final MasterKeys masters;
    private final TenantDirectory firms;
    private final Clock clock;

    TenantSealing(JdbcClient jdbc, MasterKeys masters, TenantDirectory firms, Clock clock) {
        this.jdbc = jdbc;
        this.masters = masters;
        this.firms = firms;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] seal(String purpose, byte[] secret) {
        var keys = kept().orElseGet(this::make);
        try {
            return keys.encrypt(secret, about(purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt %d bytes".formatted(secret.length), e);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] open(String purpose, byte[] sealed) {
        var keys = kept().orElseThrow(() ->
                new CannotBeOpened("Tenant %s never sealed anything".formatted(TenantContext.require()), null));
        try {
            return keys.decrypt(sealed, about(purpose));
        } catch (GeneralSecurityException e) {
            throw new CannotBeOpened(
                    "Not sealed by tenant %s for this purpose, or changed since".formatted(TenantContext.require()), e);
        }
    }

    private Optional<Aead> kept() {
        return jdbc.sql("select wrapped, master from sealing_key")
                .query(WrappedKey::of)
                .optional()
                .map(this::unwrapped);
    }

    /// Of two who make one at once, the second waits and finds that of the first.
    private Aead make() {
        var made = masters.wrap(Keysets.next(), keysAbout());
        jdbc.sql("""
                        insert into sealing_key (wrapped, master, created_at) values (:wrapped, :master, :now)
                        on conflict do nothing""")
                .param("wrapped", made.wrapped())
                .param("master", made.master())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return kept().orElseThrow();
    }

    private Aead unwrapped(WrappedKey kept) {
        try {
            return Keysets.read(masters.unwrap(kept, keysAbout()));
        } catch (GeneralSecurityException e) {
            throw new CannotBeOpened(
                    "The key of tenant %s is none that Tink knows".formatted(TenantContext.require()), e);
        }
    }

    private byte[] keysAbout() {
        return about("sealing-key");
    }

    private byte[] about(String purpose) {
        var bound = TenantContext.require();
        return about(firms.find(bound).map(TenantSealing::origin).orElse(bound), purpose);
    }

    /// What the key of this firm is wrapped about.
    static byte[] keysAbout(Tenant firm) {
        return about(origin(firm), "sealing-key");
    }

    /// The copy of a firm opens what the firm sealed, and what it seals opens in the firm that it may become (DD012).
    private static TenantId origin(Tenant firm) {
        var copyOf = firm.copyOf();
        return copyOf == null ? firm.id() : copyOf;
    }

    private static byte[] about(TenantId tenant, String purpose) {
        return (tenant + "\n" + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
