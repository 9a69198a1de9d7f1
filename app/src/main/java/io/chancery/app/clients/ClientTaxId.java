package io.chancery.app.clients;

import io.chancery.infra.crypto.MarkedValues;
import io.chancery.infra.crypto.SealedColumn;
import io.chancery.infra.crypto.SealedRows;
import io.chancery.infra.crypto.SealedText;
import jakarta.persistence.Converter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A client may be a person, whose tax number says more than they would tell (DD031).
@Converter
class ClientTaxId extends SealedText {

    static final String PURPOSE = "client.tax-id";

    ClientTaxId(MarkedValues values) {
        super(values, PURPOSE);
    }

    @Configuration(proxyBeanMethods = false)
    static class Rows {

        @Bean
        SealedRows sealedClientTaxIds(JdbcClient jdbc) {
            return SealedColumn.text(jdbc, "client", "tax_id", "'%s'".formatted(PURPOSE));
        }
    }
}
