package io.chancery.app.bench;

import io.chancery.app.money.RawTime;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.work.IfSimilar;
import io.chancery.app.work.Narrative;
import io.chancery.app.work.TimeDetails;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.WorkCodes;
import io.chancery.app.work.WorkRecording;
import io.chancery.infra.audit.AuditChain;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;

/// What the chain costs a person: office time recorded by the service, with all that it checks, at a firm whose log is
/// chained and at one whose log only is written. Each writer records for another timekeeper, as people do.
record RecordedTime(
        ManyEntries plain,
        ManyEntries chained,
        WorkRecording recording,
        AuditChain chain,
        TransactionTemplate transaction) {

    private static final int PAIRS = 15;
    private static final int WARM_UP = 4;
    private static final int TRANSACTIONS = 600;
    private static final int[] THREADS = {1, 4, 8};
    private static final int A_DAY = 20;
    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final AtomicInteger DAYS = new AtomicInteger();

    List<String> measure() throws Exception {
        AuditedTransactions.unchain(FirmsDatabase.database(), plain.firm().schema());
        var lines = new ArrayList<String>();
        for (int threads : THREADS) {
            lines.add(line(threads));
        }
        return lines;
    }

    private String line(int threads) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var pairs = Pairs.measure(
                    "%d entries of time recorded by the service, %d at once: written, and chained"
                            .formatted(TRANSACTIONS, threads),
                    WARM_UP,
                    PAIRS,
                    nth -> many(pool, threads, plain),
                    nth -> many(pool, threads, chained));
            return pairs.throughput("at least 0.95", TRANSACTIONS);
        }
    }

    private void many(ExecutorService pool, int threads, ManyEntries firm) throws Exception {
        var work = IntStream.range(0, threads)
                .<Callable<Void>>mapToObj(n -> () -> {
                    var timekeeper = firm.timekeepers().get(n);
                    TenantContext.runAs(
                            firm.firm().id(),
                            () -> firm.person().doesIt(() -> some(timekeeper, TRANSACTIONS / threads)));
                    return null;
                })
                .toList();
        for (var done : pool.invokeAll(work)) {
            done.get();
        }
        TenantContext.runAs(firm.firm().id(), () -> transaction.executeWithoutResult(_ -> chain.catchUp()));
    }

    /// No day gets full.
    private void some(TimekeeperId timekeeper, int entries) {
        var day = FIRST;
        for (int n = 0; n < entries; n++) {
            if (n % A_DAY == 0) {
                day = FIRST.plusDays(DAYS.getAndIncrement() % 12_000);
            }
            recording.recordTime(
                    CommandId.next(),
                    new TimeDetails(
                            null,
                            timekeeper,
                            day,
                            new RawTime(60),
                            Treatment.OFFICE,
                            WorkCodes.NONE,
                            new Narrative("Interviews with candidates for the office in Berkeley")),
                    IfSimilar.RECORD_ANYWAY);
        }
    }
}
