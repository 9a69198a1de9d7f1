package io.chancery.app.invoicing;

import io.chancery.app.lists.KeptWords;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The words of what was issued. The documents themselves stay as they are.
@Repository
class WordsOfInvoices implements KeptWords {

    private static final int PIECE = 200;

    private final JdbcClient jdbc;

    WordsOfInvoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "invoices";
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> rewrite(UUID after) {
        return jdbc.sql("""
                        with next as (select id, number, frozen from invoice where id > :after order by id limit %d),
                             written as (update search_entry s set words = invoice_words(next.number, next.frozen)
                                           from next where s.subject = next.id)
                        select id from next order by id desc limit 1""".formatted(PIECE))
                .param("after", after)
                .query(UUID.class)
                .optional();
    }
}
