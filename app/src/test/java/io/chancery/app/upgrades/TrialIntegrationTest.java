package io.chancery.app.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.people.FirmRole;
import io.chancery.app.testing.TestPerson;
import io.chancery.control.tenants.CopyKind;
import io.chancery.control.tenants.FirmCopies;
import io.chancery.infra.outbound.Letter;
import io.chancery.infra.outbound.Outbox;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TrialIntegrationTest extends UpgradedFirm {

    @Autowired
    ToldOfReleases told;

    @Autowired
    TrialJob job;

    @Autowired
    FirmCopies copies;

    @Autowired
    CopySweep sweep;

    @Autowired
    Outbox outbox;

    @Autowired
    ReleaseDates dates;

    @AfterEach
    void throwAway() {
        TenantContext.runAs(firm, () -> job.run(TrialJob.CLOSE, ""));
    }

    @Test
    void opensACopyOnTheReleaseAtItsOwnHostWhileTheFirmStaysAsItIs() {
        var copy = trial();
        assertThat(copy.host()).isEqualTo("try-" + slug + ".localhost");
        assertThat(copy.isCopy()).isTrue();
        assertThat(inCopy(copy, "select string_agg(initials, ',' order by initials) from timekeeper"))
                .isEqualTo("NQ,TR");
        assertThat(initials()).isEqualTo("none");
        assertThat(release()).isEqualTo("2026.1");
    }

    @Test
    void whatWaitedToBeSentIsNotSentByTheCopy() {
        TenantContext.runAs(
                firm,
                () -> transactions.executeWithoutResult(_ -> outbox.send(
                        new Letter.Mail(new EmailAddress("client@elsewhere.example"), "Your invoice", "…"))));
        var copy = trial();
        assertThat(inCopy(copy, "select string_agg(state, ',') from outbox")).isEqualTo("REFUSED");
        assertThat(inFirm("select string_agg(state, ',') from outbox")).isEqualTo("WAITING");
    }

    @Test
    void aCopyHasNoCopiesAndDatesOfItsOwn() {
        var copy = trial();
        var ada = TestPerson.allowedAll("Ada Dunmore");
        TenantContext.runAs(
                copy.id(),
                () -> assertThatThrownBy(() -> ada.does(() -> {
                            dates.openTrial(NEXT);
                            return null;
                        }))
                        .isInstanceOf(FirmIsCopy.class));
        TenantContext.runAs(
                copy.id(),
                () -> assertThatThrownBy(() -> ada.doesIt(() ->
                                told.choose(new WhoIsTold(Set.of(FirmRole.PARTNER), Set.of(), Set.of(), true, 0))))
                        .isInstanceOf(FirmIsCopy.class));
    }

    @Test
    void isThrownAwayWhenItsTimeIsOver() {
        var copy = trial();
        SUPERUSER
                .sql("update control.tenant set copy_until = now() - interval '1 minute' where id = :id")
                .param("id", copy.id().value())
                .update();
        sweep.sweep();
        assertThat(copies.find(firm, CopyKind.TRIAL)).isEmpty();
        assertThat(count("select count(*) from pg_namespace where nspname = '" + copy.schema()
                        + "' and :firm is not null"))
                .isZero();
        assertThat(count("select count(*) from pg_roles where rolname = '" + copy.role() + "' and :firm is not null"))
                .isZero();
    }

    @Test
    void neverThrowsAFirmAway() {
        assertThat(copies.overdue()).noneMatch(copy -> !copy.isCopy());
        SUPERUSER
                .sql("select control.forget_copy(:firm)::text")
                .param("firm", firm.value())
                .query(String.class)
                .optional();
        works();
    }

    private Tenant trial() {
        TenantContext.runAs(firm, () -> job.run(TrialJob.OPEN, NEXT.toString()));
        return copies.find(firm, CopyKind.TRIAL).orElseThrow();
    }

    private String inCopy(Tenant copy, String question) {
        return TenantContext.callAs(
                copy.id(),
                () -> transactions.execute(
                        _ -> jdbc.sql(question).query(String.class).single()));
    }
}
