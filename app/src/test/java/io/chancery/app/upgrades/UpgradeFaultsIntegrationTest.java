package io.chancery.app.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.OwnFirm;
import io.chancery.control.rollouts.RolloutEngine;
import io.chancery.control.upgrades.UpgradeState;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Faults that a rehearsal does not show: they are in the firm itself, in its disk, or in what its people do.
class UpgradeFaultsIntegrationTest extends UpgradedFirm {

    @Autowired
    RolloutEngine rollouts;

    @AfterEach
    void freeTheDisk() {
        SUPERUSER.sql("drop event trigger if exists disk_is_full").update();
        SUPERUSER.sql("drop function if exists public.disk_is_full").update();
    }

    @AfterEach
    void takeTheOfferBack() {
        SUPERUSER
                .sql("update control.release set offered_by = null, offered_at = null where number = '2026.2'")
                .update();
    }

    @Test
    void aDataStepThatThrowsInOneFirmOfAWaveStopsNoOther() {
        var others = List.of(another("eastlake"), another("fairfax"));
        refuseInitials(schema);
        var rollout = rollOutTo(firm, others.get(0), others.get(1));

        await().atMost(Duration.ofSeconds(90)).until(() -> {
            rollouts.round();
            worker.workOne();
            return "FINISHED".equals(stateOf(rollout));
        });

        assertThat(release()).isEqualTo("2026.1");
        assertThat(initials()).isEqualTo("none");
        works();
        assertThat(others).allSatisfy(other -> assertThat(releaseOf(other)).isEqualTo("2026.2"));
        assertThat(count("select count(*) from control.upgrade where tenant = :firm and state = 'PUT_BACK'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from control.upgrade where tenant = :firm and state = 'SCHEDULED'"))
                .as("tried another time")
                .isEqualTo(1);
    }

