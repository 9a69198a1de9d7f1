package io.chancery.app.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chancery.app.firm.FirmSetup;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.OwnFirm;
import io.chancery.control.schemas.ContractRounds;
import io.chancery.control.schemas.DriftRounds;
import io.chancery.infra.migration.SchemaContracts;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A script of the tests takes a column away that nobody needs, from firms that have release 2026.2: Alder has it,
/// Beech has not.
@FirmTest
class ContractsIntegrationTest {

    private static final int FLOOR = 825;
    private static final JdbcClient SUPERUSER = FirmsDatabase.behindTheWall();

    @Autowired
    private ContractRounds rounds;

    @Autowired
    private DriftRounds drift;

    @Autowired
    private SchemaContracts contracts;

    @Autowired
    private FirmSetup setup;

    private final OwnFirm alder = OwnFirm.named("alder", "Alder Law");
    private final OwnFirm beech = OwnFirm.named("beech", "Beech Law");

    @BeforeEach
    void twoFirmsWithSomethingLeftBehind() {
        for (var firm : new OwnFirm[] {alder, beech}) {
            firm.open(setup);
            SUPERUSER
                    .sql("alter table %s.client add column left_behind text".formatted(firm.schema()))
                    .update();
        }
        // Nodes that other tests made up.
        SUPERUSER.sql("delete from control.node where schema_version < 825").update();
        release(alder, "2026.2");
        release(beech, "2026.1");
        rounds.look();
    }

    @AfterEach
    void stop() {
        SUPERUSER
                .sql("update control.contract set ordered_at = null, ordered_by_name = null, reason = null")
                .update();
        SUPERUSER.sql("delete from control.node where name = 'older'").update();
    }

    @Test
    void nothingGoesBeforeSomebodyOrdersIt() {
        rounds.look();
        assertThat(hasColumn(alder)).isTrue();
        assertThat(floor(alder)).isZero();
        assertThat(
                        text(
                                "select why || ' ' || release_year || '.' || release_place from control.contract where version = 825"))
                .isEqualTo(
                        "Nobody reads any more what tests leave behind at a client; what it said is nowhere else. 2026.2");
    }

    @Test
    void goesInFirmsThatHaveTheReleaseAndIsNotTakenForDrift() {
        order();
        goneIn(alder);
        assertThat(floor(alder)).isEqualTo(FLOOR);
        assertThat(contracts.floorOf(alder.tenant())).isEqualTo(FLOOR);
        assertThat(hasColumn(beech)).as("it has an older release").isTrue();
        assertThat(floor(beech)).isZero();

        compare(alder);
        assertThat(differences(alder)).isEqualTo("0");
        assertThat(floor(alder)).isEqualTo(FLOOR);

        release(beech, "2026.3");
        goneIn(beech);
        assertThat(floor(beech)).isEqualTo(FLOOR);
    }

    @Test
    void waitsWhileANodeRunsThatStillNeedsIt() {
        SUPERUSER.sql("""
                insert into control.node (name, build, schema_version, releases, started_at, seen_at)
                values ('older', '6', 824, '{2026.1}', now(), now() + interval '1 hour')
                """).update();
        order();
        assertThat(rounds.look()).isZero();
        assertThat(hasColumn(alder)).isTrue();
        SUPERUSER.sql("delete from control.node where name = 'older'").update();
        goneIn(alder);
    }

