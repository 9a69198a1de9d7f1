package io.chancery.infra.crypto;

import com.google.crypto.tink.Aead;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The keys of the bound firm, which stand in its schema. A transaction unwraps them once and forgets them at its end:
/// what is remembered longer could outlive a transaction that was rolled back, or a change of keys.
///
/// Whoever seals holds the keys until the transaction ends. So when a new key has come, everything sealed by the one
/// before can be found.
final class FirmKeys {

    private final JdbcClient jdbc;
    private final MasterKeys masters;
    private final TenantDirectory firms;
    private final Clock clock;

    FirmKeys(JdbcClient jdbc, MasterKeys masters, TenantDirectory firms, Clock clock) {
        this.jdbc = jdbc;
        this.masters = masters;
        this.firms = firms;
        this.clock = clock;
    }

    /// How far the marked values of a firm are sealed.
    enum Marked {
        /// None is, and none is written so.
        PLAIN,
        /// What is written is sealed; what was there before may not be.
        SEALING,
        SEALED
    }

    /// @param primary number of the key that seals
    /// @param held whether nobody can change them before the transaction ends
    record Keys(Aead cipher, int primary, Marked marked, boolean held) {}

    private record Row(WrappedKey key, Marked marked) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(WrappedKey.of(row, number), Marked.valueOf(row.getString("marked")));
        }
    }

    /// To open with.
    Optional<Keys> find() {
        var known = remembered();
        return known == null ? read("", false).map(this::remember) : Optional.of(known);
    }

    /// To open with, read anew: another transaction may have brought a key since.
    Optional<Keys> again() {
        return read("", false).map(this::remember);
    }

    /// To seal with.
    Keys hold() {
        var known = remembered();
        return known != null && known.held()
                ? known
                : remember(read("for share", true).orElseGet(this::make));
    }

    /// Of two who make one at once, the second waits and finds that of the first. A firm that has no key has sealed
    /// nothing before, so what it writes from now on is sealed.
    private Keys make() {
        var made = masters.wrap(Keysets.next(), keysAbout());
        jdbc.sql("""
                        insert into sealing_key (wrapped, master, created_at, marked)
                        values (:wrapped, :master, :now, 'SEALING') on conflict do nothing""")
                .param("wrapped", made.wrapped())
                .param("master", made.master())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return read("for share", true).orElseThrow();
    }

    Optional<WrappedKey> kept() {
        return kept("");
    }

    /// Until the transaction ends, nobody else seals or changes the keys.
    Optional<WrappedKey> lock() {
        return kept("for update");
    }

    private Optional<WrappedKey> kept(String lock) {
        return jdbc.sql("select wrapped, master from sealing_key " + lock)
                .query(WrappedKey::of)
                .optional();
    }

    byte[] plain(WrappedKey kept) {
        return masters.unwrap(kept, keysAbout());
    }

    /// Puts other keys in the place of those that are [locked][#lock].
    void keep(byte[] keys) {
        var wrapped = masters.wrap(keys, keysAbout());
        jdbc.sql("update sealing_key set wrapped = :wrapped, master = :master, changed_at = :now")
                .param("wrapped", wrapped.wrapped())
                .param("master", wrapped.master())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        again();
    }

    /// When the key that seals was made.
    Optional<Instant> since() {
        return jdbc.sql("select coalesce(changed_at, created_at) from sealing_key")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    void mark(Marked marked) {
        jdbc.sql("update sealing_key set marked = :marked")
                .param("marked", marked.name())
                .update();
        again();
    }

    private Optional<Keys> read(String lock, boolean held) {
        return jdbc.sql("select wrapped, master, marked from sealing_key " + lock)
                .query(Row::of)
                .optional()
                .map(row -> keys(row, held));
    }

    private Keys keys(Row row, boolean held) {
        try {
            var keyset = Keysets.read(plain(row.key()));
            return new Keys(keyset.cipher(), keyset.primary(), row.marked(), held);
        } catch (GeneralSecurityException e) {
            throw new CannotBeOpened(
                    "The key of tenant %s is none that Tink knows".formatted(TenantContext.require()), e);
        }
    }

    private byte[] keysAbout() {
        return about("sealing-key");
    }

    byte[] about(String purpose) {
        var bound = TenantContext.require();
        return about(firms.find(bound).map(FirmKeys::origin).orElse(bound), purpose);
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

    private @Nullable Keys remembered() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(one -> one instanceof Memory memory && memory.of == this)
                        .map(one -> ((Memory) one).keys)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private Keys remember(Keys keys) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            for (var one : TransactionSynchronizationManager.getSynchronizations()) {
                if (one instanceof Memory memory && memory.of == this) {
                    memory.keys = keys;
                    return keys;
                }
            }
            TransactionSynchronizationManager.registerSynchronization(new Memory(this, keys));
        }
        return keys;
    }

    /// Goes with its transaction, and steps aside with it while another one runs.
    private static final class Memory implements TransactionSynchronization {

        private final FirmKeys of;
        private Keys keys;

        Memory(FirmKeys of, Keys keys) {
            this.of = of;
            this.keys = keys;
        }
    }
}
