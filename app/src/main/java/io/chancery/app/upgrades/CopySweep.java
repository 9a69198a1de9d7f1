package io.chancery.app.upgrades;

import io.chancery.control.pulse.Pulse;
import io.chancery.control.tenants.FirmCopies;
import io.chancery.control.upgrades.Snapshots;
import io.chancery.infra.tenancy.TenantDirectory;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Throws away what has outlived its time: copies to try, copies that a dead node left behind, what stood aside.
@Component
class CopySweep {

    private static final Logger LOG = LoggerFactory.getLogger(CopySweep.class);

    private final FirmCopies copies;
    private final FirmCopying copying;
    private final Snapshots snapshots;
    private final FirmSnapshots frozen;
    private final TenantDirectory firms;

    CopySweep(
            FirmCopies copies, FirmCopying copying, Snapshots snapshots, FirmSnapshots frozen, TenantDirectory firms) {
        this.copies = copies;
        this.copying = copying;
        this.snapshots = snapshots;
        this.frozen = frozen;
        this.firms = firms;
    }

    /// Two nodes that sweep at once do no harm: what is gone is no failure.
    void sweep() {
        for (var copy : copies.overdue()) {
            copying.remove(copy);
            LOG.info("The copy {} is thrown away: its time is over", copy.slug());
        }
        for (var snapshot : snapshots.overdue()) {
            frozen.drop(firms.require(snapshot.tenant()), snapshot);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {

        private static final Duration EVERY = Duration.ofMinutes(1);

        @Bean
        Pulse copySweepPulse(CopySweep sweep) {
            return new Pulse("copies", EVERY, sweep::sweep);
        }
    }
}
