package io.chancery.control.releases;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What both applications know of releases.
@Configuration(proxyBeanMethods = false)
public class ReleasesConfiguration {

    @Bean
    KnownReleases knownReleases(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new KnownReleases(jdbc, clock);
    }

    @Bean
    KnownGates knownGates(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new KnownGates(jdbc, clock);
    }
}
