package io.chancery.app.integrations;

import io.chancery.infra.crypto.SealedColumn;
import io.chancery.infra.crypto.SealedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A sealed key that is moved to another row does not open there.
@Configuration(proxyBeanMethods = false)
class SigningKeySeals {

    static final String PURPOSE = "signing-key:";

    @Bean
    SealedRows sealedSigningKeys(JdbcClient jdbc) {
        return SealedColumn.bytes(jdbc, "signing_key", "sealed_private_key", "'%s' || id".formatted(PURPOSE));
    }
}
