package io.chancery.app.invoicing;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.matters.MatterHasUnbilledWork;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterIsClosed;
import io.chancery.app.testing.Firm;
import io.chancery.infra.tenancy.TenantContext;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Somebody closes a matter at the moment when somebody else records on it: no work is left on a closed matter.
class ClosingTogetherIntegrationTest extends AtTheBillingDesk {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private MatterId matter;

    @BeforeEach
    void openMatter() {
        matter = ada.does(() -> desk.matter(Firm.ASHWORTH));
    }

    @Test
    void whoClosesWaitsForTheWorkAndIsTold() throws Exception {
        meanwhile(
                () -> desk.charges(matter, 1),
                () -> assertThatThrownBy(() -> matters.close(matter, DAY)).isInstanceOf(MatterHasUnbilledWork.class));

        assertThat(ada.does(() -> matterDirectory.matter(matter)).closedOn()).isNull();
    }

    @Test
    void whoRecordsWaitsForTheEndAndIsTold() throws Exception {
        meanwhile(
                () -> matters.close(matter, DAY),
                () -> assertThatThrownBy(() -> desk.charges(matter, 1)).isInstanceOf(MatterIsClosed.class));

        assertThat(ada.does(() -> unbilled.ofMatter(matter))).isEmpty();
    }

    /// The second begins while the first has not committed, and cannot end before.
    private void meanwhile(Runnable first, Runnable second) throws Exception {
        var firm = TenantContext.require();
        var done = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(1)) {
            var other = threads.submit(() -> {
                assertThat(done.await(60, SECONDS)).isTrue();
                TenantContext.runAs(firm, () -> ada.doesIt(second));
                return firm;
            });
            ada.doesIt(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                first.run();
                done.countDown();
                awaitSomebodyWaiting();
            }));
            other.get(60, SECONDS);
        }
    }

    private void awaitSomebodyWaiting() {
        var until = System.nanoTime() + SECONDS.toNanos(60);
        while (!isSomebodyWaiting()) {
            assertThat(System.nanoTime()).as("the other never waited").isLessThan(until);
            LockSupport.parkNanos(MILLISECONDS.toNanos(10));
        }
    }

    private boolean isSomebodyWaiting() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }
}
