package io.chancery.app.documents;

import io.chancery.app.people.FirmZone;
import io.chancery.control.pulse.Pulse;
import io.chancery.infra.jobs.Jobs;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks in each firm's night that its contents are read again. Any number of nodes ask; the firm's row of the night
/// lets one through.
class NightRounds {

    /// Whoever missed a night, because no node stood, does not wait for the next one.
    static final Duration OVERDUE = Duration.ofHours(26);

    private final EachFirm firms;
    private final NightTable nights;
    private final FirmZone zone;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NightRounds(
            EachFirm firms,
            NightTable nights,
            FirmZone zone,
            Jobs jobs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.firms = firms;
        this.nights = nights;
        this.zone = zone;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void round() {
        firms.visit(firm -> transaction.executeWithoutResult(_ -> ask(FirmNight.of(firm.id()))));
    }

    private void ask(FirmNight night) {
        var now = clock.instant();
        var there = now.atZone(zone.zone());
        if (!night.hasBegun(there.toLocalTime()) && !nights.isOverdue(now.minus(OVERDUE))) {
            return;
        }
        var day = there.toLocalDate();
        if (nights.open(day, now)) {
            jobs.start(ReadingAgain.KIND, ReadingAgain.SUBJECT, day.toString());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {

        private static final Duration EVERY = Duration.ofMinutes(10);

        @Bean
        @ConditionalOnProperty(name = "chancery.jobs.enabled", matchIfMissing = true)
        Pulse storeNightPulse(
                EachFirm firms,
                NightTable nights,
                FirmZone zone,
                Jobs jobs,
                PlatformTransactionManager transactions,
                Clock clock) {
            return new Pulse(
                    "store-night", EVERY, new NightRounds(firms, nights, zone, jobs, transactions, clock)::round);
        }
    }
}
