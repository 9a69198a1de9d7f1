package io.chancery.control.rehearsals;

import io.chancery.control.pulse.Pulse;
import io.chancery.control.releases.KnownReleases;
import io.chancery.control.upgrades.UpgradeDesk;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets a node carry rounds of rehearsals on.
@Configuration(proxyBeanMethods = false)
public class RehearsalsForNodes {

    private static final Duration ROUND_EVERY = Duration.ofSeconds(2);

    @Bean
    RehearsalEngine rehearsalEngine(
            @Qualifier("control") JdbcClient jdbc, KnownReleases known, UpgradeDesk upgrades, Clock clock) {
        return new RehearsalEngine(jdbc, known, upgrades, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "chancery.jobs.enabled", matchIfMissing = true)
    Pulse rehearsalPulse(RehearsalEngine engine) {
        return new Pulse("rehearsals", ROUND_EVERY, engine::round);
    }
}
