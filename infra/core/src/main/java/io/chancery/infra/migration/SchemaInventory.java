package io.chancery.infra.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All that a schema holds, a line for each thing, in words that do not name the schema: two that are built alike have
/// the same lines. What a copy does not know how to take along makes a line too, so that it is missed.
final class SchemaInventory {

    private static final String LINES = """
            select 'relation ' || cast(c.relkind as text) || ' ' || c.relname || ' ' || cast(c.relpersistence as text) || ' ' ||
                   coalesce(array_to_string(c.reloptions, ','), '') || case when c.relrowsecurity then ' guarded by row' else '' end
              from pg_class c where c.relnamespace = cast(quote_ident(:schema) as regnamespace) and c.relkind <> 't'
            union all
            select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) ||
                   case when a.attnotnull then ' not null' else '' end || ' ' || cast(a.attidentity as text) || cast(a.attgenerated as text) || ' ' ||
                   coalesce(pg_get_expr(d.adbin, d.adrelid, true), '')
              from pg_attribute a join pg_class c on c.oid = a.attrelid
              left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
             where c.relnamespace = cast(quote_ident(:schema) as regnamespace) and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
            union all
            select 'index ' || pg_get_indexdef(i.indexrelid, 0, true)
              from pg_index i join pg_class c on c.oid = i.indrelid
             where c.relnamespace = cast(quote_ident(:schema) as regnamespace) and c.relkind = 'r'
            union all
            select 'constraint ' || cast(k.contype as text) || ' ' || c.relname || '.' || k.conname || ' ' || pg_get_constraintdef(k.oid, true)
              from pg_constraint k join pg_class c on c.oid = k.conrelid
             where c.relnamespace = cast(quote_ident(:schema) as regnamespace) and k.contype not in ('n', 't')
            union all
            select 'trigger ' || pg_get_triggerdef(t.oid, true)
              from pg_trigger t join pg_class c on c.oid = t.tgrelid
             where c.relnamespace = cast(quote_ident(:schema) as regnamespace) and not t.tgisinternal
            union all
            select 'routine ' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ') ' || p.prosecdef || ' ' ||
                   coalesce(array_to_string(p.proconfig, ','), '') || ' ' || md5(p.prosrc)
              from pg_proc p where p.pronamespace = cast(quote_ident(:schema) as regnamespace)
            union all
            select 'type ' || t.typname
              from pg_type t where t.typnamespace = cast(quote_ident(:schema) as regnamespace) and t.typtype in ('d', 'e', 'r', 'm')
            """;

    /// Things of a schema that lean on things of another one.
    private static final String CROSSING = """
            with own as (
                select c.oid, c.relname as name from pg_class c where c.relnamespace = cast(quote_ident(:schema) as regnamespace)),
            foreigners as (
                select c.oid from pg_class c where c.relnamespace = cast(quote_ident(:other) as regnamespace)
                union all
                select p.oid from pg_proc p where p.pronamespace = cast(quote_ident(:other) as regnamespace))
            select own.name from own join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = own.oid
                join foreigners f on f.oid = d.refobjid
            union
            select own.name from own join pg_attrdef a on a.adrelid = own.oid
                join pg_depend d on d.classid = 'pg_attrdef'::regclass and d.objid = a.oid join foreigners f on f.oid = d.refobjid
            union
            select own.name from own join pg_constraint k on k.conrelid = own.oid
                join pg_depend d on d.classid = 'pg_constraint'::regclass and d.objid = k.oid join foreigners f on f.oid = d.refobjid
            union
            select own.name from own join pg_trigger t on t.tgrelid = own.oid
                join pg_depend d on d.classid = 'pg_trigger'::regclass and d.objid = t.oid join foreigners f on f.oid = d.refobjid
            """;

    private final JdbcClient owner;

    SchemaInventory(JdbcClient owner) {
        this.owner = owner;
    }

    /// Lines of the one or the other schema alone; none when both are built alike and lean on nothing of each other.
    List<String> differences(String schema, String copy) {
        var here = lines(schema);
        var there = lines(copy);
        var differences = new ArrayList<String>();
        here.stream().filter(line -> !there.contains(line)).forEach(line -> differences.add("lacks " + line));
        there.stream().filter(line -> !here.contains(line)).forEach(line -> differences.add("has " + line));
        owner.sql(CROSSING)
                .param("schema", copy)
                .param("other", schema)
                .query(String.class)
                .list()
                .forEach(name -> differences.add("leans on the original: " + name));
        return differences;
    }

    TreeSet<String> lines(String schema) {
        SchemaCopies.lookFrom(owner, schema);
        return new TreeSet<>(
                owner.sql(LINES).param("schema", schema).query(String.class).list());
    }
}
