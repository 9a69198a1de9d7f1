package io.chancery.control.tenants;

import io.chancery.control.changes.ChangeLog;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The registry, as both applications use it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FirmAddresses.class)
public class TenantsConfiguration {

    @Bean
    TenantRows tenantRows(@Qualifier("control") JdbcClient jdbc) {
        return new TenantRows(jdbc);
    }

    @Bean
    Registry registry(
            @Qualifier("control") JdbcClient jdbc,
            TenantRows rows,
            FirmAddresses addresses,
            ChangeLog changes,
            Clock clock) {
        return new Registry(jdbc, rows, addresses, changes, clock);
    }
}
