package io.chancery.app.keys;

import io.chancery.control.pulse.Pulse;
import io.chancery.control.releases.RunningNode;
import io.chancery.control.releases.RunningNodes;
import io.chancery.infra.crypto.Renewal;
import io.chancery.infra.jobs.Jobs;
import io.chancery.infra.tenancy.FirmIsClosed;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks for what is due at each firm: its marked values are sealed as soon as no node of a build runs that could not
/// read them, and its key is changed when it is old. Asked twice, there is one job.
class RenewalRounds {

    private final TenantDirectory firms;
    private final RunningNodes nodes;
    private final RunningNode self;
    private final Renewal renewal;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Duration age;
    private final Clock clock;

    RenewalRounds(
            TenantDirectory firms,
            RunningNodes nodes,
            RunningNode self,
            Renewal renewal,
            Jobs jobs,
            PlatformTransactionManager transactionManager,
            Duration age,
            Clock clock) {
        this.firms = firms;
        this.nodes = nodes;
        this.self = self;
        this.renewal = renewal;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactionManager);
        this.age = age;
        this.clock = clock;
    }

    void round() {
        if (!nodes.allReach(self.schemaVersion())) {
            return;
        }
        firms.atWork().forEach(this::ask);
    }

    private void ask(Tenant firm) {
        try {
            TenantContext.runAs(firm.id(), () -> transaction.executeWithoutResult(_ -> askWhatIsDue()));
        } catch (FirmIsClosed worked) {
            // It is upgraded or suspended just now; the next round asks again.
        }
    }

    private void askWhatIsDue() {
        if (!renewal.isSealed()) {
            jobs.start(RenewalJob.KIND, RenewalJob.SUBJECT, RenewalJob.SEAL);
        } else if (renewal.keySince()
                .orElse(Instant.MAX)
                .isBefore(clock.instant().minus(age))) {
            jobs.start(RenewalJob.KIND, RenewalJob.SUBJECT, RenewalJob.CHANGE);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {

        private static final Duration EVERY = Duration.ofMinutes(5);

        @Bean
        @ConditionalOnProperty(name = "chancery.jobs.enabled", matchIfMissing = true)
        Pulse renewalPulse(
                TenantDirectory firms,
                RunningNodes nodes,
                RunningNode self,
                Renewal renewal,
                Jobs jobs,
                PlatformTransactionManager transactionManager,
                @Value("${chancery.keys.firm-age:365d}") Duration age,
                Clock clock) {
            var rounds = new RenewalRounds(firms, nodes, self, renewal, jobs, transactionManager, age, clock);
            return new Pulse("renewal", EVERY, rounds::round);
        }
    }
}
