package io.chancery.app.invoicing;

import io.chancery.app.firm.LegalEntityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives numbers without gaps: the series' row stays locked until the transaction that took a number ends, and a
/// rollback gives the number back.
@Repository
class NumberSeries {

    private final JdbcClient jdbc;

    NumberSeries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The next number of the entity's series; whoever asks next waits for this transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    String next(LegalEntityId entity, DocumentKind kind, int year) {
        var position = jdbc.sql("""
                        insert into number_series (entity, kind, year, last) values (:entity, :kind, :year, 1)
                        on conflict (entity, kind, year) do update set last = number_series.last + 1
                        returning last""")
                .param("entity", entity.value())
                .param("kind", kind.name())
                .param("year", year)
                .query(Integer.class)
                .single();
        return kind.number(year, position);
    }
}
