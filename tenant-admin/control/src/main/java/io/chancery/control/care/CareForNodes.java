package io.chancery.control.care;

import io.chancery.control.changes.ChangeLog;
import io.chancery.control.pulse.Pulse;
import io.chancery.control.upgrades.Snapshots;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets a node of the app keep the books of snapshots and exports, and see to it that firms are exported every night.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportRounds.Plan.class)
public class CareForNodes {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
    private static final Duration DRILLS_EVERY = Duration.ofMinutes(1);

    @Bean
    FirmExports firmExports(@Qualifier("control") JdbcClient jdbc, ChangeLog changes, Clock clock) {
        return new FirmExports(jdbc, changes, clock);
    }

    @Bean
    @ConditionalOnProperty("chancery.exports.directory")
    Pulse exportPulse(FirmExports exports, ExportRounds.Plan plan, Clock clock) {
        return new Pulse("exports", LOOK_EVERY, new ExportRounds(exports, plan, clock)::round);
    }

    @Bean
    Drills drills(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new Drills(jdbc, clock);
    }

    @Bean
    @ConditionalOnProperty("chancery.exports.directory")
    Pulse drillPulse(FirmExports exports, Drills drills, ExportRounds.Plan plan) {
        return new Pulse("drills", DRILLS_EVERY, new DrillRounds(exports, drills, plan)::round);
    }

    @Bean
    Closings closings(@Qualifier("control") JdbcClient jdbc, ChangeLog changes, Clock clock) {
        return new Closings(jdbc, changes, clock);
    }

    @Bean
    Pulse closingPulse(Closings closings) {
        return new Pulse("closings", LOOK_EVERY, closings::orderDeletions);
    }

    @Bean
    HandOvers handOvers(@Qualifier("control") JdbcClient jdbc, ChangeLog changes, Clock clock) {
        return new HandOvers(jdbc, changes, clock);
    }

    @Bean
    FirmKeeping firmKeeping(@Qualifier("control") JdbcClient jdbc) {
        return new FirmKeeping(new KeepingTable(jdbc));
    }

    @Bean
    Comparisons comparisons(Snapshots snapshots) {
        return new Comparisons(snapshots);
    }
}
