package io.chancery.control.changes;

import io.chancery.control.pulse.Pulse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes the change log and reads it each second.
@Configuration(proxyBeanMethods = false)
public class ChangesConfiguration {

    private static final Duration EVERY = Duration.ofSeconds(1);

    @Bean
    ChangeLog changeLog(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new ChangeLog(jdbc, clock);
    }

    @Bean
    ChangeLogPoller changeLogPoller(@Qualifier("control") JdbcClient jdbc, ApplicationEventPublisher events) {
        return new ChangeLogPoller(jdbc, events);
    }

    @Bean
    Pulse changeLogPulse(ChangeLogPoller poller) {
        return new Pulse("change-log", EVERY, poller::poll);
    }
}
