package io.chancery.app.openid;

import io.chancery.infra.crypto.SealedColumn;
import io.chancery.infra.crypto.SealedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The secret by which the firm's OpenID provider knows us is sealed.
@Configuration(proxyBeanMethods = false)
class ProviderSeals {

    static final String PURPOSE = "openid-client-secret";

    @Bean
    SealedRows sealedProviderSecrets(JdbcClient jdbc) {
        return SealedColumn.bytes(jdbc, "openid_provider", "sealed_secret", "'%s'".formatted(PURPOSE));
    }
}
