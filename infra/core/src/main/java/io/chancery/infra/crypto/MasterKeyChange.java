package io.chancery.infra.crypto;

import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import java.sql.ResultSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Wraps the key of every firm by another master key, firm by firm in a transaction each, closed firms too. What is
/// sealed
/// stays as it is. Nodes go on meanwhile, as long as they accept both keys. Begun again, it goes on with the firms that
/// are left.
public final class MasterKeyChange {

    private final Cells cells;
    private final TenantDirectory directory;
    private final MasterKeys keys;

    /// @param keys the one that wraps from now on, and the one before
    public MasterKeyChange(Cells cells, TenantDirectory directory, MasterKeys keys) {
        this.cells = cells;
        this.directory = directory;
        this.keys = keys;
    }

    /// What became of one firm's key.
    public enum Outcome {
        /// It is wrapped by the new master key now.
        CHANGED,
        /// It was before.
        CHANGED_BEFORE,
        /// The firm has sealed nothing yet.
        NO_KEY,
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

    /// By the doors of each cell, since the directory's list leaves closed firms out.
    private List<Tenant> firms() {
        return cells.names().stream()
                .flatMap(cell ->
                        in(
                                        cell,
                                        owner -> owner.sql("select tenant from cell.tenant_door")
                                                .query(UUID.class)
                                                .list())
                                .stream()
                                .map(id -> directory.require(new TenantId(id)))
                                .filter(firm -> firm.cell().equals(cell)))
                .sorted(Comparator.comparing(Tenant::slug))
                .toList();
    }

    private Step step(Tenant firm, int done, int of) {
        try {
            return new Step(firm, in(firm.cell(), owner -> change(firm, owner)), "", done, of);
        } catch (CannotBeOpened | DataAccessException e) {
            return new Step(firm, Outcome.FAILED, String.valueOf(e.getMessage()), done, of);
        }
    }

    private record Kept(byte[] wrapped, String master) {}

    private Outcome change(Tenant firm, JdbcClient owner) {
        var table = "\"%s\".sealing_key".formatted(firm.schema().replace("\"", "\"\""));
        boolean isThere = owner.sql("select to_regclass(:table) is not null")
                .param("table", table)
                .query(Boolean.class)
                .single();
        if (!isThere) {
            return Outcome.NO_KEY;
        }
        var found = owner.sql("select wrapped, master from %s for update".formatted(table))
                .query((ResultSet row, int _) -> new Kept(row.getBytes("wrapped"), row.getString("master")))
                .optional();
        if (found.isEmpty()) {
            return Outcome.NO_KEY;
        }
        var kept = found.get();
        if (kept.master().equals(keys.wrapping().name())) {
            return Outcome.CHANGED_BEFORE;
        }
        var about = TenantSealing.keysAbout(firm);
        var before = keys.named(kept.master())
                .orElseThrow(() -> new CannotBeOpened(
                        "The key was wrapped by master key %s, and there are %s".formatted(kept.master(), keys), null));
        owner.sql("update %s set wrapped = :wrapped, master = :master".formatted(table))
                .param("wrapped", keys.wrapping().wrap(before.unwrap(kept.wrapped(), about), about))
                .param("master", keys.wrapping().name())
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
