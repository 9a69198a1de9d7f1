package io.chancery.app.upgrades;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.control.tenants.CopyKind;
import io.chancery.control.tenants.FirmCopies;
import io.chancery.control.upgrades.NewUpgrade;
import io.chancery.control.upgrades.UpgradeId;
import io.chancery.infra.persistence.Ids;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An administrator who reads German and a timekeeper of a firm in New York are told of its upgrade.
class WarningTellingIntegrationTest extends UpgradedFirm {

    private static final String LETTERS =
            "select count(*)::text from outbox where subject like 'Release 2026.2 kommt am %'";

    private static final String MOVED = "select count(*)::text from outbox where subject like '% verschoben'";

    @Autowired
    WarningTelling telling;

    @Autowired
    FirmCopies copies;

    @BeforeEach
    void twoPeople() {
        person("ada@dunmore.example", "de-DE", "FIRM_ADMIN");
        person("tom@dunmore.example", "en-US", "TIMEKEEPER");
    }

    @Test
    void administratorsHearADayAnHourAndTenMinutesBeforeAndEverybodyInTheLastHour() {
        var id = orderIn(Duration.ofHours(23));
        telling.tellAll();
        assertThat(inFirm(LETTERS)).isEqualTo("1");
        assertThat(inFirm("select recipient from outbox")).isEqualTo("ada@dunmore.example");
        assertThat(inFirm("select count(*)::text from notification")).isEqualTo("1");
        moveTo(id, Duration.ofMinutes(50));
        telling.tellAll();
        assertThat(inFirm(LETTERS)).isEqualTo("2");
        assertThat(inFirm("select count(*)::text from notification")).isEqualTo("3");
        moveTo(id, Duration.ofMinutes(9));
        telling.tellAll();
        assertThat(inFirm(LETTERS)).isEqualTo("3");
        assertThat(inFirm("select count(distinct person)::text from notification"))
                .isEqualTo("2");
    }

    @Test
    void tellsTheTimeInTheFirmsTimeZoneAndTheReadersLanguage() {
        orderIn(Duration.ofHours(23));
        telling.tellAll();
        var local = Instant.parse(scheduledAt()).atZone(NEW_YORK);
        assertThat(inFirm("select body from outbox"))
                .startsWith("Guten Tag ada@dunmore.example,")
                .contains("%02d:%02d".formatted(local.getHour(), local.getMinute()))
                .contains(slug + ".localhost");
    }

    @Test
    void onceWhoeverTellsAndWhereverANodeDies() {
        orderIn(Duration.ofHours(3));
        IntStream.range(0, 4).parallel().forEach(_ -> telling.tellAll());
        SUPERUSER
                .sql(
                        "delete from control.upgrade_warning where upgrade in (select id from control.upgrade where tenant = :firm)")
                .param("firm", firm.value())
                .update();
        telling.tellAll();
        assertThat(inFirm(LETTERS)).isEqualTo("1");
        assertThat(
                        count(
                                "select count(*) from control.upgrade_warning w join control.upgrade u on u.id = w.upgrade where u.tenant = :firm"))
                .isEqualTo(1);
    }

    @Test
    void neverOfWhatIsFarAwayIsDueOrIsARehearsal() {
        orderIn(Duration.ofHours(25));
        inControl(
                () -> desk.order(NewUpgrade.rehearsal(firm, NEXT, Instant.now().plus(Duration.ofHours(2)))));
        telling.tellAll();
        assertThat(inFirm("select count(*)::text from outbox")).isEqualTo("0");
    }

    @Test
    void aCopyOfTheFirmTellsNobody() {
        copies.enter(firm, CopyKind.TRIAL, Duration.ofDays(1));
        orderIn(Duration.ofHours(3));
        telling.tellAll();
        assertThat(inFirm(LETTERS)).isEqualTo("1");
        assertThat(
                        count(
                                "select count(*) from control.upgrade_warning w join control.upgrade u on u.id = w.upgrade join control.tenant t on t.id = u.tenant where t.copy_of = :firm"))
                .isZero();
    }

    @Test
    void whoHeardThatItComesHearsOnceThatItWasCalledOff() {
        var id = orderIn(Duration.ofMinutes(50));
        telling.tellAll();
        assertThat(inFirm("select count(*)::text from notification")).isEqualTo("2");
        callOff(id);
        IntStream.range(0, 4).parallel().forEach(_ -> telling.tellAll());
        SUPERUSER
                .sql("delete from control.upgrade_recall where upgrade = :id")
                .param("id", id.value())
                .update();
        telling.tellAll();
        assertThat(
                        inFirm(
                                "select string_agg(recipient, ' ') from outbox where subject like 'Release 2026.2 kommt nicht am %'"))
                .isEqualTo("ada@dunmore.example");
        assertThat(inFirm("select body from outbox where subject like '% kommt nicht am %'"))
                .contains("Ihr Anbieter hat abgesagt, dass Dunmore Law am ");
        assertThat(inFirm("select count(distinct person)::text from notification where kind = 'release-off'"))
                .isEqualTo("2");
        assertThat(inFirm("select count(*)::text from notification")).isEqualTo("4");
    }

