package io.chancery.app.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.TestPerson;
import io.chancery.control.upgrades.DateIsFrozen;
import io.chancery.control.upgrades.NewUpgrade;
import io.chancery.control.upgrades.UpgradeMovedOn;
import io.chancery.control.upgrades.UpgradeSheet;
import io.chancery.control.upgrades.UpgradeState;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReleaseDatesIntegrationTest extends UpgradedFirm {

    private final TestPerson ada = TestPerson.allowedAll("Ada Dunmore");
    private final LocalDate soon = LocalDate.now(NEW_YORK).plusDays(10);

    @Autowired
    ReleaseDates dates;

    @BeforeEach
    void planTheUpgrade() {
        inControl(() -> desk.order(NewUpgrade.real(firm, NEXT, Instant.now().plus(Duration.ofDays(5)), "Initials")
                .until(soon.plusDays(4))));
    }

    @Test
    void tellsWhatIsComingAndWhatItChanges() {
        var overview = overview();
        assertThat(overview.has()).hasToString("2026.1");
        assertThat(overview.next()).isEqualTo(NEXT);
        assertThat(overview.changes()).isNotEmpty();
        assertThat(overview.zone()).isEqualTo(NEW_YORK);
    }

    @Test
    void movesTheDateInTheFirmsTimeZoneAndWritesItDown() {
        does(() -> dates.moveTo(coming(), soon.atTime(21, 0)));
        assertThat(coming().scheduledAt())
                .isEqualTo(soon.atTime(21, 0).atZone(NEW_YORK).toInstant());
        assertThat(inFirm("select action from audit_entry order by id desc limit 1"))
                .isEqualTo("firm.release-moved");
    }

    @Test
    void takesTheLastDateAndNoneBeyond() {
        does(() -> dates.moveTo(coming(), soon.plusDays(4).atTime(23, 59)));
        assertThatThrownBy(() ->
                        does(() -> dates.moveTo(coming(), soon.plusDays(5).atTime(0, 0))))
                .isInstanceOf(DateIsTooLate.class);
        assertThat(coming().scheduledAt())
                .isEqualTo(soon.plusDays(4).atTime(23, 59).atZone(NEW_YORK).toInstant());
    }

    @Test
    void keepsAFreezePeriodFreeToItsLastMinute() {
        does(() -> dates.freeze(CommandId.next(), soon, soon.plusDays(1), "Year’s end"));
        assertThatThrownBy(() ->
                        does(() -> dates.moveTo(coming(), soon.plusDays(1).atTime(23, 59))))
                .isInstanceOf(DateIsFrozen.class);
        does(() -> dates.moveTo(coming(), soon.plusDays(2).atStartOfDay()));
        assertThat(overview().freezes()).hasSize(1);

        var freeze = overview().freezes().getFirst().id();
        does(() -> dates.thaw(freeze));
        does(() -> dates.moveTo(coming(), soon.atTime(9, 0)));
    }

    @Test
    void aFrozenFirmIsNotBegunEvenWhenItsDateHasCome() {
        var id = coming().id();
        var today = LocalDate.now(NEW_YORK);
        does(() -> dates.freeze(CommandId.next(), today.minusDays(1), today.plusDays(1), "A large closing"));
        SUPERUSER
                .sql("update control.upgrade set scheduled_at = now() - interval '1 hour' where id = :id")
                .param("id", id.value())
                .update();
        worker.workOne();
        assertThat(state(id)).isEqualTo(UpgradeState.SCHEDULED);

        SUPERUSER
                .sql("update control.upgrade set urgent = true where id = :id")
                .param("id", id.value())
                .update();
        ends(id, UpgradeState.SOAKING);
    }

    @Test
    void decidesOnlyAboutWhatItSaw() {
        var shown = coming();
        does(() -> dates.moveTo(shown, soon.atTime(8, 0)));
        assertThatThrownBy(() -> does(() -> dates.moveTo(shown, soon.atTime(9, 0))))
                .isInstanceOf(UpgradeMovedOn.class);
    }

    @Test
    void theOtherFirmSeesAndDecidesNothing() {
        var shown = coming();
        var other = TestPerson.allowedAll("Bea Birchwood");
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> {
            assertThatThrownBy(() -> other.does(() -> {
                        dates.moveTo(shown, LocalDateTime.of(soon, LocalTime.NOON));
                        return null;
                    }))
                    .isInstanceOf(RuntimeException.class);
        });
        assertThat(coming().scheduledAt()).isEqualTo(shown.scheduledAt());
    }

    private ReleaseOverview overview() {
        return TenantContext.callAs(firm, () -> ada.does(dates::overview));
    }

    private UpgradeSheet coming() {
        return Objects.requireNonNull(overview().coming());
    }

    private void does(Runnable work) {
        TenantContext.runAs(firm, () -> ada.doesIt(work));
    }
}
