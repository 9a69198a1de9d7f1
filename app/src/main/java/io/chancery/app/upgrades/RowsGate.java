package io.chancery.app.upgrades;

import io.chancery.infra.audit.AuditChain;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// No table has more or fewer rows than before: data steps change rows, add none and remove none.
@Component
class RowsGate implements Gate {

    private final JdbcClient jdbc;
    private final AuditChain chain;

    RowsGate(JdbcClient jdbc, AuditChain chain) {
        this.jdbc = jdbc;
        this.chain = chain;
    }

    @Override
    public String name() {
        return "rows";
    }

    @Override
    public String measure() {
        // Entries that wait to be chained would change two tables between one measurement and the next.
        chain.catchUp();
        var tables = jdbc.sql("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where n.nspname = current_schema() and c.relkind = 'r' order by c.relname
                        """).query(String.class).list();
        return String.join(" ", tables.stream().map(this::counted).toList());
    }

    private String counted(String table) {
        return table + "="
                + jdbc.sql("select count(*) from \"" + table.replace("\"", "\"\"") + "\"")
                        .query(Long.class)
                        .single();
    }

    /// Names the tables that differ and nothing else: a firm has a hundred.
    @Override
    public String objection(String before, String after) {
        var was = List.of(before.split(" ", -1));
        var differing = List.of(after.split(" ", -1)).stream()
                .filter(count -> !was.contains(count))
                .toList();
        return before.equals(after) ? "" : "rows are now " + String.join(", ", differing);
    }
}
