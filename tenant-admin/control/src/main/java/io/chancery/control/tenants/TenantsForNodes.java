package io.chancery.control.tenants;

import io.chancery.control.changes.ChangeLog;
import io.chancery.control.pulse.Pulse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a node that serves firms needs of the registry.
@Configuration(proxyBeanMethods = false)
public class TenantsForNodes {

    private static final Duration COUNTERS_EVERY = Duration.ofSeconds(10);

    @Bean
    TenantRegistry tenantRegistry(TenantRows rows) {
        return new TenantRegistry(rows);
    }

    @Bean
    FirmCopies firmCopies(@Qualifier("control") JdbcClient jdbc, TenantRows rows, ChangeLog changes, Clock clock) {
        return new FirmCopies(jdbc, rows, changes, clock);
    }

    @Bean
    FirmCounters firmCounters(@Qualifier("control") JdbcClient jdbc, Clock clock) {
        return new FirmCounters(jdbc, clock);
    }

    @Bean
    Pulse firmCountersPulse(FirmCounters counters) {
        return new Pulse("firm-counters", COUNTERS_EVERY, counters::write);
    }
}
