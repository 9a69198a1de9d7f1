package io.chancery.app.firm;

import io.chancery.infra.crypto.MarkedValues;
import io.chancery.infra.crypto.SealedColumn;
import io.chancery.infra.crypto.SealedRows;
import io.chancery.infra.crypto.SealedText;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where clients pay and the number at the tax office: whoever could write the database must not be able to put
/// another bank account onto invoices (DD031).
@Converter
class MarkedParticular extends SealedText {

    private static final String PURPOSE = "legal-entity.particular";
    private static final List<String> COLUMNS =
            List.of("tax_number", "bank_iban", "bank_bic", "bank_account", "bank_routing");

    MarkedParticular(MarkedValues values) {
        super(values, PURPOSE);
    }

    /// The columns of a legal entity that are sealed, and for what purpose.
    static Map<String, String> opened() {
        return COLUMNS.stream().collect(Collectors.toMap(column -> column, _ -> PURPOSE));
    }

    @Configuration(proxyBeanMethods = false)
    static class Rows {

        @Bean
        SealedRows sealedTaxNumbers(JdbcClient jdbc) {
            return column(jdbc, "tax_number");
        }

        @Bean
        SealedRows sealedIbans(JdbcClient jdbc) {
            return column(jdbc, "bank_iban");
        }

        @Bean
        SealedRows sealedBics(JdbcClient jdbc) {
            return column(jdbc, "bank_bic");
        }

        @Bean
        SealedRows sealedAccountNumbers(JdbcClient jdbc) {
            return column(jdbc, "bank_account");
        }

        @Bean
        SealedRows sealedRoutingNumbers(JdbcClient jdbc) {
            return column(jdbc, "bank_routing");
        }

        private static SealedRows column(JdbcClient jdbc, String name) {
            return SealedColumn.text(jdbc, "legal_entity", name, "'%s'".formatted(PURPOSE));
        }
    }
}
