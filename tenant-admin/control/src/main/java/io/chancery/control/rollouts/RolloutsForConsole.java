package io.chancery.control.rollouts;

import io.chancery.control.changes.ChangeLog;
import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.releases.KnownGates;
import io.chancery.control.releases.KnownReleases;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditTrail;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets the console plan rollouts, decide about them and watch them.
@Configuration(proxyBeanMethods = false)
public class RolloutsForConsole {

    @Bean
    RolloutNews rolloutNews(@Qualifier("control") JdbcClient jdbc, ChangeLog changes) {
        return new RolloutNews(jdbc, changes);
    }

    @Bean
    RolloutPauses rolloutPauses(@Qualifier("control") JdbcClient jdbc) {
        return new RolloutPauses(jdbc);
    }

    @Bean
    Segments segments(@Qualifier("control") JdbcClient jdbc, KnownReleases known) {
        return new Segments(jdbc, known);
    }

    @Bean
    RolloutPlanner rolloutPlanner(
            @Qualifier("control") JdbcClient jdbc,
            Segments segments,
            KnownReleases known,
            KnownGates gates,
            ChangeLog changes) {
        return new RolloutPlanner(jdbc, segments, known, gates, changes);
    }

    @Bean
    Rollouts rollouts(
            @Qualifier("control") JdbcClient jdbc,
            RolloutPlanner planner,
            RolloutPauses pauses,
            RolloutNews rolloutNews,
            OperatorCommands commands,
            ActorSource actors,
            AuditTrail audit,
            Clock clock) {
        return new Rollouts(jdbc, planner, pauses, rolloutNews, commands, actors, audit, clock);
    }

    @Bean
    RolloutBook rolloutBook(@Qualifier("control") JdbcClient jdbc, Segments segments, KnownGates gates) {
        return new RolloutBook(jdbc, segments, gates);
    }
}
