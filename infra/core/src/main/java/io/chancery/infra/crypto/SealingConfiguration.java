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
    FirmKeys firmKeys(JdbcClient tenantJdbc, MasterKeys masters, TenantDirectory firms, Clock clock) {
        return new FirmKeys(tenantJdbc, masters, firms, clock);
    }

    @Bean
    Sealing sealing(FirmKeys keys) {
        return new TenantSealing(keys);
    }

    @Bean
    MarkedValues markedValues(FirmKeys keys, Sealing sealing) {
        return new MarkedValues(keys, sealing);
    }

    @Bean
    Renewal renewal(FirmKeys keys, JdbcClient tenantJdbc) {
        return new Renewal(keys, tenantJdbc);
    }
}
