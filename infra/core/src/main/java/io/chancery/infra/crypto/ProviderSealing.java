package io.chancery.infra.crypto;

import com.google.crypto.tink.Aead;
import io.chancery.infra.persistence.InControl;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;

/// Keeps the provider's own keyset in `control`: what it seals no firm's key opens, and the other way round.
class ProviderSealing implements Sealing {

    /// What the provider's key is wrapped about.
    static final byte[] KEYS = about("sealing-key");

    private final JdbcClient jdbc;
    private final MasterKeys masters;
    private final Clock clock;

    ProviderSealing(JdbcClient jdbc, MasterKeys masters, Clock clock) {
        this.jdbc = jdbc;
        this.masters = masters;
        this.clock = clock;
    }

    @Override
    @InControl(propagation = Propagation.MANDATORY)
    public byte[] seal(String purpose, byte[] secret) {
        var keys = kept().orElseGet(this::make);
        try {
            return keys.encrypt(secret, about(purpose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refused to encrypt %d bytes".formatted(secret.length), e);
        }
    }

    @Override
    @InControl(propagation = Propagation.MANDATORY)
    public byte[] open(String purpose, byte[] sealed) {
        var keys = kept().orElseThrow(() -> new CannotBeOpened("The provider never sealed anything", null));
        try {
            return keys.decrypt(sealed, about(purpose));
        } catch (GeneralSecurityException e) {
            throw new CannotBeOpened("Not sealed by the provider for this purpose, or changed since", e);
        }
    }

    private Optional<Aead> kept() {
        return jdbc.sql("select wrapped, master from control.sealing_key")
                .query(WrappedKey::of)
                .optional()
                .map(this::unwrapped);
    }

    /// Of two who make one at once, the second waits and finds that of the first.
    private Aead make() {
        var made = masters.wrap(Keysets.next(), KEYS);
        jdbc.sql("""
                        insert into control.sealing_key (wrapped, master, created_at) values (:wrapped, :master, :now)
                        on conflict do nothing""")
                .param("wrapped", made.wrapped())
                .param("master", made.master())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return kept().orElseThrow();
    }

    private Aead unwrapped(WrappedKey kept) {
        try {
            return Keysets.read(masters.unwrap(kept, KEYS)).cipher();
        } catch (GeneralSecurityException e) {
            throw new CannotBeOpened("The provider's key is none that Tink knows", e);
        }
    }

    private static byte[] about(String purpose) {
        return ("provider\n" + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
