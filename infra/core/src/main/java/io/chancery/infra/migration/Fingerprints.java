package io.chancery.infra.migration;

import io.chancery.infra.tenancy.Cells;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads what a schema is made of from the catalog of its cell, by one statement.
public final class Fingerprints {

    /// Names come out with their schema, because nothing is on the search path; that schema is then taken away.
    private static final String PARTS = """
            with s as (select oid from pg_namespace where nspname = :schema),
            tables as (
                select c.oid, c.relname, c.relkind, c.relacl, c.relowner, c.relrowsecurity
                  from pg_class c join s on s.oid = c.relnamespace
                 where c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relname <> 'flyway_schema_history')
            select relname as part_of, 'table' as kind, '' as name,
                   relkind::text || case when relrowsecurity then ' with row security' else '' end as definition
              from tables
            union all
            select t.relname, 'column', a.attname,
                   format_type(a.atttypid, a.atttypmod)
                       || case when a.attnotnull then ' not null' else '' end
                       || case when a.attgenerated <> '' then ' generated' else '' end
                       || case when a.attidentity <> '' then ' identity ' || a.attidentity::text else '' end
                       || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
              from tables t
              join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
              left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
             where t.relkind <> 'S'
            union all
            select t.relname, 'constraint', c.conname,
                   pg_get_constraintdef(c.oid) || case when c.convalidated then '' else ' (not validated)' end
              from tables t join pg_constraint c on c.conrelid = t.oid
             where c.contype <> 'n'
            union all
            select t.relname, 'index', i.relname,
                   pg_get_indexdef(x.indexrelid) || case when x.indisvalid then '' else ' (not valid)' end
              from tables t join pg_index x on x.indrelid = t.oid join pg_class i on i.oid = x.indexrelid
            union all
            select t.relname, 'trigger', g.tgname,
                   pg_get_triggerdef(g.oid) || case when g.tgenabled = 'O' then '' else ' (disabled)' end
              from tables t join pg_trigger g on g.tgrelid = t.oid where not g.tgisinternal
            union all
            select t.relname, 'rights', coalesce(nullif(pg_get_userbyid(r.grantee), ''), 'public'),
                   string_agg(r.privilege_type, ', ' order by r.privilege_type)
              from tables t, aclexplode(t.relacl) r where r.grantee <> t.relowner
             group by t.relname, r.grantee
            union all
            select t.relname, 'rights', a.attname || ' for ' || pg_get_userbyid(r.grantee),
                   string_agg(r.privilege_type, ', ' order by r.privilege_type)
              from tables t
              join pg_attribute a on a.attrelid = t.oid and a.attacl is not null,
                   aclexplode(a.attacl) r where r.grantee <> t.relowner
             group by t.relname, a.attname, r.grantee
            union all
            select '', 'function', p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')',
                   md5(replace(pg_get_functiondef(p.oid), :schema || '.', ''))
              from pg_proc p join s on s.oid = p.pronamespace where p.prokind in ('f', 'p')
            """;

    private static final String FIRM = "<firm>";

    private final Cells cells;

    Fingerprints(Cells cells) {
        this.cells = cells;
    }

    private record Row(String partOf, String kind, String name, String definition) {}

    /// @param schema of the firm; its role has the same name
    public Fingerprint of(String cell, String schema) {
        var owner = cells.owner(cell);
        var parts = new TreeMap<Fingerprint.Part, String>();
        var transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
        transaction.setReadOnly(true);
        transaction.executeWithoutResult(_ -> {
            var jdbc = JdbcClient.create(owner);
            jdbc.sql("select set_config('search_path', '', true)")
                    .query(String.class)
                    .single();
            for (var row :
                    jdbc.sql(PARTS).param("schema", schema).query(Row.class).list()) {
                parts.put(
                        new Fingerprint.Part(
                                row.partOf(), row.kind(), row.name().replace(schema, FIRM)),
                        row.definition().replace(schema + ".", "").replace(schema, FIRM));
            }
        });
        return Fingerprint.of(parts);
    }
}
