package io.chancery.infra.crypto;

import io.chancery.infra.tenancy.TenantDirectory;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The master key of the installation, and what is sealed by the keys that it wraps. Without one nothing starts.
@Configuration(proxyBeanMethods = false)
public class SealingConfiguration {

    @Bean
    MasterKey masterKey(
            @Value("${chancery.keys.master:#{null}}") @Nullable String key,
            @Value("${chancery.keys.master-file:#{null}}") @Nullable Path file) {
        return LocalMasterKey.of(key, file);
    }

    @Bean
    Sealing sealing(JdbcClient tenantJdbc, MasterKey master, TenantDirectory firms, Clock clock) {
        return new TenantSealing(tenantJdbc, master, firms, clock);
    }
}
