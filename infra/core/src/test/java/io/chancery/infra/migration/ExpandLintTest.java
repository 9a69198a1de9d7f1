package io.chancery.infra.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpandLintTest {

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            drop table matter                                                       | DROPS
            DROP INDEX matter_by_client                                             | DROPS
            alter table matter drop column name                                     | DROPS
            alter table only firm.matter drop constraint matter_has_a_name          | DROPS
            alter table matter add column a int, drop column b                      | DROPS
            alter table matter alter column name drop default                       | DROPS
            alter table matter rename to cases                                      | RENAMES
            alter table matter rename column name to title                          | RENAMES
            alter index a rename to b                                               | RENAMES
            alter table matter alter column name type varchar(10)                   | CHANGES_A_TYPE
            alter table matter alter name set data type text                        | CHANGES_A_TYPE
            alter table matter alter column name set not null                       | SETS_NOT_NULL
            alter table matter add column name text not null                        | ADDS_NOT_NULL
            alter table matter add a int not null default 0, add b int not null     | ADDS_NOT_NULL
            alter table matter add constraint c check (name <> '')                  | NARROWS
            create unique index u on matter (name)                                  | NARROWS
            update matter set name = ''                                             | CHANGES_ROWS
            delete from matter                                                      | CHANGES_ROWS
            truncate matter                                                         | CHANGES_ROWS
            with gone as (delete from matter returning id) select id from gone      | CHANGES_ROWS
            do $$ begin update matter set name = ''; end $$                         | CHANGES_ROWS
            do $$ begin if true then delete from matter; end if; end $$             | CHANGES_ROWS
            do $x$ begin perform 1; drop table matter; end $x$                      | DROPS
            do $$ begin execute 'drop table matter'; end $$                         | CANNOT_BE_JUDGED
            create or replace function f() returns int language sql as $$ select 1 $$ | REPLACES
            revoke update on matter from public                                     | TAKES_RIGHTS
            """)
    void findsWhatTheBuildBeforeCouldNotLiveWith(String script, ExpandRule rule) {
        assertThat(ExpandLint.of(script + ";"))
                .extracting(ExpandLint.Finding::rule)
                .containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table matter (id uuid primary key, name text not null, unique (name))",
                "create table matter (id uuid); alter table matter add constraint c check (id is not null)",
                "create table matter (id uuid); create unique index u on matter (id)",
                "create index i on matter (name)",
                "alter table matter add column name text not null default ''",
                "alter table matter add column name text, add constraint c check (name <> '')",
                "alter table matter add n int generated always as identity not null",
                "alter table matter alter column name set default ''; alter table matter alter column name set not null",
                "alter table matter add column \"drop\" text",
                "insert into matter (id) values (1) on conflict (id) do update set id = 2",
                "insert into matter (id, note) values (1, 'drop table matter; delete from matter')",
                "select id from matter for update",
                "grant select, insert, update, delete on matter to firm",
                "grant update (name) on matter to firm",
                "create trigger t before insert or update or delete on matter for each row execute function f()",
                "create function f() returns trigger language plpgsql as $$ begin update x set y = 1; return new; end $$",
                "comment on table matter is 'we used to drop it'",
                "-- drop table matter",
                "/* drop /* nested */ table matter; */ select 1",
                "select E'it\\'s; drop table matter'",
                "alter type colour add value 'green'",
                "create table a.b (id int); create table c (id int); revoke update, delete on a.b, c from firm",
                "create function a.f(x uuid, y int) returns int language sql as $$ select 1 $$; revoke execute on function a.f(uuid, int) from public",
                "alter table matter add column client uuid; alter table matter add constraint c foreign key (client) references client (id)"
            })
    void letsThroughWhatOnlyAdds(String script) {
        assertThat(ExpandLint.of(script)).isEmpty();
    }

    @Test
    void namesTheLineAndWhatToDoInstead() {
        var script = """
                -- Why: nobody reads it.
                alter table matter
                    add column a text,
                    drop column b;
                """;
        assertThat(ExpandLint.of(script))
                .singleElement()
                .hasToString("line 4, \"alter table matter add column a text , drop column b\": "
                        + ExpandRule.DROPS.remedy());
    }

    @Test
    void countsTheLinesOfABlockToo() {
        assertThat(ExpandLint.of("select 1;\ndo $$\nbegin\n  delete from matter;\nend $$;"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.line()).isEqualTo(4));
    }
}
