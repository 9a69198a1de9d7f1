package io.chancery.app.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.testing.Firm;
import io.chancery.control.care.Closings;
import io.chancery.infra.exports.SealedExports;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class ClosingIntegrationTest extends CaredFirm {

    @Autowired
    SealedExports sealed;

    @Autowired
    Closings closings;

    @Test
    void shutsTheFirmExportsItAndWaits() {
        var closing = close();
        assertThat(registered("state")).isEqualTo("SUSPENDED");
        assertThat(told(
                        "select state || ' ' || asked_by_name || ' ' || approved_by_name from control.closing where id = :id",
                        closing))
                .isEqualTo("WAITING Olive Paul");
        assertThat(count("select count(*) from control.firm_export where tenant = :firm and verified_at is not null"))
                .isEqualTo(1);
        closings.orderDeletions();
        assertThat(count("select count(*) from control.tenant_order where tenant = :firm and kind = 'DELETE_FIRM'"))
                .as("its time is not over")
                .isZero();
    }

    @Test
    void comesBackWhenTheClosingIsCalledOff() {
        var closing = close();
        SUPERUSER
                .sql("update control.closing set state = 'CALLED_OFF' where id = :id")
                .param("id", closing)
                .update();
        order("RESUME", "{}");
        assertThat(registered("state")).isEqualTo("ACTIVE");
        assertThat(timekeepers()).isEqualTo("Quill");
    }

    @Test
    void deletesEverythingOfTheFirmAndNothingOfAnother() throws Exception {
        order("SNAPSHOT", "{\"by\": \"Olive\", \"keepDays\": \"30\"}");
        var others = inFirm(Firm.ASHWORTH.id(), "select count(*)::text from audit_entry");
        var closing = close();
        delete(closing);

        assertThat(registered("state")).isEqualTo("CLOSED");
        assertThat(count("select count(*) from pg_namespace n join pg_roles r on r.oid = n.nspowner where nspname = '"
                        + schema + "' and :firm is not null"))
                .isZero();
        assertThat(count("select count(*) from pg_roles where rolname = '" + schema + "' and :firm is not null"))
                .isZero();
        assertThat(count("select count(*) from control.snapshot where tenant = :firm and dropped_at is null"))
                .isZero();
        assertThat(sealed.place().names(firm.value(), ".")).isEmpty();
        assertThat(told("select proof from control.closing where id = :id", closing))
                .contains("Eastlake Law", "Olive", "Paul", closing.toString(), "SHA-256 ");
        assertThat(inFirm(Firm.ASHWORTH.id(), "select count(*)::text from audit_entry"))
                .isEqualTo(others);
    }

    @ParameterizedTest
    @ValueSource(strings = {"destroy-key", "delete-documents", "drop-schemas"})
    void goesOnWhereverANodeDies(String step) {
        var closing = close();
        SUPERUSER
                .sql("update control.closing set ends_at = now() - interval '1 minute' where id = :id")
                .param("id", closing)
                .update();
        var deletion = place("DELETE_FIRM", "{}");
        ends(deletion, "DONE");
        SUPERUSER
                .sql("update control.closing set state = 'WAITING', proof = null, done_at = null where id = :id")
                .param("id", closing)
                .update();
        again(deletion, step);
        assertThat(registered("state")).isEqualTo("CLOSED");
        assertThat(told("select state from control.closing where id = :id", closing))
                .isEqualTo("DONE");
    }

    @Test
    void deletesNothingBeforeItsTime() {
        close();
        ends(place("DELETE_FIRM", "{}"), "FAILED");
        assertThat(count("select count(*) from pg_namespace where nspname = '" + schema + "' and :firm is not null"))
                .isEqualTo(1);
        SUPERUSER
                .sql("update control.tenant_order set state = 'ABANDONED' where tenant = :firm and state = 'FAILED'")
                .param("firm", firm.value())
                .update();
    }

    private UUID close() {
        return order("CLOSE_FIRM", "{\"askedBy\": \"Olive\", \"approvedBy\": \"Paul\", \"days\": \"30\"}");
    }

    private void delete(UUID closing) {
        SUPERUSER
                .sql("update control.closing set ends_at = now() - interval '1 minute' where id = :id")
                .param("id", closing)
                .update();
        closings.orderDeletions();
        ends(
                UUID.fromString(told(
                        "select id::text from control.tenant_order where tenant = :id and kind = 'DELETE_FIRM'",
                        firm.value())),
                "DONE");
    }
}
