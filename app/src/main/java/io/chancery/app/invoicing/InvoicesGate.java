package io.chancery.app.invoicing;

import io.chancery.app.upgrades.Gate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What clients owe is the same to the cent: every issued document in number and amount, by currency and kind.
/// Operators read what differs, so of the sums only a fingerprint is told.
@Component
class InvoicesGate implements Gate {

    private final JdbcClient jdbc;

    InvoicesGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "receivables";
    }

    @Override
    public String measure() {
        return jdbc.sql("""
                        select coalesce(string_agg(format('%s %s: %s documents, sums %s', currency, kind, n,
                                                          left(encode(sha256(convert_to(sums, 'UTF8')), 'hex'), 12)),
                                                   '; ' order by currency, kind), 'none')
                          from (select currency, kind, count(*) n, format('%s %s %s', sum(net), sum(tax), sum(total)) sums
                                  from invoice group by currency, kind) all_of_them
                        """).query(String.class).single();
    }
}
