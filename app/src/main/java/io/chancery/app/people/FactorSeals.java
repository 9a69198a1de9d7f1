package io.chancery.app.people;

import io.chancery.infra.crypto.SealedColumn;
import io.chancery.infra.crypto.SealedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What makes somebody's codes is sealed for that person.
@Configuration(proxyBeanMethods = false)
class FactorSeals {

    static final String PURPOSE = "second-factor:";

    @Bean
    SealedRows sealedFactors(JdbcClient jdbc) {
        return SealedColumn.bytes(jdbc, "person_factor", "secret", "'%s' || person".formatted(PURPOSE));
    }
}
