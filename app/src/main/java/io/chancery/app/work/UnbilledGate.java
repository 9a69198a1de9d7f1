package io.chancery.app.work;

import io.chancery.app.upgrades.Gate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Unbilled work is the same to the cent and to the minute, by currency and kind. Operators read what differs, so of
/// the sums only a fingerprint is told.
@Component
class UnbilledGate implements Gate {

    private final JdbcClient jdbc;

    UnbilledGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "work-in-progress";
    }

    @Override
    public String measure() {
        return jdbc.sql("""
                        select coalesce(string_agg(format('%s %s: %s lines, sums %s', currency, kind, n,
                                                          left(encode(sha256(convert_to(sums, 'UTF8')), 'hex'), 12)),
                                                   '; ' order by currency, kind), 'none')
                          from (select currency, kind, count(*) n, format('%s %s', sum(units), sum(net)) sums
                                  from work_item where invoice is null and archived_at is null group by currency, kind) all_of_them
                        """).query(String.class).single();
    }
}
