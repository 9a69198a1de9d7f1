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

    private final JdbcClient jdbc;
    private final MasterKey master;
    private final Clock clock;

    ProviderSealing(JdbcClient jdbc, MasterKey master, Clock clock) {
        this.jdbc = jdbc;
        this.master = master;
        this.clock = clock;
    }

    private record Kept(byte[] wrapped, String master) {}

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
                .query(Kept.class)
                .optional()
                .map(this::unwrapped);
    }

    /// Of two who make one at once, the second waits and finds that of the first.
    private Aead make() {
        jdbc.sql("""
                        insert into control.sealing_key (wrapped, master, created_at) values (:wrapped, :master, :now)
                        on conflict do nothing""")
                .param("wrapped", master.wrap(Keysets.next(), about("sealing-key")))
                .param("master", master.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return kept().orElseThrow();
    }

    private Aead unwrapped(Kept kept) {
        if (!kept.master().equals(master.name())) {
            throw new CannotBeOpened(
                    "The provider's key was wrapped by master key %s, and this console has %s"
                            .formatted(kept.master(), master.name()),
                    null);
        }
        try {
            return Keysets.read(master.unwrap(kept.wrapped(), about("sealing-key")));
        } catch (GeneralSecurityException e) {
            throw new CannotBeOpened("The provider's key is none that Tink knows", e);
        }
    }

    private static byte[] about(String purpose) {
        return ("provider\n" + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
