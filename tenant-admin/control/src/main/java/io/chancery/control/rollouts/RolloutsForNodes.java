package io.chancery.control.rollouts;

import io.chancery.control.changes.ChangeLog;
import io.chancery.control.pulse.Pulse;
import io.chancery.control.releases.KnownReleases;
import io.chancery.control.upgrades.UpgradeDesk;
import io.chancery.infra.persistence.DatabaseClock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets a node carry rollouts on.
@Configuration(proxyBeanMethods = false)
public class RolloutsForNodes {

    private static final Duration ROUND_EVERY = Duration.ofSeconds(2);

    @Bean
    RolloutNews rolloutNews(@Qualifier("control") JdbcClient jdbc, ChangeLog changes) {
        return new RolloutNews(jdbc, changes);
    }

    @Bean
    RolloutPauses rolloutPauses(@Qualifier("control") JdbcClient jdbc) {
        return new RolloutPauses(jdbc);
    }

    @Bean
    WaveOrders waveOrders(@Qualifier("control") JdbcClient jdbc, UpgradeDesk upgrades) {
        return new WaveOrders(jdbc, upgrades, new DatabaseClock(jdbc));
    }

    @Bean
    RolloutEngine rolloutEngine(
            @Qualifier("control") JdbcClient jdbc,
            WaveOrders orders,
            KnownReleases known,
            RolloutPauses pauses,
            RolloutNews rolloutNews) {
        return new RolloutEngine(jdbc, orders, known, pauses, rolloutNews, new DatabaseClock(jdbc));
    }

    @Bean
    @ConditionalOnProperty(name = "chancery.jobs.enabled", matchIfMissing = true)
    Pulse rolloutPulse(RolloutEngine engine) {
        return new Pulse("rollouts", ROUND_EVERY, engine::round);
    }
}
