package io.chancery.infra.crypto;

import io.chancery.infra.tenancy.TenantDirectory;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is sealed by the keys that the master key of the installation wraps.
@Configuration(proxyBeanMethods = false)
@Import(MasterKeyConfiguration.class)
public class SealingConfiguration {

    @Bean
    Sealing sealing(JdbcClient tenantJdbc, MasterKeys masters, TenantDirectory firms, Clock clock) {
        return new TenantSealing(tenantJdbc, masters, firms, clock);
    }
}
