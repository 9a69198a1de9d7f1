package io.chancery.infra.migration;

import static io.chancery.infra.TwoFirms.ASHWORTH;
import static io.chancery.infra.TwoFirms.BIRCHWOOD;
import static io.chancery.infra.TwoFirms.COPY_OF_ASHWORTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.infra.TwoFirms;
import io.chancery.infra.crypto.Sealing;
import io.chancery.infra.migration.SchemaCopies.Place;
import io.chancery.infra.tenancy.FirmIsClosed;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SchemaCopiesIntegrationTest {

    private static final Place LIVE = place(ASHWORTH);
    private static final Place SNAPSHOT = new Place("main", "snap_ashworth_1", ASHWORTH.role());

    private static TwoFirms firms;
    private static SchemaCopies copies;
    private static FirmSchemas schemas;
    private static TransactionTemplate transaction;
    private static JdbcClient firm;

    @BeforeAll
    static void open() {
        firms = new TwoFirms(4);
        copies = firms.get(SchemaCopies.class);
        schemas = firms.get(FirmSchemas.class);
        transaction = new TransactionTemplate(firms.get(JpaTransactionManager.class));
        firm = firms.get(JdbcClient.class);
    }

    @AfterAll
    static void close() {
        firms.close();
    }

    @BeforeEach
    void fill() {
        for (var statement : """
                create table firm_ashworth.client (id int primary key, name text not null unique, dropped int,
                    initial text generated always as (left(name, 1)) stored, constraint name_is_short check (length(name) < 20));
                alter table firm_ashworth.client drop column dropped;
                create table firm_ashworth.matter (id int generated always as identity primary key,
                    client int not null constraint matter_belongs_to_client references firm_ashworth.client,
                    "Odd name" numeric(12, 2) default 0.00);
                create index matter_of_client on firm_ashworth.matter (client) where "Odd name" > 0;
                create function firm_ashworth.shout(who firm_ashworth.client) returns text language sql immutable
                    as 'select upper(who.name)';
                grant execute on function firm_ashworth.shout to firm_ashworth;
                create function firm_ashworth.cannot_go() returns trigger language plpgsql
                    as $$ begin raise exception 'clients stay'; end $$;
                create trigger client_stays before delete on firm_ashworth.client for each row
                    execute function firm_ashworth.cannot_go();
                revoke update on firm_ashworth.client from firm_ashworth;
                grant update (name) on firm_ashworth.client to firm_ashworth;
                insert into firm_ashworth.client values (1, 'Ada'), (2, 'Byron');
                insert into firm_ashworth.matter (client, "Odd name") values (1, 10.50), (2, 0), (1, 7.25)
                """.split(";(?=\n)", -1)) {
            owner().sql(statement).update();
        }
    }

    @AfterEach
    void clear() {
        for (var schema : new String[] {"snap_ashworth_1", "old_ashworth_1"}) {
            copies.drop("main", schema);
        }
        schemas.remove(COPY_OF_ASHWORTH);
        owner().sql("""
                drop table if exists firm_ashworth.leaning, firm_ashworth.matter, firm_ashworth.client cascade
                """).update();
        owner().sql("drop function if exists firm_ashworth.cannot_go").update();
        owner().sql("drop view if exists firm_ashworth.names").update();
        schemas.openDoor(ASHWORTH);
    }

    @Test
    void aCopyHoldsAllThatTheFirmHolds() {
        copy();

        assertThat(ask(COPY_OF_ASHWORTH, "select string_agg(name || initial, ',' order by id) from client"))
                .isEqualTo("AdaA,ByronB");
        assertThat(ask(COPY_OF_ASHWORTH, "select sum(\"Odd name\")::text from matter"))
                .isEqualTo("17.75");
        assertThat(ask(COPY_OF_ASHWORTH, "select shout(c) from client c where id = 1"))
                .isEqualTo("ADA");
        assertThat(firms.get(SchemaMigrations.class).versionOf(COPY_OF_ASHWORTH))
                .isEqualTo(firms.get(SchemaMigrations.class).versionOf(ASHWORTH))
                .isPositive();
    }

    @Test
    void aCopyKeepsTheRulesOfTheFirm() {
        copy();

        refused("insert into client (id, name) values (3, 'Ada')", "client_name_key");
        refused("insert into client (id, name) values (3, repeat('x', 20))", "name_is_short");
        refused("insert into matter (client) values (9)", "matter_belongs_to_client");
        refused("delete from client", "clients stay");
        refused("update client set id = 4 where id = 1", "permission denied");
        change(COPY_OF_ASHWORTH, "update client set name = 'Augusta' where id = 1");
        change(COPY_OF_ASHWORTH, "insert into matter (client) values (1)");
        assertThat(ask(COPY_OF_ASHWORTH, "select max(id)::text from matter")).isEqualTo("5");
    }

    @Test
    void aCopyAndItsFirmSeeNothingOfEachOther() {
        copy();

        change(COPY_OF_ASHWORTH, "insert into client (id, name) values (3, 'Carol')");

        assertThat(ask(ASHWORTH, "select count(*)::text from client")).isEqualTo("2");
        assertThatThrownBy(() -> ask(COPY_OF_ASHWORTH, "select count(*)::text from firm_ashworth.client"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> ask(BIRCHWOOD, "select count(*)::text from firm_try_ashworth.client"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aCopyTwiceIsOneCopy() {
        schemas.admit(COPY_OF_ASHWORTH);
        assertThat(copies.copy(LIVE, place(COPY_OF_ASHWORTH))).isTrue();
        change(ASHWORTH, "insert into client (id, name) values (3, 'Carol')");
        assertThat(copies.copy(LIVE, place(COPY_OF_ASHWORTH))).isFalse();
        assertThat(owner().sql("select count(*) from firm_try_ashworth.client")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeCopiedWholeIsNotCopied() {
        owner().sql("create view firm_ashworth.names as select name from firm_ashworth.client")
                .update();
        assertThatThrownBy(() -> copies.copy(LIVE, SNAPSHOT))
                .isInstanceOf(SchemaCopies.CopyIsNotWhole.class)
                .hasMessageContaining("lacks relation v names");
        assertThat(copies.exists("main", SNAPSHOT.schema())).isFalse();
    }

    @Test
    void whatLeansOnTheFirmIsNotCopied() {
        owner().sql("create function firm_ashworth.next() returns int language sql as 'select 1'")
                .update();
        owner().sql("create table firm_ashworth.leaning (id int default firm_ashworth.next())")
                .update();
        try {
            assertThatThrownBy(() -> copies.copy(LIVE, SNAPSHOT))
                    .isInstanceOf(SchemaCopies.CopyIsNotWhole.class)
                    .hasMessageContaining("leaning");
        } finally {
            owner().sql("drop function firm_ashworth.next cascade").update();
        }
    }

    @Test
    void nobodyEntersASnapshot() {
        copies.copy(LIVE, SNAPSHOT);
        assertThatThrownBy(() -> ask(ASHWORTH, "select count(*)::text from snap_ashworth_1.client"))
                .hasStackTraceContaining("permission denied for schema");
    }

    @Test
    void aFirmIsPutBackByTwoRenamesAndWorksAtOnce() {
        copies.copy(LIVE, SNAPSHOT);
        // The serving connections know the tables by then, with their plans.
        for (int i = 0; i < 20; i++) {
            ask(ASHWORTH, "select count(*)::text from client");
        }
        change(ASHWORTH, "insert into client (id, name) values (3, 'Carol')");

        assertThat(schemas.closeDoor(ASHWORTH, "being put back", Duration.ofSeconds(5)))
                .isTrue();
        var begun = System.nanoTime();
        assertThat(copies.swap(LIVE, SNAPSHOT.schema(), "old_ashworth_1")).isTrue();
        schemas.openDoor(ASHWORTH);
        var took = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(ask(ASHWORTH, "select count(*)::text from client")).isEqualTo("2");
        assertThat(took).isLessThan(Duration.ofMillis(100));
        change(ASHWORTH, "insert into client (id, name) values (4, 'Dora')");
        assertThatThrownBy(() -> ask(ASHWORTH, "select count(*)::text from old_ashworth_1.client"))
                .hasStackTraceContaining("permission denied for schema");
        assertThat(owner().sql("select count(*) from old_ashworth_1.client")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(copies.swap(LIVE, SNAPSHOT.schema(), "old_ashworth_1"))
                .as("again")
                .isFalse();
        assertThat(ask(ASHWORTH, "select count(*)::text from client")).isEqualTo("3");
    }

    @Test
    void theDoorIsGivenUpWhenSomebodyStaysInside() throws SQLException {
        try (var longReport = firms.database().connect(firms.database().superuser())) {
            hold(longReport);
            assertThat(schemas.closeDoor(ASHWORTH, "upgrade", Duration.ofMillis(100)))
                    .isFalse();
            assertThatThrownBy(() -> ask(ASHWORTH, "select '1'")).isInstanceOf(FirmIsClosed.class);
            longReport.rollback();
        }
        assertThat(schemas.closeDoor(ASHWORTH, "upgrade", Duration.ofSeconds(5)))
                .isTrue();
    }

    @Test
    void aCopyOpensWhatTheFirmSealed() {
        var sealing = firms.get(Sealing.class);
        var secret = "the secret".getBytes(StandardCharsets.US_ASCII);
        var sealed = as(ASHWORTH, () -> sealing.seal("factor", secret));
        copy();
        assertThat(as(COPY_OF_ASHWORTH, () -> sealing.open("factor", sealed))).isEqualTo(secret);
        var later = as(COPY_OF_ASHWORTH, () -> sealing.seal("factor", secret));
        assertThat(as(ASHWORTH, () -> sealing.open("factor", later))).isEqualTo(secret);
        assertThatThrownBy(() -> as(BIRCHWOOD, () -> sealing.open("factor", sealed)))
                .isInstanceOf(RuntimeException.class);
    }

    private static void copy() {
        schemas.admit(COPY_OF_ASHWORTH);
        copies.copy(LIVE, place(COPY_OF_ASHWORTH));
        copies.open(place(COPY_OF_ASHWORTH));
        schemas.openDoor(COPY_OF_ASHWORTH);
    }

    private static Place place(Tenant tenant) {
        return new Place(tenant.cell(), tenant.schema(), tenant.role());
    }

    private static void hold(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.prepareStatement(
                "select pg_advisory_xact_lock_shared(lock_key)::text from cell.tenant_door where tenant = ?")) {
            statement.setObject(1, ASHWORTH.id().value());
            statement.execute();
        }
    }

    private static void refused(String statement, String because) {
        assertThatThrownBy(() -> change(COPY_OF_ASHWORTH, statement))
                .isInstanceOfAny(DataIntegrityViolationException.class, DataAccessException.class)
                .hasStackTraceContaining(because);
    }

    private static String ask(Tenant tenant, String question) {
        return as(tenant, () -> firm.sql(question).query(String.class).single());
    }

    private static void change(Tenant tenant, String statement) {
        as(tenant, () -> firm.sql(statement).update());
    }

    private static <T> T as(Tenant tenant, Supplier<T> work) {
        return TenantContext.callAs(tenant.id(), () -> transaction.execute(_ -> work.get()));
    }

    private static JdbcClient owner() {
        return JdbcClient.create(firms.database().dataSource(firms.database().owner()));
    }
}
