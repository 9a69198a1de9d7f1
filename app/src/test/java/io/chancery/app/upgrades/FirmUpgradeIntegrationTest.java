package io.chancery.app.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chancery.app.testing.BreakableGate;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.control.upgrades.UpgradeState;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class FirmUpgradeIntegrationTest extends UpgradedFirm {

    @Test
    void bringsTheFirmToTheReleaseAndKeepsWhatItWasForAWhile() {
        var id = order();
        assertThat(ends(id, UpgradeState.SOAKING)).isEqualTo(UpgradeState.SOAKING);

        works();
        assertThat(release()).isEqualTo("2026.2");
        assertThat(initials()).isEqualTo("NQ,TR");
        assertThat(count("select count(*) from control.tenant where copy_of = :firm"))
                .as("the copy that was rehearsed on")
                .isZero();
        assertThat(
                        count(
                                "select count(*) from control.snapshot where tenant = :firm and whole_at is not null and dropped_at is null"))
                .isEqualTo(1);
        assertThat(inFirm("select action from audit_entry order by id desc limit 1"))
                .isEqualTo("firm.release-done");

        SUPERUSER
                .sql("update control.upgrade set soak_until = clock_timestamp() where id = :id")
                .param("id", id.value())
                .update();
        ends(id, UpgradeState.DONE);
        assertThat(count("select count(*) from control.snapshot where tenant = :firm and dropped_at is null"))
                .isZero();
        assertThat(count("select count(*) from pg_namespace where nspname = 'snapshot_"
                        + id.toString().replace("-", "") + "' and :firm is not null"))
                .isZero();
    }

    /// Every write of the node fails once the step has done its work: as after kill -9, the record knows nothing of it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "checks",
                "rehearse-copy",
                "rehearse-measure",
                "rehearse-data:timekeepers.initials",
                "rehearse-gate:rows",
                "rehearse-end",
                "hold",
                "snapshot",
                "measure",
                "data:timekeepers.initials",
                "gate:receivables",
                "set-release",
                "open"
            })
    void goesOnWhereverANodeDies(String step) {
        var id = order();
        dieAfter(step);
        assertThat(count(
                        "select count(*) from control.upgrade_step s join control.upgrade u on u.id = s.upgrade where u.tenant = :firm"
                                + " and s.state = 'RUNNING' and s.name = '" + step + "'"))
                .isEqualTo(1);
        leaseRunsOut();

        ends(id, UpgradeState.SOAKING);

        works();
        assertThat(release()).isEqualTo("2026.2");
        assertThat(initials()).isEqualTo("NQ,TR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"back-rehearsal", "back-hold", "back-swap", "back-release", "back-open"})
    void goesBackWhereverANodeDies(String step) {
        objectAfter(1);
        var id = order();
        dieAfter(step);
        leaseRunsOut();

        ends(id, UpgradeState.PUT_BACK);

        works();
        assertThat(release()).isEqualTo("2026.1");
        assertThat(initials()).isEqualTo("none");
    }

    @Test
    void putsTheFirmBackWhenItsBooksAreNotWhatTheyWere() {
        objectAfter(1);
        var id = order();
        ends(id, UpgradeState.PUT_BACK);

        works();
        assertThat(release()).isEqualTo("2026.1");
        assertThat(initials()).isEqualTo("none");
        assertThat(inFirm("select action from audit_entry order by id desc limit 1"))
                .isEqualTo("firm.release-put-back");
        assertThat(count("select count(*) from control.upgrade where tenant = :firm and state = 'SCHEDULED'"))
                .as("tried another time")
                .isEqualTo(1);
        assertThat(count("select count(*) from control.snapshot where tenant = :firm and origin = 'PUT_ASIDE'"))
                .as("what it had become is kept to look into")
                .isEqualTo(1);
    }

    @Test
    void leavesTheFirmAloneWhenTheRehearsalFails() {
        SUPERUSER
                .sql("alter table %s.timekeeper add constraint nobody_has_initials check (initials = '')"
                        .formatted(schema))
                .update();
        var id = order();
        ends(id, UpgradeState.FAILED);
        works();
        assertThat(count("select count(*) from control.snapshot where tenant = :firm"))
                .isZero();
        assertThat(count("select count(*) from control.tenant where copy_of = :firm"))
                .isZero();
        assertThat(count("select count(*) from control.upgrade where tenant = :firm and held_at is not null"))
                .isZero();
    }

    @Test
    void waitsForAPersonWhenAGateCannotBeRead() {
        var asked = new AtomicInteger();
        BreakableGate.measures(firm, () -> {
            if (asked.incrementAndGet() == 2) {
                throw new IllegalStateException("the disk does not answer");
            }
            return "whole";
        });
        var id = order();
        ends(id, UpgradeState.PAUSED);
        assertThat(registered("state")).as("never half upgraded and open").isEqualTo("MAINTENANCE");

        SUPERUSER
                .sql("update control.upgrade set state = 'SCHEDULED' where id = :id")
                .param("id", id.value())
                .update();
        ends(id, UpgradeState.SOAKING);
        works();
        assertThat(initials()).isEqualTo("NQ,TR");
    }

    @Test
    void letsPeopleInAgainWhenSomebodysReportDoesNotEnd() throws SQLException {
        var database = FirmsDatabase.database();
        try (var report = database.connect(database.superuser())) {
            report.setAutoCommit(false);
            try (var inside = report.prepareStatement(
                    "select pg_advisory_xact_lock_shared(lock_key)::text from cell.tenant_door where tenant = ?")) {
                inside.setObject(1, firm.value());
                inside.execute();
            }
            var id = order();
            ends(id, UpgradeState.PUT_BACK);
            report.rollback();
        }
        works();
        assertThat(release()).isEqualTo("2026.1");
    }

    @Test
    void takesAFirmBackThatWorksOnTheReleaseAlready() {
        var id = order();
        ends(id, UpgradeState.SOAKING);
        SUPERUSER
                .sql(
                        "update control.upgrade set state = 'SCHEDULED', going_back = true, failure = 'decided' where id = :id")
                .param("id", id.value())
                .update();
        ends(id, UpgradeState.PUT_BACK);
        works();
        assertThat(release()).isEqualTo("2026.1");
        assertThat(initials()).isEqualTo("none");
    }

    /// The gate of the firm itself, not of its copy, measures something else after so many times.
    private void objectAfter(int times) {
        var asked = new AtomicInteger();
        BreakableGate.measures(firm, () -> asked.incrementAndGet() <= times ? "whole" : "broken");
    }

    private void dieAfter(String step) {
        SUPERUSER.sql("create sequence if not exists control.deaths").update();
        SUPERUSER.sql("alter sequence control.deaths restart").update();
        SUPERUSER.sql("""
                create or replace function control.dies() returns trigger language plpgsql security definer as $$
                begin
                    if new.name = '%1$s' and new.state in ('DONE', 'FAILED')
                       and exists (select from control.upgrade u where u.id = new.upgrade and u.tenant = '%2$s') then
                        perform nextval('control.deaths');
                        raise exception 'the node is dead';
                    end if;
                    return new;
                end
                $$
                """.formatted(step, firm)).update();
        SUPERUSER
                .sql(
                        "create or replace trigger dies before update on control.upgrade_step for each row execute function control.dies()")
                .update();
        try {
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                work();
                return isDead();
            });
        } finally {
            SUPERUSER.sql("drop trigger dies on control.upgrade_step").update();
        }
    }

    private void work() {
        try {
            worker.workOne();
        } catch (DataAccessException dead) {
            // What this node would have written is lost with it.
        }
    }

    /// Once for what was done, once for saying that it failed.
    private static boolean isDead() {
        return SUPERUSER
                .sql("select last_value > 1 from control.deaths")
                .query(Boolean.class)
                .single();
    }

    private void leaseRunsOut() {
        SUPERUSER.sql("""
                update control.upgrade set lease_until = clock_timestamp() - interval '1 second'
                 where tenant = :firm and state = 'RUNNING'
                """).param("firm", firm.value()).update();
    }
}