    @Test
    void whoHeardThatItComesHearsAtOnceAndOnceThatItWasMoved() {
        var id = orderIn(Duration.ofMinutes(50));
        telling.tellAll();
        moveTo(id, Duration.ofDays(3));
        IntStream.range(0, 4).parallel().forEach(_ -> telling.tellAll());
        SUPERUSER
                .sql("delete from control.upgrade_move where upgrade = :id")
                .param("id", id.value())
                .update();
        telling.tellAll();
        assertThat(inFirm(MOVED)).isEqualTo("1");
        assertThat(inFirm("select body from outbox where subject like '% verschoben'"))
                .contains("Dunmore Law wird nicht am ", ", sondern am ");
        assertThat(inFirm("select count(distinct person)::text from notification where kind = 'release-moved'"))
                .isEqualTo("2");
        assertThat(inFirm("select count(*)::text from notification")).isEqualTo("4");
        callOff(id);
        telling.tellAll();
        assertThat(inFirm("select count(*)::text from notification where kind = 'release-off'"))
                .as("whoever heard of it in the last hour before")
                .isEqualTo("2");
    }

    @Test
    void everyMoveIsToldAlsoOneBackToAMomentOfWhichTheyHadHeard() {
        var id = orderIn(Duration.ofHours(23));
        var first = Instant.parse(scheduledAt());
        telling.tellAll();
        moveTo(id, Duration.ofDays(3));
        telling.tellAll();
        moveTo(id, Duration.ofDays(5));
        telling.tellAll();
        assertThat(inFirm(MOVED)).isEqualTo("2");
        moveTo(id, first);
        telling.tellAll();
        telling.tellAll();
        assertThat(inFirm(MOVED)).isEqualTo("3");
        assertThat(inFirm(LETTERS)).isEqualTo("1");
        assertThat(inFirm("select string_agg(body, '') from outbox where subject like '% verschoben'"))
                .as("no promise of a warning that has been given")
                .contains("Vorher muss niemand warten.")
                .doesNotContain("erfahren Sie");
    }

    @Test
    void ofAMoveWithinTheNextDayTheNextWarningTells() {
        var id = orderIn(Duration.ofHours(20));
        telling.tellAll();
        moveTo(id, Duration.ofHours(22));
        telling.tellAll();
        assertThat(inFirm(LETTERS)).isEqualTo("2");
        assertThat(inFirm(MOVED)).isEqualTo("0");
    }

    @Test
    void everybodyWhoHeardInTheLastHourHearsOfAMoveToLaterTheSameDay() {
        var id = orderIn(Duration.ofMinutes(50));
        telling.tellAll();
        moveTo(id, Duration.ofHours(20));
        IntStream.range(0, 4).parallel().forEach(_ -> telling.tellAll());
        telling.tellAll();
        assertThat(inFirm("select count(distinct person)::text from notification where kind = 'release-moved'"))
                .isEqualTo("2");
        assertThat(inFirm("select count(*)::text from notification where kind = 'release-comes'"))
                .as("that it comes in 50 minutes, once each")
                .isEqualTo("2");
        assertThat(inFirm(MOVED)).isEqualTo("1");
        assertThat(inFirm(LETTERS)).as("the letter of the move tells it").isEqualTo("1");
        moveTo(id, Duration.ofMinutes(40));
        telling.tellAll();
        assertThat(inFirm("select count(*)::text from notification where kind = 'release-comes'"))
                .isEqualTo("4");
    }

    @Test
    void nobodyHearsOfAMoveWhoWasNotTold() {
        moveTo(orderIn(Duration.ofHours(25)), Duration.ofDays(5));
        telling.tellAll();
        assertThat(inFirm("select count(*)::text from outbox")).isEqualTo("0");
    }

    @Test
    void nobodyHearsThatSomethingWasCalledOffOfWhichNobodyWasTold() {
        callOff(orderIn(Duration.ofHours(25)));
        telling.tellAll();
        assertThat(inFirm("select count(*)::text from outbox")).isEqualTo("0");
    }

    private void callOff(UpgradeId id) {
        SUPERUSER
                .sql("update control.upgrade set state = 'CANCELLED', finished_at = now() where id = :id")
                .param("id", id.value())
                .update();
    }

    private UpgradeId orderIn(Duration time) {
        return inControl(
                () -> desk.order(NewUpgrade.real(firm, NEXT, Instant.now().plus(time), "Initials in lists")));
    }

    private void moveTo(UpgradeId id, Duration time) {
        moveTo(id, Instant.now().plus(time));
    }

    private void moveTo(UpgradeId id, Instant at) {
        SUPERUSER
                .sql("update control.upgrade set scheduled_at = :at, version = version + 1 where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    private String scheduledAt() {
        return SUPERUSER
                .sql("select scheduled_at from control.upgrade where tenant = :firm")
                .param("firm", firm.value())
                .query((row, n) -> row.getTimestamp(1).toInstant().toString())
                .single();
    }

    private void person(String email, String locale, String role) {
        PersonOfFirm.add(SUPERUSER, schema, Ids.next(), email, locale, role);
    }
}
