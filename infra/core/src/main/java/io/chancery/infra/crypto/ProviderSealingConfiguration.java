package io.chancery.infra.crypto;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The master key of the console, and what is sealed by the one key that it wraps. It need not be the nodes' master
/// key, and better is not: the console has no business with firms' secrets.
@Configuration(proxyBeanMethods = false)
public class ProviderSealingConfiguration {

    @Bean
    MasterKey masterKey(
            @Value("${chancery.keys.master:#{null}}") @Nullable String key,
            @Value("${chancery.keys.master-file:#{null}}") @Nullable Path file) {
        return LocalMasterKey.of(key, file);
    }

    @Bean
    Sealing sealing(@Qualifier("control") JdbcClient controlJdbc, MasterKey master, Clock clock) {
        return new ProviderSealing(controlJdbc, master, clock);
    }
}
