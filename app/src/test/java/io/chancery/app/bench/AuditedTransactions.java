package io.chancery.app.bench;

import io.chancery.infra.audit.AuditChain;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.local.TestDatabase;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What the chain costs: transactions as verbs make them, many at once at one firm, with a log that is
/// chained and with one that only is written. The entry alone, which is all such a transaction does beside the mark of
/// its command, and an entry of time as a person records it.
///
/// The node chains behind the writers as ever, and what is left when they are done is chained before the
/// clock stops.
final class AuditedTransactions {

    private static final int PAIRS = 15;
    private static final int WARM_UP = 3;

    /// So many that a run lasts for some batches.
    private static final int TRANSACTIONS = 2_000;

    private static final int THREADS_MAX = 8;
    private static final int KEPT_ENTRIES = 100_000;

    private final AuditTrail trail;
    private final AuditChain chain;
    private final Commands commands;
    private final TransactionTemplate transaction;

    private AuditedTransactions(Fleet fleet) {
        trail = fleet.get(AuditTrail.class);
        chain = fleet.get(AuditChain.class);
        commands = fleet.get(Commands.class);
        transaction = new TransactionTemplate(fleet.get(PlatformTransactionManager.class));
    }

    static List<String> measure(Fleet fleet) throws Exception {
        var bench = new AuditedTransactions(fleet);
        var plain = new ArrayList<Tenant>();
        var chained = new ArrayList<Tenant>();
        for (int n = 0; n < THREADS_MAX; n++) {
            chained.add(fleet.open("chained" + n));
            plain.add(fleet.open("plain" + n));
            unchain(fleet.database(), plain.getLast().schema());
        }
        return List.of(
                bench.line(1, plain.subList(0, 1), chained.subList(0, 1)),
                bench.line(4, plain.subList(0, 1), chained.subList(0, 1)),
                bench.line(THREADS_MAX, plain.subList(0, 1), chained.subList(0, 1)),
                bench.line(THREADS_MAX, plain, chained));
    }

    /// From here on entries are only written.
    static void unchain(TestDatabase database, String schema) throws SQLException {
        try (var superuser = database.connect(database.superuser());
                var statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("set local search_path = \"%s\"".formatted(schema));
            statement.execute("drop trigger audit_entry_is_chained on audit_entry");
            statement.execute("drop index audit_entry_by_transaction");
            statement.execute(
                    "create or replace function chain_pending(patient boolean, at_most integer) returns integer language sql as 'select 0'");
            superuser.commit();
        }
    }

    private String line(int threads, List<Tenant> plain, List<Tenant> chained) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var pairs = Pairs.measure(
                    "%d audited transactions, %d at once, of %s: entries written, and chained"
                            .formatted(TRANSACTIONS, threads, plain.size() == 1 ? "one firm" : plain.size() + " firms"),
                    WARM_UP,
                    PAIRS,
                    nth -> many(pool, threads, plain),
                    nth -> many(pool, threads, chained));
            return pairs.throughput("told beside as the worst case (DD051)", TRANSACTIONS);
        }
    }

    private void many(ExecutorService pool, int threads, List<Tenant> firms) throws Exception {
        var work = IntStream.range(0, threads)
                .<Callable<Void>>mapToObj(n -> () -> {
                    for (int each = 0; each < TRANSACTIONS / threads; each++) {
                        TenantContext.runAs(firms.get(n % firms.size()).id(), this::one);
                    }
                    return null;
                })
                .toList();
        for (var done : pool.invokeAll(work)) {
            done.get();
        }
        for (var firm : firms) {
            TenantContext.runAs(firm.id(), () -> transaction.executeWithoutResult(_ -> chain.catchUp()));
        }
    }

    /// A command that is carried out once, and what it did.
    private void one() {
        transaction.executeWithoutResult(_ -> commands.once(CommandId.next(), () -> {
            var subject = Ids.next();
            trail.record(
                    "matter.changed",
                    "matter",
                    subject,
                    AuditDetails.of("2026-0042 Collision off Pier 9")
                            .changed(
                                    Map.of("name", "Collision", "office", "Oakland", "responsible", "T-1 Reyes"),
                                    Map.of("name", "Collision off Pier 9", "office", "Berkeley", "responsible", ""))
                            .because("as agreed with the client"));
            return subject;
        }));
    }

    /// How long a firm's writers wait while its kept log is chained.
    static String chainingOfKept(Fleet fleet) throws Exception {
        var firm = fleet.open("kept");
        try (var superuser = fleet.database().connect(fleet.database().superuser());
                var statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("set local search_path = \"%s\"".formatted(firm.schema()));
            statement.execute("drop trigger audit_entry_is_chained on audit_entry");
            statement.execute("drop function chain_audit_entry()");
            statement.execute("""
                    insert into audit_entry (id, at, actor_id, actor_name, address, action, subject_type, subject_id,
                        subject_name, before, after, reason)
                    select gen_random_uuid(), now(), gen_random_uuid(), 'Mavis', '127.0.0.1', 'matter.changed', 'matter',
                           gen_random_uuid(), '2026-0042 Collision off Pier 9', '{"name": "Collision"}',
                           '{"name": "Collision off Pier 9"}', 'as agreed'
                      from generate_series(1, %d)
                    """.formatted(KEPT_ENTRIES));
            superuser.commit();
            statement.execute("set local search_path = \"%s\"".formatted(firm.schema()));
            var script = new ClassPathResource("db/tenant/V0421__add_chain_to_audit_entry.sql")
                    .getContentAsString(StandardCharsets.UTF_8);
            var began = System.nanoTime();
            statement.execute(script);
            superuser.commit();
            return "\nA kept log of %,d entries was chained in %.1f s."
                    .formatted(KEPT_ENTRIES, (System.nanoTime() - began) / 1e9);
        }
    }
}
