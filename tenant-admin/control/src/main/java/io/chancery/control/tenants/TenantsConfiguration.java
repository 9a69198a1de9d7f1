package io.chancery.control.tenants;

import io.chancery.control.changes.ChangeLog;
import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The registry, as both applications use it.
@Configuration(proxyBeanMethods = false)
public class TenantsConfiguration {

    @Bean
    FirmAddresses firmAddresses(
            @Value("${chancery.base-domain:localhost}") String domain,
            @Value("${chancery.app.url:http://localhost:8080}") URI app) {
        return new FirmAddresses(domain, app);
    }

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
