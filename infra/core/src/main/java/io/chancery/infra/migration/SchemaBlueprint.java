package io.chancery.infra.migration;

import static io.chancery.infra.migration.SchemaMigrations.quoted;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How a schema is built, read from PostgreSQL's catalogs as statements that build another one like it.
///
/// Read and run within one transaction: while the path names the first schema, PostgreSQL writes definitions without
/// it; once the path names the second, the same words build there.
final class SchemaBlueprint {

    private final JdbcClient owner;
    private final String schema;

    SchemaBlueprint(JdbcClient owner, String schema) {
        this.owner = owner;
        this.schema = schema;
    }

    /// A table and the columns that are written: what is generated makes itself.
    record Table(String name, String columns) {}

    /// Smallest first: who waits sees tables go by, and the last statement is the longest.
    List<Table> tables() {
        return owner.sql("""
                select c.relname as name,
                       string_agg(quote_ident(a.attname), ', ' order by a.attnum) filter (where a.attgenerated = '') as columns
                  from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                 where c.relnamespace = cast(quote_ident(:schema) as regnamespace) and c.relkind = 'r'
                 group by c.oid, c.relname order by c.relpages, c.relname
                """).param("schema", schema).query(Table.class).list();
    }

    /// Tables as they are without keys, indexes and triggers, which come after the rows.
    List<String> emptyTables(String target) {
        return tables().stream()
                .map(table -> "create table %s.%s (like %s.%s including all excluding indexes excluding statistics)"
                        .formatted(quoted(target), quoted(table.name()), quoted(schema), quoted(table.name())))
                .toList();
    }

    List<String> rows(String target) {
        return tables().stream()
                .map(table -> "insert into %s.%s (%s) overriding system value select %s from %s.%s"
                        .formatted(
                                quoted(target),
                                quoted(table.name()),
                                table.columns(),
                                table.columns(),
                                quoted(schema),
                                quoted(table.name())))
                .toList();
    }

    /// Where identity columns go on counting.
    List<String> counters() {
        return owner.sql("""
                select format('select setval(pg_get_serial_sequence(%L, %L), %s, true)', quote_ident(c.relname), a.attname, s.last_value)
                  from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attidentity <> ''
                  join pg_depend d on d.refobjid = c.oid and d.refobjsubid = a.attnum and d.deptype = 'i'
                  join pg_class q on q.oid = d.objid and q.relkind = 'S'
                  join pg_sequences s on s.schemaname = :schema and s.sequencename = q.relname
                 where c.relnamespace = cast(quote_ident(:schema) as regnamespace) and s.last_value is not null
                """).param("schema", schema).query(String.class).list();
    }

    /// Indexes that are no constraint's, then keys, then what refers to keys.
    List<String> indexesAndKeys() {
        return owner.sql("""
                select statement from (
                    select 1 as place, i.indexrelid as id, pg_get_indexdef(i.indexrelid, 0, true) as statement
                      from pg_index i join pg_class c on c.oid = i.indrelid
                     where c.relnamespace = cast(quote_ident(:schema) as regnamespace) and c.relkind = 'r'
                       and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
                    union all
                    select case when k.contype = 'f' then 3 else 2 end, k.oid,
                           format('alter table %I add constraint %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid, true))
                      from pg_constraint k join pg_class c on c.oid = k.conrelid
                     where c.relnamespace = cast(quote_ident(:schema) as regnamespace) and k.contype in ('p', 'u', 'x', 'f')
                ) parts order by place, id
                """).param("schema", schema).query(String.class).list();
    }

    List<String> functionsAndTriggers(String target) {
        return owner.sql("""
                select statement from (
                    select 1 as place, p.oid as id,
                           regexp_replace(pg_get_functiondef(p.oid), '^(CREATE OR REPLACE (?:FUNCTION|PROCEDURE) )' ||
                               regexp_replace(quote_ident(:schema), '([^a-z0-9_])', '\\\\\\1', 'g') || '[.]',
                               '\\1' || quote_ident(:target) || '.') as statement
                      from pg_proc p where p.pronamespace = cast(quote_ident(:schema) as regnamespace) and p.prokind in ('f', 'p')
                    union all
                    select 2, t.oid, pg_get_triggerdef(t.oid, true)
                      from pg_trigger t join pg_class c on c.oid = t.tgrelid
                     where c.relnamespace = cast(quote_ident(:schema) as regnamespace) and not t.tgisinternal
                ) parts order by place, id
                """)
                .param("schema", schema)
                .param("target", target)
                .query(String.class)
                .list();
    }

    /// The rights of the firm's role, given to another role.
    List<String> grants(String role, String heir) {
        return owner.sql("""
                with rights as (
                    select 'table' as what, quote_ident(c.relname) as name, '' as columns, a.grantee, a.privilege_type
                      from pg_class c, aclexplode(c.relacl) a
                     where c.relnamespace = cast(quote_ident(:schema) as regnamespace) and c.relkind = 'r' and a.grantee <> c.relowner
                    union all
                    select 'table', quote_ident(c.relname), ' (' || quote_ident(t.attname) || ')', a.grantee, a.privilege_type
                      from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
                     where c.relnamespace = cast(quote_ident(:schema) as regnamespace) and c.relkind = 'r' and a.grantee <> c.relowner
                    union all
                    select 'sequence', quote_ident(c.relname), '', a.grantee, a.privilege_type
                      from pg_class c, aclexplode(c.relacl) a
                     where c.relnamespace = cast(quote_ident(:schema) as regnamespace) and c.relkind = 'S' and a.grantee <> c.relowner
                    union all
                    select 'routine', format('%I(%s)', p.proname, pg_get_function_identity_arguments(p.oid)), '', a.grantee,
                           a.privilege_type
                      from pg_proc p, aclexplode(p.proacl) a
                     where p.pronamespace = cast(quote_ident(:schema) as regnamespace) and a.grantee <> p.proowner
                )
                select format('grant %s%s on %s %s to %s', privilege_type, columns, what, name,
                           case when grantee = 0 then 'public'
                                when grantee = cast(quote_ident(:role) as regrole) then quote_ident(:heir)
                                else cast(cast(grantee as regrole) as text) end)
                  from rights
                """)
                .param("schema", schema)
                .param("role", role)
                .param("heir", heir)
                .query(String.class)
                .list();
    }
}
