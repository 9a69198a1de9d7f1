package io.chancery.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.infra.audit.AuditChain;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// An entry that is committed is linked, or waits to be linked: always one of the two, whoever chains
/// meanwhile (DD019, DD045).
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class ChainingIntegrationTest {

    private static final int WRITERS = 8;
    private static final int TRANSACTIONS = 20;

    /// Entries that are neither, or both.
    private static final String ASTRAY = """
            select count(*) from audit_entry e
              left join (select entry, count(*) as times from audit_link group by entry) l on l.entry = e.id
              left join (select entry, count(*) as times from audit_waiting() w (entry) group by entry) w on w.entry = e.id
             where coalesce(l.times, 0) + coalesce(w.times, 0) <> 1
            """;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditChain chain;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private OneSubject log;

    @BeforeEach
    void beginASubject() {
        log = new OneSubject(trail, jdbc, transaction);
    }

    /// Two rows are changed in opposite orders before and after the entries, as verbs do: what is done to
    /// the chain must add no lock that two of them could wait for crosswise. Every fourth transaction
    /// changes its mind.
    @Test
    void manyWritersAndManyWhoChainNeitherDeadlockNorLoseAnEntryNorLeaveGaps() throws Exception {
        var rows = List.of(Ids.next(), Ids.next());
        log.inOneTransaction(() -> rows.forEach(this::insertRow));
        long before = chained();
        var work = new ArrayList<Callable<Void>>();
        for (int n = 0; n < WRITERS * TRANSACTIONS; n++) {
            int nth = n;
            work.add(() -> OneSubject.atTheFirm(() -> {
                write(nth, rows);
                assertThat(count(ASTRAY)).isZero();
            }));
            work.add(() ->
                    OneSubject.atTheFirm(() -> log.inOneTransaction(nth % 2 == 0 ? chain::chain : chain::catchUp)));
        }
        try (var threads = Executors.newFixedThreadPool(2 * WRITERS)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
        log.inOneTransaction(chain::catchUp);
        assertThat(count("select count(*) from audit_waiting()")).isZero();
        int written = WRITERS * TRANSACTIONS * 3 / 4 * 2;
        assertThat(log.names()).hasSize(written);
        assertThat(chained()).isEqualTo(before + written);
        assertThat(TakenAlong.verdict(Objects.requireNonNull(transaction.execute(_ -> TakenAlong.whole(chain))))
                        .finding())
                .isEmpty();
    }

    @Test
    void theNodeItselfChainsWhatWasWritten() throws InterruptedException {
        log.inOneTransaction(() -> log.record("written"));
        var linked = new CountDownLatch(1);
        try (var looking = Executors.newSingleThreadScheduledExecutor()) {
            looking.scheduleWithFixedDelay(
                    () -> TenantContext.runAs(Firm.ASHWORTH.id(), () -> {
                        if (!log.names().isEmpty()) {
                            linked.countDown();
                        }
                    }),
                    0,
                    20,
                    TimeUnit.MILLISECONDS);
            assertThat(linked.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whoeverReadsFindsWhatWasDoneJustBefore() {
        log.inOneTransaction(() -> log.record("first"));
        log.inOneTransaction(() -> {
            chain.catchUp();
            assertThat(log.names()).containsExactly("first");
        });
    }

    @Test
    void whatIsNotCommittedIsNotChainedAndWhatIsRolledBackDoesNotWait() {
        transaction.executeWithoutResult(status -> {
            log.record("never");
            OneSubject.meanwhile(() -> log.inOneTransaction(chain::catchUp));
            status.setRollbackOnly();
        });
        log.inOneTransaction(chain::catchUp);
        assertThat(log.names()).isEmpty();
        assertThat(count(ASTRAY)).isZero();
    }

    /// What waits is no fault of the log: it is told once it is chained.
    @Test
    void whoMayOnlyReadReadsAWholeLogAndIsToldWhatIsMissing() {
        var reading = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        reading.setReadOnly(true);
        whileAnotherHasTheChain(() -> {
            log.inOneTransaction(() -> log.record("waits"));
            reading.executeWithoutResult(_ -> {
                chain.catchUp();
                assertThat(chain.pending()).isPositive();
                assertThat(TakenAlong.verdict(TakenAlong.whole(chain)).finding())
                        .isEmpty();
            });
        });
        log.inOneTransaction(chain::catchUp);
        assertThat(log.names()).containsExactly("waits");
    }

    @Test
    void whoeverFindsTheChainTakenLeavesItToTheOther() {
        whileAnotherHasTheChain(() -> {
            log.inOneTransaction(() -> log.record("waits"));
            log.inOneTransaction(() -> assertThat(chain.chain()).isFalse());
            log.inOneTransaction(chain::catchUp);
            assertThat(log.names()).isEmpty();
        });
    }

    /// As a superuser could do it: a note whose entry is gone stays and is seen.
    @Test
    void anEntryThatIsDeletedBeforeItIsChainedLeavesItsNote() {
        OneSubject.asSuperuser(all -> {
            var inside = new AuditChain(all, "");
            int before = inside.overdue(Instant.EPOCH);
            all.sql("insert into audit_pending (entry) values (gen_random_uuid())")
                    .update();
            inside.catchUp();
            assertThat(inside.overdue(Instant.EPOCH)).isEqualTo(before + 1);
        });
    }

    private void whileAnotherHasTheChain(Runnable work) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("select pg_advisory_xact_lock('audit_entry'::regclass::bigint)")
                    .query()
                    .singleRow();
            OneSubject.meanwhile(work);
        });
    }

    private void write(int nth, List<UUID> rows) {
        transaction.executeWithoutResult(status -> {
            log.record("first " + nth);
            changeRow(rows.get(nth % 2));
            log.record("second " + nth);
            if (nth % 4 == 3) {
                status.setRollbackOnly();
            }
        });
    }

    private void insertRow(UUID id) {
        jdbc.sql("insert into command (id, at) values (:id, now())")
                .param("id", id)
                .update();
    }

    private void changeRow(UUID id) {
        jdbc.sql("update command set result = :id where id = :id")
                .param("id", id)
                .update();
    }

    private long chained() {
        log.inOneTransaction(chain::catchUp);
        return Objects.requireNonNull(transaction.execute(_ -> chain.head())).number();
    }

    private long count(String sql) {
        return Objects.requireNonNull(
                transaction.execute(_ -> jdbc.sql(sql).query(Long.class).single()));
    }
}
