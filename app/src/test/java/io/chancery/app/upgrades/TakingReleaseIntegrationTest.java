package io.chancery.app.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.testing.TestPerson;
import io.chancery.control.releases.ReleaseIsNotOffered;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.upgrades.DateIsFrozen;
import io.chancery.control.upgrades.UpgradeIsOpen;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An administrator takes a release that is offered, before anybody set a date.
class TakingReleaseIntegrationTest extends UpgradedFirm {

    private final TestPerson ada = TestPerson.allowedAll("Ada Dunmore");
    private final LocalDateTime soon = LocalDate.now(NEW_YORK).plusDays(3).atTime(21, 0);

    @Autowired
    ReleaseDates dates;

    @BeforeEach
    void offer() {
        SUPERUSER
                .sql("update control.release set offered_at = now(), offered_by = 'Olive' where number = '2026.2'")
                .update();
    }

    @AfterEach
    void withdraw() {
        SUPERUSER
                .sql("update control.release set offered_at = null, offered_by = null where number = '2026.2'")
                .update();
    }

    @Test
    void setsTheDateInTheFirmsTimeZoneOnceAndWritesItDown() {
        var command = CommandId.next();
        take(command, NEXT);
        take(command, NEXT);
        assertThat(count("select count(*) from control.upgrade where tenant = :firm"))
                .isEqualTo(1);
        assertThat(SUPERUSER
                        .sql("select scheduled_at from control.upgrade where tenant = :firm")
                        .param("firm", firm.value())
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo(soon.atZone(NEW_YORK).toInstant());
        assertThat(inFirm("select string_agg(action, ',') from audit_entry where action like 'firm.release-%'"))
                .isEqualTo("firm.release-taken");
        assertThatThrownBy(() -> take(CommandId.next(), NEXT)).isInstanceOf(UpgradeIsOpen.class);
    }

    @Test
    void notWhatIsNotOfferedAndNotInAFreezePeriod() {
        assertThatThrownBy(() -> take(CommandId.next(), ReleaseNumber.of("2026.3")))
                .isInstanceOf(ReleaseIsNotOffered.class);
        does(() -> dates.freeze(CommandId.next(), soon.toLocalDate(), soon.toLocalDate(), "Year’s end"));
        assertThatThrownBy(() -> take(CommandId.next(), NEXT)).isInstanceOf(DateIsFrozen.class);
        assertThat(count("select count(*) from control.upgrade where tenant = :firm"))
                .isZero();
    }

    private void take(CommandId command, ReleaseNumber release) {
        does(() -> dates.take(command, release, soon));
    }

    private void does(Runnable work) {
        TenantContext.runAs(
                firm,
                () -> ada.does(() -> {
                    work.run();
                    return null;
                }));
    }
}
