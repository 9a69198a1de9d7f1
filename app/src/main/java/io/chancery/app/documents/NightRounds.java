package io.chancery.app.documents;

import io.chancery.app.people.FirmZone;
import io.chancery.control.pulse.Pulse;
import io.chancery.infra.jobs.Jobs;
import io.chancery.infra.log.LogContext;
import io.chancery.infra.tenancy.FirmIsClosed;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantState;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks in each firm's night that its contents are read again. Any number of nodes ask; the firm's row of the night
/// lets one through. Copies are left alone: their contents are their firms'.
class NightRounds {

    private static final Logger LOG = LoggerFactory.getLogger(NightRounds.class);

    /// Whoever missed a night, because no node stood, does not wait for the next one.
    static final Duration OVERDUE = Duration.ofHours(26);

    private final TenantDirectory firms;
    private final NightTable nights;
    private final FirmZone zone;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NightRounds(
            TenantDirectory firms,
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
        firms.all().stream()
                .filter(firm -> firm.state() == TenantState.ACTIVE && !firm.isCopy())
                .forEach(this::ask);
    }

    private void ask(Tenant firm) {
        var night = FirmNight.of(firm.id());
        try (var _ = LogContext.firm(firm.slug());
                var _ = LogContext.work("document-store")) {
            TenantContext.runAs(firm.id(), () -> transaction.executeWithoutResult(_ -> ask(night)));
        } catch (FirmIsClosed closed) {
            LOG.debug("Firm {} is closed; its store waits", firm.id());
        } catch (RuntimeException unreachable) {
            // Whatever stops one firm must not stop the rounds of all others.
            LOG.warn("The store of firm {} waits for the next round", firm.id(), unreachable);
        }
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
                TenantDirectory firms,
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
