package io.chancery.control.tenants;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the operators' console needs of the registry.
@Configuration(proxyBeanMethods = false)
public class TenantsForConsole {

    @Bean
    Fleet fleet(@Qualifier("control") JdbcClient jdbc, FirmAddresses addresses) {
        return new Fleet(jdbc, addresses);
    }
}
