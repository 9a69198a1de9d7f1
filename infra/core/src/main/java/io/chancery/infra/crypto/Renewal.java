package io.chancery.infra.crypto;

import io.chancery.infra.crypto.FirmKeys.Marked;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Seals what a firm has by its newest key: what is plain when marked values begin to be sealed, everything when the
/// firm's key is changed. Begin, walk all [SealedRows], end; what was done may be done again and changes nothing.
public class Renewal {

    private final FirmKeys keys;
    private final JdbcClient jdbc;

    Renewal(FirmKeys keys, JdbcClient jdbc) {
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /// Whether everything that is marked is sealed by now.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isSealed() {
        return keys.find().filter(known -> known.marked() == Marked.SEALED).isPresent();
    }

    /// When the key was made that the firm seals by; empty when it has sealed nothing.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Instant> keySince() {
        return keys.since();
    }

    /// From here on whatever is written is sealed by the newest key: it waits for those who are sealing or writing
    /// plain.
    ///
    /// @param change whether a new key takes the place of the present one, unless a change is under way
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(boolean change) {
        keys.hold();
        var locked = keys.lock().orElseThrow();
        try {
            var plain = keys.plain(locked);
            if (change && Keysets.older(plain).isEmpty()) {
                keys.keep(Keysets.withNext(plain));
            }
        } catch (GeneralSecurityException e) {
            throw new CannotBeOpened("The firm's key is none that Tink knows", e);
        }
        if (keys.again().orElseThrow().marked() == Marked.PLAIN) {
            keys.mark(Marked.SEALING);
        }
    }

    /// Throws older keys away unless something is found that they sealed.
    ///
    /// @return where something was found, as `table.column`; then the older keys stay and go on opening it
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> end() {
        try {
            // Nobody seals by them any more, so nobody has to wait while they are looked for.
            var older = Keysets.older(keys.plain(keys.kept().orElseThrow()));
            var found = new OldSeals(jdbc).of(older);
            var plain = keys.plain(keys.lock().orElseThrow());
            if (found.isEmpty() && !older.isEmpty() && Keysets.older(plain).equals(older)) {
                keys.keep(Keysets.newest(plain));
            }
            keys.mark(Marked.SEALED);
            return found;
        } catch (GeneralSecurityException e) {
            throw new CannotBeOpened("The firm's key is none that Tink knows", e);
        }
    }
}
