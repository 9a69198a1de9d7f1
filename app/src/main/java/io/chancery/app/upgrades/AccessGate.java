package io.chancery.app.upgrades;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whoever could sign in still can, with the same roles, and nobody else.
@Component
class AccessGate implements Gate {

    private final JdbcClient jdbc;

    AccessGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "access";
    }

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public String measure() {
        return jdbc.sql("""
                        select format('%s people, roles %s', count(*), to_hex(coalesce(bit_xor(
                                   ('x' || left(md5(entry), 16))::bit(64)::bigint), 0)))
                          from (select format('%s %s', p.id, (select string_agg(r.role, ' ' order by r.role)
                                                                from person_role r where r.person = p.id)) as entry
                                  from person p where p.disabled_at is null) p
                        """).query(String.class).single();
    }
}
