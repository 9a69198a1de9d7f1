package io.chancery.infra.persistence;

import static io.chancery.infra.TwoFirms.ASHWORTH;
import static io.chancery.infra.TwoFirms.BIRCHWOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.infra.TwoFirms;
import io.chancery.infra.migration.FirmSchemas;
import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.FirmIsClosed;
import io.chancery.infra.tenancy.NoTenantBound;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import jakarta.persistence.EntityManager;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One firm's transactions reach one firm's schema; the pool has a single connection, so that nothing can be left on
/// it.
class TenantWallIntegrationTest {

    private static final UUID SAME_KEY = UUID.fromString("00000000-0000-7000-8000-0000000000ff");
    private static final int INTERLEAVED = 2_000;

    private static TwoFirms firms;
    private static JdbcClient jdbc;
    private static EntityManager entities;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void openTwoFirms() {
        firms = new TwoFirms(1);
        jdbc = firms.get(JdbcClient.class);
        entities = SharedEntityManagerCreator.createSharedEntityManager(
                firms.get(jakarta.persistence.EntityManagerFactory.class));
        transaction = new TransactionTemplate(firms.get(PlatformTransactionManager.class));
        for (var firm : List.of(ASHWORTH, BIRCHWOOD)) {
            in(firm, () -> {
                entities.persist(new Mark(SAME_KEY, "mark of " + firm.slug()));
                return null;
            });
        }
    }

    @AfterAll
    static void close() {
        firms.close();
    }

    @Test
    void entitiesAndPlainSqlOfTwoThousandInterleavedTransactionsSeeTheirOwnFirm() {
        var wrong = new ArrayList<String>();
        for (int n = 0; n < INTERLEAVED; n++) {
            var firm = n % 2 == 0 ? ASHWORTH : BIRCHWOOD;
            var expected = "mark of " + firm.slug();
            in(firm, () -> {
                var bySql = jdbc.sql("select text from mark where id = :id")
                        .param("id", SAME_KEY)
                        .query(String.class)
                        .single();
                var byEntity = entities.find(Mark.class, SAME_KEY).text();
                if (!bySql.equals(expected) || !byEntity.equals(expected)) {
                    wrong.add("%s read %s and %s".formatted(firm.slug(), bySql, byEntity));
                }
                return null;
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aRolledBackTransactionLeavesNothingOfItsFirmOnTheConnection() {
        assertThatThrownBy(() -> in(ASHWORTH, () -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThatThrownBy(() -> JdbcClient.create(firms.get(Cells.class).serving(Cells.MAIN))
                        .sql("select text from mark")
                        .query(String.class)
                        .list())
                .hasStackTraceContaining("relation \"mark\" does not exist");
    }

    @Test
    void withoutAFirmEveryDataAccessThrows() {
        assertThatThrownBy(() -> transaction.execute(status -> 1)).isInstanceOf(NoTenantBound.class);
        assertThatThrownBy(() -> entities.find(Mark.class, SAME_KEY)).isInstanceOf(NoTenantBound.class);
        assertThatThrownBy(() -> jdbc.sql("select 1").query(Integer.class).single())
                .hasStackTraceContaining("A firm's data is reached in a transaction only");
    }

    @Test
    void whatTheDatabaseRefusesSaysNothingOfWhatStandsInTheRow() {
        assertThatThrownBy(() -> in(ASHWORTH, () -> {
                    entities.persist(new Mark(SAME_KEY, "advice on the merger"));
                    entities.flush();
                    return null;
                }))
                .satisfies(refused -> {
                    var told = new StringWriter();
                    refused.printStackTrace(new PrintWriter(told));
                    assertThat(told.toString())
                            .contains("duplicate key value")
                            .doesNotContain("advice on the merger")
                            .doesNotContain(SAME_KEY.toString());
                });
    }

    @Test
    void theDatabaseRefusesAnotherFirmsSchemaEvenByItsFullName() {
        assertThatThrownBy(() -> in(
                        ASHWORTH,
                        () -> jdbc.sql("select text from firm_birchwood.mark")
                                .query(String.class)
                                .list()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied for schema firm_birchwood");
    }

    @Test
    void aFirmCannotBecomeAnotherFirmInsideItsTransaction() {
        assertThatThrownBy(() -> in(ASHWORTH, () -> {
                    TenantContext.runAs(BIRCHWOOD.id(), () -> {});
                    return null;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Finish the transaction first");
    }

    @Test
    void theAuditLogCannotBeRewrittenByTheRoleThatWritesIt() {
        assertThatThrownBy(() ->
                        in(ASHWORTH, () -> jdbc.sql("delete from audit_entry").update()))
                .hasStackTraceContaining("permission denied for table audit_entry");
        assertThatThrownBy(() -> in(
                        ASHWORTH,
                        () -> jdbc.sql("update audit_entry set reason = 'x'").update()))
                .hasStackTraceContaining("permission denied for table audit_entry");
    }

    @Test
    void aShutDoorTurnsAwayAndLeavesTheConnectionUsableForTheOther() {
        var schemas = firms.get(FirmSchemas.class);
        schemas.closeDoor(BIRCHWOOD, "on purpose");
        try {
            assertThatThrownBy(() -> in(BIRCHWOOD, () -> 1)).isInstanceOf(FirmIsClosed.class);
            assertThat(in(
                            ASHWORTH,
                            () -> jdbc.sql("select text from mark")
                                    .query(String.class)
                                    .single()))
                    .isEqualTo("mark of ashworth");
        } finally {
            schemas.openDoor(BIRCHWOOD);
        }
    }

    @Test
    void closingWaitsForWorkInsideAndTurnsAwayWhoComesMeanwhile() throws Exception {
        try (var two = new TwoFirms(3);
                var threads = Executors.newFixedThreadPool(2)) {
            var work = new TransactionTemplate(two.get(PlatformTransactionManager.class));
            var inside = new CountDownLatch(1);
            var mayLeave = new CountDownLatch(1);
            var worker = threads.submit(() -> TenantContext.callAs(
                    ASHWORTH.id(),
                    () -> work.execute(status -> {
                        inside.countDown();
                        return await(mayLeave);
                    })));
            await(inside);
            var closing = threads.submit(() -> two.get(FirmSchemas.class).closeDoor(ASHWORTH, "on purpose"));

            // Turned away as soon as the door is shut or the closing one waits, long before the work inside is done.
            assertThat(turnedAway(work)).isTrue();
            assertThat(closing.isDone()).isFalse();

            mayLeave.countDown();
            assertThat(worker.get(10, TimeUnit.SECONDS)).isTrue();
            closing.get(10, TimeUnit.SECONDS);
        }
    }

    private static boolean turnedAway(TransactionTemplate work) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < until) {
            try {
                TenantContext.callAs(ASHWORTH.id(), () -> work.execute(status -> 1));
            } catch (FirmIsClosed closed) {
                return true;
            }
        }
        return false;
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T in(Tenant firm, Callable<T> work) {
        return TenantContext.callAs(
                firm.id(),
                () -> transaction.execute(status -> {
                    try {
                        return work.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }
}
