package io.chancery.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.documents.StoreNight.Outcome;
import io.chancery.app.people.FirmZone;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.jobs.Jobs;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// When contents are read again, by a clock that is moved over the nights.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class NightRoundsIntegrationTest {

    /// Far from what other tests do.
    private static final LocalDate DAY = LocalDate.of(2041, 5, 6);

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");

    @Autowired
    Registers registers;

    @Autowired
    DocumentIntake intake;

    @Autowired
    TenantDirectory firms;

    @Autowired
    NightTable nights;

    @Autowired
    FirmZone zone;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void keepOne() {
        registers.establish(Firm.ASHWORTH);
        var matter = ada.does(() -> registers.openMatter(registers.openClient("Harbor"), "Collision"));
        ada.does(() -> new SentFiles(intake)
                .keep(matter, "note.txt", SentFiles.text(Ids.next().toString())));
        forgetTheNights();
    }

    @AfterEach
    void forgetTheNights() {
        for (var firm : Firm.values()) {
            var sql = FirmsDatabase.behindTheWall();
            sql.sql("delete from %s.store_night".formatted(firm.schema())).update();
            sql.sql("delete from %s.long_job where kind = 'documents.reading'".formatted(firm.schema()))
                    .update();
        }
    }

    @Test
    void aNightIsAskedForOnceByTheFirmsOwnClockAndTheNextOneAgain() {
        var night = FirmNight.of(Firm.ASHWORTH.id());
        round(DAY, night.from());
        round(DAY, night.from().plusMinutes(10));
        end(DAY);
        round(DAY, LocalTime.of(4, 59));
        round(DAY, LocalTime.of(14, 0));
        round(DAY, LocalTime.of(23, 59));
        assertThat(asked()).containsExactly(DAY.toString());

        round(DAY.plusDays(1), night.from());
        end(DAY.plusDays(1));
        assertThat(asked()).containsExactly(DAY.toString(), DAY.plusDays(1).toString());
    }

    @Test
    void whoeverMissedANightDoesNotWaitForTheNextOne() {
        round(DAY, FirmNight.of(Firm.ASHWORTH.id()).from());
        end(DAY);

        round(DAY.plusDays(1), LocalTime.of(20, 0));

        assertThat(asked()).containsExactly(DAY.toString(), DAY.plusDays(1).toString());
    }

    @Test
    void whileANightIsUnderWayThereIsNoOther() {
        var from = FirmNight.of(Firm.ASHWORTH.id()).from();
        round(DAY, from);
        round(DAY.plusDays(1), from);
        assertThat(asked()).containsExactly(DAY.toString());

        end(DAY);
        round(DAY.plusDays(1), from.plusMinutes(10));
        assertThat(asked()).containsExactly(DAY.toString(), DAY.plusDays(1).toString());
    }

    @Test
    void ofManyNodesThatAskAtOnceOneIsHeard() throws Exception {
        var from = FirmNight.of(Firm.ASHWORTH.id()).from();
        var ready = new CountDownLatch(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(_ -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        round(DAY, from);
                        return null;
                    }))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
        assertThat(asked()).containsExactly(DAY.toString());
    }

    @Test
    void aNightReadsItsShareOfAllAndMoreWhenNightsWereMissed() {
        assertThat(ReadingTable.part(0, 0)).isEqualTo(500);
        assertThat(ReadingTable.part(14_000, 0)).isEqualTo(500);
        assertThat(ReadingTable.part(100_000, 0)).isEqualTo(3_572);
        assertThat(ReadingTable.part(100_000, 9_000)).isEqualTo(9_000);

        transaction.executeWithoutResult(rolledBack -> {
            jdbc.sql("""
                    insert into document_blob (sha256, file, key, bytes, stored_at)
                    select lpad(n::text, 64, '0'), gen_random_uuid(), ''::bytea, 1, now()
                      from generate_series(1, 1500) n""").update();
            assertThat(left()).isLessThan(1_500);
            jdbc.sql("""
                    update document_blob set stored_at = now() - interval '29 days 1 hour'
                     where sha256 < lpad('1501', 64, '0')""").update();
            assertThat(left()).isGreaterThanOrEqualTo(1_500);
            rolledBack.setRollbackOnly();
        });
    }

    private int left() {
        return new ReadingTable(jdbc, Clock.systemUTC()).begin().left();
    }

    private void round(LocalDate day, LocalTime time) {
        var there = Clock.fixed(day.atTime(time).atZone(firmZone()).toInstant(), ZoneOffset.UTC);
        new NightRounds(new EachFirm(firms), nights, zone, jobs, transactions, there).round();
    }

    private ZoneId firmZone() {
        return TenantContext.callAs(
                Firm.ASHWORTH.id(), () -> Objects.requireNonNull(transaction.execute(_ -> zone.zone())));
    }

    private void end(LocalDate night) {
        transaction.executeWithoutResult(_ -> nights.end(night, Outcome.DONE));
        FirmsDatabase.behindTheWall()
                .sql("update %s.long_job set state = 'DONE' where kind = 'documents.reading'"
                        .formatted(Firm.ASHWORTH.schema()))
                .update();
    }

    /// The nights for which there is work.
    private static List<String> asked() {
        return FirmsDatabase.behindTheWall()
                .sql("select payload from %s.long_job where kind = 'documents.reading' order by payload"
                        .formatted(Firm.ASHWORTH.schema()))
                .query(String.class)
                .list();
    }
}
