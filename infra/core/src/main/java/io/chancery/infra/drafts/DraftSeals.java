package io.chancery.infra.drafts;

import io.chancery.infra.crypto.SealedColumn;
import io.chancery.infra.crypto.SealedRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Drafts are sealed for the person who typed them.
@Configuration(proxyBeanMethods = false)
class DraftSeals {

    static final String PURPOSE = "draft:";

    @Bean
    SealedRows sealedDrafts(JdbcClient jdbc) {
        return SealedColumn.text(jdbc, "draft", "content", "'%s' || person".formatted(PURPOSE));
    }
}
