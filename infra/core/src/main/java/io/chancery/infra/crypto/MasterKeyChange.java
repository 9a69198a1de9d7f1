package io.chancery.infra.crypto;

import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Wraps the key of every firm by another master key, firm by firm in a transaction each, closed firms, copies and
/// snapshots too. What is sealed stays as it is. Nodes go on meanwhile, as long as they accept both keys. Begun again,
/// it goes on with the firms that are left.
public final class MasterKeyChange {

    private final Cells cells;
    private final TenantDirectory directory;
    private final MasterKeys keys;
    private final Function<TenantId, List<String>> snapshots;

    /// @param keys the one that wraps from now on, and the one before
    /// @param snapshots the schemas that could take the place of the firm's own, which hold its key too
    public MasterKeyChange(
            Cells cells, TenantDirectory directory, MasterKeys keys, Function<TenantId, List<String>> snapshots) {
        this.cells = cells;
        this.directory = directory;
        this.keys = keys;
        this.snapshots = snapshots;
    }

    /// What became of the key of one firm and its snapshots: the last that applies to any of them.
    public enum Outcome {
        /// Nothing is sealed yet.
        NO_KEY,
        /// It was wrapped by the new master key before.
        CHANGED_BEFORE,
        /// It is wrapped by the new master key now.
        CHANGED,
        /// It stays as it was.
        FAILED
    }

    /// One step of the way.
    ///
    /// @param done firms so far, this one included
    /// @param of firms in all
    /// @param reason why it failed; empty otherwise
    public record Step(Tenant firm, Outcome outcome, String reason, int done, int of) {}

    /// @param told of each firm when its key is dealt with
    public List<Step> run(Consumer<Step> told) {
        var firms = firms();
        return IntStream.range(0, firms.size())
                .mapToObj(n -> {
                    var step = step(firms.get(n), n + 1, firms.size());
                    told.accept(step);
                    return step;
                })
                .toList();
    }

    /// By the doors of each cell, since the directory's list leaves closed firms out. A copy may be thrown away
    /// meanwhile: then the directory knows it no more, and no key of it is left.
    private List<Tenant> firms() {
        return cells.names().stream()
                .flatMap(cell -> doors(cell).stream()
                        .flatMap(id -> directory.find(new TenantId(id)).stream())
                        .filter(firm -> firm.cell().equals(cell)))
                .sorted(Comparator.comparing(Tenant::slug))
                .toList();
    }

    private List<UUID> doors(String cell) {
        return in(
                cell,
                owner -> owner.sql("select tenant from cell.tenant_door")
                        .query(UUID.class)
                        .list());
    }

    /// The firm's own schema comes first. A copy that is being made holds the key as it was, and the firm's key waits
    /// for it; whatever is copied later has the new one. So no snapshot is missed.
    private Step step(Tenant firm, int done, int of) {
        try {
            var outcome = change(firm, firm.schema());
            for (var snapshot : snapshots.apply(firm.id())) {
                outcome = later(outcome, change(firm, snapshot));
            }
            // One of them may have taken the firm's place meanwhile.
            outcome = later(outcome, change(firm, firm.schema()));
            return new Step(firm, outcome, "", done, of);
        } catch (CannotBeOpened | DataAccessException e) {
            return new Step(firm, Outcome.FAILED, String.valueOf(e.getMessage()), done, of);
        }
    }

    private static Outcome later(Outcome one, Outcome other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Outcome change(Tenant firm, String schema) {
        return in(firm.cell(), owner -> {
            var table = SealingKeyTable.in(schema);
            return SealingKeyTable.isThere(owner, schema)
                    ? rewrap(owner, table, FirmKeys.keysAbout(firm), keys)
                    : Outcome.NO_KEY;
        });
    }

    /// Within a transaction.
    static Outcome rewrap(JdbcClient owner, String table, byte[] about, MasterKeys keys) {
        var found = owner.sql("select wrapped, master from %s for update".formatted(table))
                .query(WrappedKey::of)
                .optional();
        if (found.isEmpty()) {
            return Outcome.NO_KEY;
        }
        if (keys.hasWrapped(found.get())) {
            return Outcome.CHANGED_BEFORE;
        }
        var changed = keys.wrap(keys.unwrap(found.get(), about), about);
        owner.sql("update %s set wrapped = :wrapped, master = :master".formatted(table))
                .param("wrapped", changed.wrapped())
                .param("master", changed.master())
                .update();
        return Outcome.CHANGED;
    }

    private interface Work<T> {
        T with(JdbcClient owner);
    }

    private <T> T in(String cell, Work<T> work) {
        var owner = cells.owner(cell);
        return Objects.requireNonNull(new TransactionTemplate(new JdbcTransactionManager(owner))
                .execute(_ -> work.with(JdbcClient.create(owner))));
    }
}
