package io.chancery.infra.crypto;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The master key of the console, and what is sealed by the one key that it wraps. It need not be the nodes' master
/// key, and better is not: the console has no business with firms' secrets.
@Configuration(proxyBeanMethods = false)
@Import(MasterKeyConfiguration.class)
public class ProviderSealingConfiguration {

    @Bean
    Sealing sealing(@Qualifier("control") JdbcClient controlJdbc, MasterKeys masters, Clock clock) {
        return new ProviderSealing(controlJdbc, masters, clock);
    }

    @Bean
    ProviderKeyChange providerKeyChange(@Qualifier("control") JdbcClient controlJdbc, MasterKeys masters) {
        return new ProviderKeyChange(controlJdbc, masters);
    }
}
