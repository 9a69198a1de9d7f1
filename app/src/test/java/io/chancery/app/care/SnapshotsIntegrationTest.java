package io.chancery.app.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.testing.Firm;
import io.chancery.infra.tenancy.TenantContext;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotsIntegrationTest extends CaredFirm {

    @AfterEach
    void forgetOrders() {
        SUPERUSER.sql("""
                        update control.tenant_order set state = 'ABANDONED', finished_at = now()
                         where tenant = :firm and state in ('PENDING', 'RUNNING', 'FAILED')
                        """).param("firm", firm.value()).update();
    }

    @Test
    void freezesTheFirmBesideItselfForAWhile() {
        var snapshot = snapshot();
        assertThat(told(
                        "select origin || ' ' || taken_by || ' ' || reason from control.snapshot where id = :id and bytes > 0",
                        snapshot))
                .isEqualTo("DECIDED Olive Before the import");
        assertThat(told(
                        "select (keep_until - taken_at = interval '30 days')::text from control.snapshot where id = :id",
                        snapshot))
                .isEqualTo("true");
        hire("Tom", "Reed");
        assertThat(SUPERUSER
                        .sql("select count(*) from snapshot_" + hex(snapshot) + ".timekeeper")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void letsNobodyIntoASnapshot() {
        var snapshot = snapshot();
        assertThatThrownBy(() -> inFirm("select last_name from snapshot_" + hex(snapshot) + ".timekeeper"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() ->
                        inFirm(Firm.ASHWORTH.id(), "select last_name from snapshot_" + hex(snapshot) + ".timekeeper"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void countsWhatWouldBeLostByGoingBack() {
        var snapshot = snapshot();
        TenantContext.runAs(firm, () -> ADA.does(() -> registers.openClient("Harbor Trust")));
        order("COMPARE", about(snapshot));
        var lines = told("select comparison ->> 'lines' from control.snapshot where id = :id", snapshot);
        assertThat(lines).contains("{\"lost\": 1, \"sums\": {}, \"what\": \"clients\", \"again\": 0, \"changed\": 0}");
        assertThat(told("select comparison ->> 'tables' from control.snapshot where id = :id", snapshot))
                .contains("{\"now\": 1, \"name\": \"client\", \"then\": 0}")
                .doesNotContain("timekeeper");
    }

    @Test
    void putsTheFirmBackAndForthAgain() {
        var snapshot = snapshot();
        hire("Tom", "Reed");
        var others = inFirm(Firm.ASHWORTH.id(), "select count(*)::text from audit_entry");

        var back = order("PUT_BACK", putBack(snapshot));
        assertThat(timekeepers()).isEqualTo("Quill");
        assertThat(registered("state")).isEqualTo("ACTIVE");
        assertThat(Long.parseLong(
                        told("select outcome ->> 'switchMillis' from control.tenant_order where id = :id", back)))
                .as("the switch itself")
                .isBetween(0L, 100L);
        assertThat(inFirm("select action || ' ' || reason from audit_entry order by id desc limit 1"))
                .isEqualTo("firm.put-back Before the import");
        assertThat(told("select origin from control.snapshot where id = :id and keep_until is null", snapshot))
                .isEqualTo("PUT_ASIDE");
        assertThat(count("select count(*) from pg_namespace where nspname like '%" + hex(snapshot)
                        + "' and :firm is not null"))
                .as("one stands aside, one is the firm")
                .isEqualTo(1);

        order("PUT_BACK", putBack(snapshot));
        assertThat(timekeepers()).isEqualTo("Quill,Reed");
        assertThat(inFirm(Firm.ASHWORTH.id(), "select count(*)::text from audit_entry"))
                .isEqualTo(others);
    }

    /// As after kill -9: the step did its work and nobody wrote that down.
    @ParameterizedTest
    @ValueSource(strings = {"hold", "count-loss", "put-in-place", "tell-firm", "let-people-in"})
    void goesOnWhereverANodeDies(String step) {
        var snapshot = snapshot();
        hire("Tom", "Reed");
        var order = order("PUT_BACK", putBack(snapshot));
        again(order, step);
        assertThat(timekeepers()).isEqualTo("Quill");
        assertThat(inFirm("select count(*)::text from audit_entry where action = 'firm.put-back'"))
                .isEqualTo("1");
        assertThat(registered("state")).isEqualTo("ACTIVE");
    }

    @Test
    void dropsASnapshotAndNothingElse() {
        var snapshot = snapshot();
        order("DROP_SNAPSHOT", about(snapshot));
        assertThat(count("select count(*) from pg_namespace where nspname like '%" + hex(snapshot)
                        + "' and :firm is not null"))
                .isZero();
        assertThat(timekeepers()).isEqualTo("Quill");
    }

    @Test
    void neverPutsAnotherFirmsSnapshotInPlace() {
        var foreign = snapshot();
        SUPERUSER
                .sql("update control.snapshot set tenant = :other where id = :id")
                .param("other", Firm.ASHWORTH.id().value())
                .param("id", foreign)
                .update();
        ends(place("PUT_BACK", putBack(foreign)), "FAILED");
        assertThat(timekeepersBehindTheDoor()).isEqualTo("Quill");
        SUPERUSER
                .sql("delete from control.snapshot where id = :id")
                .param("id", foreign)
                .update();
    }

    private String timekeepersBehindTheDoor() {
        return SUPERUSER
                .sql("select string_agg(last_name, ',') from %s.timekeeper".formatted(schema))
                .query(String.class)
                .single();
    }

    private UUID snapshot() {
        return order("SNAPSHOT", "{\"by\": \"Olive\", \"keepDays\": \"30\"}");
    }

    private static String about(UUID snapshot) {
        return "{\"snapshot\": \"%s\"}".formatted(snapshot);
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }
}