    @Test
    void aNodeThatDiesAfterItRanLeavesNothingToDoButTheNote() {
        order();
        goneIn(alder);
        SUPERUSER
                .sql("update control.contract_firm set done_at = null, taken_until = null where tenant = :firm")
                .param("firm", alder.id().value())
                .update();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            rounds.look();
            return done(alder);
        });
        assertThat(text("select count(*)::text from %s.schema_contract".formatted(alder.schema())))
                .isEqualTo("1");
        assertThat(text(
                        "select string_agg(subject_name || ': ' || (after ->> 'script') || ', ' || reason, ' | ') from %s.audit_entry where action = 'firm.taken-away'"
                                .formatted(alder.schema())))
                .as("the firm's own log says it once")
                .isEqualTo(
                        "Alder Law: V0825__drop_left_behind.sql, Nobody reads any more what tests leave behind at a client; what it said is nowhere else.");
    }

    @Test
    void leavesAFirmAsItWasWhosePeopleKeepItWaitingAndComesAgain() throws SQLException {
        var database = FirmsDatabase.database();
        try (var report = database.connect(database.superuser());
                var reading = report.createStatement()) {
            report.setAutoCommit(false);
            reading.execute("lock table %s.client in access share mode".formatted(alder.schema()));
            order();
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                rounds.look();
                return !trouble(alder).isEmpty();
            });
            assertThat(floor(alder)).as("nothing is gone").isZero();
            report.rollback();
        }
        assertThat(hasColumn(alder)).isTrue();
        assertThat(trouble(alder)).contains("lock timeout");
        SUPERUSER
                .sql("update control.contract_firm set taken_until = null where tenant = :firm")
                .param("firm", alder.id().value())
                .update();
        goneIn(alder);
        await().atMost(Duration.ofSeconds(10)).until(() -> trouble(alder).isEmpty());
    }

    @Test
    void aFirmBetweenTwoReleasesWaits() {
        SUPERUSER.sql("""
                insert into control.upgrade (id, tenant, from_release, to_release, rehearsal, state, scheduled_at, started_at, soak_until,
                    requested_by_name, requested_at)
                values (gen_random_uuid(), :firm, '2026.1', '2026.2', false, 'SOAKING', now(), now(), now() + interval '1 day', 'Olive', now())
                """).param("firm", alder.id().value()).update();
        order();
        for (int i = 0; i < 3; i++) {
            rounds.look();
        }
        assertThat(hasColumn(alder)).isTrue();
        SUPERUSER
                .sql("update control.upgrade set state = 'DONE', finished_at = now() where tenant = :firm")
                .param("firm", alder.id().value())
                .update();
        goneIn(alder);
    }

    /// A snapshot has what was taken away, and takes the firm's place.
    @Test
    void aFirmThatWasPutBackGetsItsTurnAgain() {
        order();
        goneIn(alder);
        await().atMost(Duration.ofSeconds(10)).until(() -> done(alder));
        SUPERUSER
                .sql("delete from %s.schema_contract".formatted(alder.schema()))
                .update();
        SUPERUSER
                .sql("alter table %s.client add column left_behind text".formatted(alder.schema()))
                .update();
        stop();
        compare(alder);
        assertThat(floor(alder)).isZero();
        assertThat(done(alder)).isFalse();
        SUPERUSER
                .sql("update control.contract_firm set taken_until = null where tenant = :firm")
                .param("firm", alder.id().value())
                .update();
        order();
        goneIn(alder);
        assertThat(floor(alder)).isEqualTo(FLOOR);
    }

    private static void order() {
        SUPERUSER
                .sql(
                        "update control.contract set ordered_at = now(), ordered_by_name = 'Olive', reason = 'Nobody needs it' where version = 825")
                .update();
    }

    /// The node looks by itself too; whoever is first takes it.
    private void goneIn(OwnFirm firm) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            rounds.look();
            return !hasColumn(firm);
        });
    }

    private void compare(OwnFirm firm) {
        SUPERUSER.sql("""
                insert into control.schema_drift (tenant, requested_at) values (:firm, now())
                on conflict (tenant) do update set requested_at = now(), checked_at = null, found = null, taken_until = null
                """).param("firm", firm.id().value()).update();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            drift.look();
            return !differences(firm).isEmpty();
        });
    }

    private static String differences(OwnFirm firm) {
        return ofFirm("select coalesce(found::text, '') from control.schema_drift where tenant = :firm", firm);
    }

    private static boolean done(OwnFirm firm) {
        return ofFirm("select (done_at is not null)::text from control.contract_firm where tenant = :firm", firm)
                .equals("true");
    }

    private static String trouble(OwnFirm firm) {
        return ofFirm("select coalesce(max(trouble), '') from control.contract_firm where tenant = :firm", firm);
    }

    private static int floor(OwnFirm firm) {
        return Integer.parseInt(ofFirm("select schema_floor::text from control.tenant where id = :firm", firm));
    }

    private static boolean hasColumn(OwnFirm firm) {
        return text("select count(*)::text from information_schema.columns where column_name = 'left_behind' and table_schema = '%s'"
                        .formatted(firm.schema()))
                .equals("1");
    }

    private static void release(OwnFirm firm, String number) {
        SUPERUSER
                .sql("update control.tenant set release = :number where id = :firm")
                .param("number", number)
                .param("firm", firm.id().value())
                .update();
    }

    private static String ofFirm(String question, OwnFirm firm) {
        return SUPERUSER
                .sql(question)
                .param("firm", firm.id().value())
                .query(String.class)
                .single();
    }

    private static String text(String question) {
        return SUPERUSER.sql(question).query(String.class).single();
    }
}
