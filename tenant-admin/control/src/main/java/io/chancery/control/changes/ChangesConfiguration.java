package io.chancery.control.changes;

import io.chancery.control.pulse.Pulse;
import io.chancery.infra.clustering.Announcements;
import io.chancery.infra.persistence.InControl;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    NewsRelay newsRelay(ChangeLog changes, @Qualifier(InControl.TRANSACTIONS) PlatformTransactionManager transactions) {
        return new NewsRelay(changes, new TransactionTemplate(transactions));
    }

    @Bean
    ChangesAsNews changesAsNews(Announcements announcements, NewsRelay relay) {
        return new ChangesAsNews(announcements, relay);
    }

    @Bean
    Pulse changeLogPulse(ChangeLogPoller poller) {
        return new Pulse("change-log", EVERY, poller::poll);
    }
}
