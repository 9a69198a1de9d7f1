package io.chancery.app.invoicing;

import io.chancery.infra.crypto.MarkedValues;
import io.chancery.infra.crypto.SealedColumn;
import io.chancery.infra.crypto.SealedRows;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Seals what issued documents say, each for itself: nothing is gained by putting the bank account of one onto another.
/// The database lets nobody change anything else of them.
@Component
class InvoiceSeals implements SealedRows {

    private static final int PORTION = 200;
    private static final int FILES = 20;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    InvoiceSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String purpose(UUID invoice) {
        return "invoice:" + invoice;
    }

    static String purpose(UUID invoice, InvoiceFileKind kind) {
        return "invoice-file:%s:%s".formatted(invoice, kind);
    }

    @Override
    public String name() {
        return "invoice.frozen";
    }

    /// @param marked values by their places, as the database names them
    private record Row(UUID id, String marked) {}

    /// Values are put into what is there: a document of an earlier build says things that this one has no word for.
    @Override
    public Optional<String> renew(MarkedValues values, @Nullable String after) {
        var rows = jdbc.sql("""
                        select i.id, (select coalesce(jsonb_object_agg(place, value), '{}') from marked(i.frozen)
                                       where value <> '' and not starts_with(value, :newest))::text as marked
                          from invoice i
                         where :after::uuid is null or i.id > :after::uuid order by i.id limit :portion""")
                .param("newest", values.newestText())
                .param("after", after)
                .param("portion", PORTION)
                .query(Row.class)
                .list();
        rows.forEach(row -> renew(values, row));
        return rows.size() < PORTION
                ? Optional.empty()
                : Optional.of(rows.getLast().id().toString());
    }

    private void renew(MarkedValues values, Row row) {
        var renewed = new TreeMap<String, String>();
        json.readTree(row.marked())
                .properties()
                .forEach(one -> renewed.put(
                        one.getKey(),
                        values.renewed(purpose(row.id()), one.getValue().asString())));
        if (!renewed.isEmpty()) {
            jdbc.sql("update invoice set frozen = with_marked(frozen, :renewed::jsonb) where id = :id")
                    .param("renewed", json.writeValueAsString(renewed))
                    .param("id", row.id())
                    .update();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Files {

        @Bean
        SealedRows sealedInvoiceFiles(JdbcClient jdbc) {
            return SealedColumn.bytes(
                    jdbc, "invoice_file", "content", "'invoice-file:' || invoice || ':' || kind", FILES);
        }
    }
}
