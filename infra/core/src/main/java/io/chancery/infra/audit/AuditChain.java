package io.chancery.infra.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The chain of a log, which the database alone writes (DD017). Whoever serves the log asks it to: entries
/// that are committed wait, and those that wait are chained together (DD019, DD045).
public final class AuditChain {

    private static final int FETCHED = 500;

    /// Entries that are chained by one transaction, so that nobody waits long for it.
    private static final int CHAINED_AT_ONCE = 5_000;

    /// What the provider's own log is called in checkpoints and in what is taken along.
    public static final String PROVIDER = "the provider";

    private final JdbcClient jdbc;
    private final String schema;

    /// @param schema with its dot where the connection has no path, otherwise empty
    public AuditChain(JdbcClient jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    /// The chain of the provider's own log.
    ///
    /// @param control connections that reach the schema `control`
    public static AuditChain ofProvider(JdbcClient control) {
        return new AuditChain(control, "control.");
    }

    /// Chains what is committed and not chained yet, but leaves it to another transaction that is at it.
    ///
    /// @return false when there may be more to chain
    public boolean chain() {
        var chained = jdbc.sql("select %schain_pending(false, :most)".formatted(schema))
                .param("most", CHAINED_AT_ONCE)
                .query(Integer.class)
                .optional();
        return chained.isPresent() && chained.get() < CHAINED_AT_ONCE;
    }

    /// Chains everything that is committed, so that whoever reads on in this transaction finds it in the
    /// chain. Where that cannot be, because the transaction may only read or another one does not let go of
    /// the chain for a second, [#pending] tells what is missing.
    ///
    /// The chain stays with this transaction until it ends: nothing slow may follow.
    public void catchUp() {
        int chained;
        do {
            chained = jdbc.sql("""
                            select case when current_setting('transaction_read_only')::boolean then 0
                                        else coalesce(%schain_pending(true, :most), 0) end
                            """.formatted(schema))
                    .param("most", CHAINED_AT_ONCE)
                    .query(Integer.class)
                    .single();
        } while (chained == CHAINED_AT_ONCE);
    }

    /// How many entries are committed and not chained yet.
    public int pending() {
        return jdbc.sql("select count(*) from %saudit_waiting()".formatted(schema))
                .query(Integer.class)
                .single();
    }

    /// How many entries are not chained though they were written before this instant, or were noted and are
    /// gone before they were.
    public int overdue(Instant written) {
        return jdbc.sql("""
                        select count(*) from %1$saudit_waiting() w (entry) left join %1$saudit_entry e on e.id = w.entry
                         where e.id is null or e.at < :written
                        """.formatted(schema))
                .param("written", Timestamp.from(written))
                .query(Integer.class)
                .single();
    }

    public ChainHead head() {
        return jdbc.sql("select chain, number, encode(hash, 'hex') as hash from %saudit_chain".formatted(schema))
                .query((row, n) ->
                        new ChainHead(row.getObject("chain", UUID.class), row.getLong("number"), row.getString("hash")))
                .single();
    }

    /// Tells the whole chain, from its beginning to its end, and what has no place in it. What only waits
    /// to be chained is not told. One statement, so that the end fits the rest however many write
    /// meanwhile; within a transaction, so that it needs no memory.
    ///
    /// @param log whose it is, for people
    /// @param told SQL condition on an entry `e` that is told with what it says; of others only the
    /// fingerprint is
    /// @param params of the condition
    public void tell(String log, Instant now, String told, Map<String, ?> params, Consumer<TrailLine> line) {
        var telling = new Telling(log, now, line);
        jdbc.sql("""
                        select c.chain, c.number as head, encode(c.hash, 'hex') as head_hash,
                               l.number, encode(l.hash, 'hex') as hash,
                               e.id, e.at, e.actor_id, e.actor_name, e.address, e.action, e.subject_type, e.subject_id,
                               e.subject_name, e.before, e.after, e.reason, e.id is not null and (%2$s) as told
                          from %1$saudit_chain c
                          left join (%1$saudit_link l full join %1$saudit_entry e on e.id = l.entry)
                            on l.number is not null or e.id not in (select w.entry from %1$saudit_waiting() w (entry))
                         order by l.number nulls last, e.id
                        """.formatted(schema, told))
                .params(params)
                .withFetchSize(FETCHED)
                .query(telling::row);
        telling.end();
    }

    /// Turns rows into lines.
    private static final class Telling {

        private final String log;
        private final Instant now;
        private final Consumer<TrailLine> line;
        private TrailLine.End end = new TrailLine.End(0, "");

        private Telling(String log, Instant now, Consumer<TrailLine> line) {
            this.log = log;
            this.now = now;
            this.line = line;
        }

        private void row(ResultSet row) throws SQLException {
            if (end.hash().isEmpty()) {
                end = new TrailLine.End(row.getLong("head"), row.getString("head_hash"));
                line.accept(new TrailLine.Beginning(row.getObject("chain", UUID.class), log, now));
            }
            long number = row.getLong("number");
            boolean linked = !row.wasNull();
            var entry = row.getString("id") == null ? null : entry(row);
            boolean told = row.getBoolean("told");
            if (entry == null) {
                if (linked) {
                    line.accept(new TrailLine.Gone(number, row.getString("hash")));
                }
            } else if (!linked) {
                line.accept(new TrailLine.Stray(entry.content(), told ? entry : null));
            } else if (told) {
                line.accept(new TrailLine.Told(number, row.getString("hash"), entry));
            } else {
                line.accept(new TrailLine.Withheld(number, row.getString("hash"), entry.content()));
            }
        }

        private void end() {
            line.accept(end);
        }

        private static WholeEntry entry(ResultSet row) throws SQLException {
            return new WholeEntry(
                    row.getObject("id", UUID.class),
                    row.getTimestamp("at").toInstant(),
                    row.getObject("actor_id", UUID.class),
                    row.getString("actor_name"),
                    row.getString("address"),
                    row.getString("action"),
                    row.getString("subject_type"),
                    row.getObject("subject_id", UUID.class),
                    row.getString("subject_name"),
                    row.getString("before"),
                    row.getString("after"),
                    row.getString("reason"));
        }
    }
}