    @Test
    void aDiskThatIsFullAtTheSnapshotLeavesTheFirmAsItWas() {
        diskIsFullFor("snapshot_");
        var id = order();

        ends(id, UpgradeState.PUT_BACK);

        works();
        assertThat(release()).isEqualTo("2026.1");
        assertThat(initials()).isEqualTo("none");
        assertThat(troubleOf(id.value())).contains("No space left on device");
        assertThat(schemasOf(id.value())).as("half a snapshot").isEmpty();

        freeTheDisk();
        SUPERUSER
                .sql("update control.upgrade set scheduled_at = now() where tenant = :firm and state = 'SCHEDULED'")
                .param("firm", firm.value())
                .update();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            worker.workOne();
            return "2026.2".equals(release());
        });
        works();
    }

    @Test
    void aDiskThatIsFullAtTheRehearsalIsNoticedBeforeAnybodyWaits() {
        diskIsFullFor("rehearsal_");
        var id = order();

        ends(id, UpgradeState.FAILED);

        works();
        assertThat(count("select count(*) from control.upgrade where tenant = :firm and held_at is not null"))
                .isZero();
        assertThat(count("select count(*) from control.tenant where copy_of = :firm"))
                .as("copies left behind")
                .isZero();
    }

    @Test
    void whoeverIsInsideWhenAFirmIsTakenBackKeepsTheirFirm() throws SQLException {
        var id = order();
        ends(id, UpgradeState.SOAKING);
        var database = FirmsDatabase.database();
        try (var report = database.connect(database.superuser())) {
            enter(report);
            SUPERUSER
                    .sql(
                            "update control.upgrade set state = 'SCHEDULED', going_back = true, failure = 'decided' where id = :id")
                    .param("id", id.value())
                    .update();
            ends(id, UpgradeState.PAUSED);
            report.rollback();
        }
        works();
        assertThat(release()).isEqualTo("2026.2");

        SUPERUSER
                .sql("update control.upgrade set state = 'SCHEDULED' where id = :id")
                .param("id", id.value())
                .update();
        ends(id, UpgradeState.PUT_BACK);
        works();
        assertThat(release()).isEqualTo("2026.1");
        assertThat(initials()).isEqualTo("none");
    }

    private void enter(Connection report) throws SQLException {
        report.setAutoCommit(false);
        try (var inside = report.prepareStatement(
                "select pg_advisory_xact_lock_shared(lock_key)::text from cell.tenant_door where tenant = ?")) {
            inside.setObject(1, firm.value());
            inside.execute();
        }
    }

    private Tenant another(String name) {
        var tenant = OwnFirm.named(name, name).tenant();
        FirmsDatabase.open(tenant);
        SUPERUSER
                .sql("update control.tenant set release = '2026.1' where id = :id")
                .param("id", tenant.id().value())
                .update();
        return tenant;
    }

    /// Only the firm itself refuses; its copies do not, so that its rehearsal goes well.
    private static void refuseInitials(String schema) {
        SUPERUSER.sql("""
                create function %s.refuse() returns trigger language plpgsql as $$
                begin
                    if tg_table_schema = '%s' then
                        raise exception 'initials are refused';
                    end if;
                    return new;
                end $$""".formatted(schema, schema)).update();
        SUPERUSER.sql("""
                create trigger refuses before update on %1$s.timekeeper for each row execute function %1$s.refuse()
                """.formatted(schema)).update();
    }

    /// What PostgreSQL says when a file cannot grow, at the tenth table of such a schema.
    private static void diskIsFullFor(String prefix) {
        SUPERUSER.sql("""
                create or replace function public.disk_is_full() returns event_trigger language plpgsql as $$
                declare
                    made text;
                begin
                    select schema_name into made from pg_event_trigger_ddl_commands() where object_type = 'table';
                    if made like '%s%%' and (select count(*) from pg_tables where schemaname = made) >= 10 then
                        raise exception 'could not extend file: No space left on device' using errcode = 'disk_full';
                    end if;
                end $$""".formatted(prefix.replace("_", "\\_"))).update();
        SUPERUSER
                .sql(
                        "create event trigger disk_is_full on ddl_command_end when tag in ('CREATE TABLE') execute function public.disk_is_full()")
                .update();
    }

    private UUID rollOutTo(TenantId first, Tenant... others) {
        var rollout = Ids.next();
        SUPERUSER.sql("""
                insert into control.node (name, build, schema_version, releases, started_at, seen_at)
                values ('node-of-faults', 'test', 1, '{2026.2}', now(), now() + interval '1 hour')
                on conflict do nothing""").update();
        SUPERUSER
                .sql("update control.release set offered_by = 'Olive', offered_at = now() where number = '2026.2'")
                .update();
        SUPERUSER.sql("""
                insert into control.rollout (id, name, release, state, segment, parallelism, soak_seconds, created_by_name, created_at,
                    started_at)
                values (:id, 'Autumn', '2026.2', 'RUNNING', '{}', 4, 0, 'Olive', now(), now())""").param("id", rollout).update();
        SUPERUSER
                .sql("insert into control.rollout_wave (rollout, number, share, error_budget) values (:id, 1, 100, 1)")
                .param("id", rollout)
                .update();
        var firms = new ArrayList<>(List.of(first));
        List.of(others).forEach(other -> firms.add(other.id()));
        for (int place = 0; place < firms.size(); place++) {
            SUPERUSER
                    .sql(
                            "insert into control.rollout_firm (rollout, tenant, wave, place) values (:id, :firm, 1, :place)")
                    .param("id", rollout)
                    .param("firm", firms.get(place).value())
                    .param("place", place)
                    .update();
        }
        return rollout;
    }

    private static String stateOf(UUID rollout) {
        return text("select state from control.rollout where id = :id", rollout);
    }

    private static String releaseOf(Tenant tenant) {
        return text(
                "select release from control.tenant where id = :id", tenant.id().value());
    }

    private static String troubleOf(UUID upgrade) {
        return text("select trouble from control.upgrade where id = :id", upgrade);
    }

    private static String text(String question, UUID id) {
        return SUPERUSER.sql(question).param("id", id).query(String.class).single();
    }

    private static List<String> schemasOf(UUID upgrade) {
        return SUPERUSER
                .sql("select nspname from pg_namespace where nspname like :like")
                .params(Map.of("like", "%" + upgrade.toString().replace("-", "") + "%"))
                .query(String.class)
                .list();
    }
}
