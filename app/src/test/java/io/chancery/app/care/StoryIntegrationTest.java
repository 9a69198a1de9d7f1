package io.chancery.app.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.upgrades.Happening;
import io.chancery.app.upgrades.ReleaseDates;
import io.chancery.control.care.FirmKeeping;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a firm's administrators read of everything that was done to it besides upgrades.
class StoryIntegrationTest extends CaredFirm {

    @Autowired
    ReleaseDates dates;

    @Autowired
    FirmKeeping keeping;

    @Test
    void tellsOfSnapshotsAndWhyTheFirmWasPutBack() {
        var snapshot = order("SNAPSHOT", "{\"keepDays\": \"30\", \"by\": \"Olive\"}");
        order("PUT_BACK", putBack(snapshot));
        assertThat(story(firm))
                .extracting(Happening::sentence, Happening::reason)
                .contains(
                        tuple("upgrades.story.order.SNAPSHOT", ""),
                        tuple("upgrades.story.order.PUT_BACK", "Before the import"));
    }

    @Test
    void tellsOfEveryNightsExportsByTheMonth() {
        exported("2026-03-01T12:00:00Z");
        exported("2026-03-02T12:00:00Z");
        exported("2026-03-31T23:30:00-04:00");
        exported("2026-04-02T02:00:00Z");
        var kept = story(firm).stream()
                .filter(happening -> happening.sentence().equals("upgrades.story.kept"))
                .toList();
        assertThat(kept)
                .extracting(Happening::args)
                .containsExactly(List.of(YearMonth.of(2026, 4), 1), List.of(YearMonth.of(2026, 3), 3));
        assertThat(kept.getLast().at()).isEqualTo(Instant.parse("2026-04-01T03:30:00Z"));
    }

    @Test
    void tellsOnceThatTheKeyWasChanged() {
        var work = Ids.next();
        var at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        keeping.noteKeyChange(work, firm, at);
        keeping.noteKeyChange(work, firm, at.plusSeconds(60));
        assertThat(story(firm))
                .filteredOn(happening -> happening.sentence().equals("upgrades.story.key-changed"))
                .extracting(Happening::at)
                .containsExactly(at);
    }

    @Test
    void tellsWhoOfSupportLookedInAndWhoHadLetThem() {
        support("Olive", "ENDED", "Agnes", Instant.now());
        support("Oscar", "REFUSED", "Agnes", null);
        assertThat(story(firm))
                .filteredOn(happening -> happening.sentence().equals("support.story.looked"))
                .extracting(Happening::who, Happening::args)
                .containsExactly(tuple("Olive", List.of("Agnes")));
    }

    @Test
    void theOtherFirmReadsNothingOfIt() {
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> registers.establish(Firm.BIRCHWOOD));
        var before = story(Firm.BIRCHWOOD.id());
        order("SNAPSHOT", "{\"keepDays\": \"30\", \"by\": \"Olive\"}");
        exported("2026-03-01T12:00:00Z");
        support("Olive", "ENDED", "Agnes", Instant.now());
        keeping.noteKeyChange(Ids.next(), firm, Instant.now());
        assertThat(story(Firm.BIRCHWOOD.id())).isEqualTo(before);
    }

    private static List<Happening> storyOf(ReleaseDates dates) {
        return TestPerson.allowedAll("Ada").does(dates::overview).story();
    }

    private List<Happening> story(TenantId which) {
        return TenantContext.callAs(which, () -> storyOf(dates));
    }

    private void exported(String at) {
        var id = place("EXPORT", "{}");
        var time = OffsetDateTime.parse(at).withOffsetSameInstant(ZoneOffset.UTC);
        SUPERUSER
                .sql("update control.tenant_order set state = 'DONE', finished_at = :at where id = :id")
                .param("at", time)
                .param("id", id)
                .update();
        SUPERUSER
                .sql("""
                        insert into control.firm_export (id, tenant, release, schema_version, taken_at, written_at, verified_at)
                        values (:id, :firm, '2026.1', 1, :at, :at, :at)
                        """)
                .param("id", id)
                .param("firm", firm.value())
                .param("at", time)
                .update();
    }

    private void support(String operator, String state, String by, @Nullable Instant entered) {
        SUPERUSER
                .sql("""
                        insert into control.support_access (id, tenant, operator, operator_name, reason, minutes, asked_at,
                               state, answered_at, answered_by, entered_at)
                        values (:id, :firm, gen_random_uuid(), :operator, 'An invoice looks wrong.', 60, now(), :state, now(), :by, :entered)
                        """)
                .param("id", UUID.randomUUID())
                .param("firm", firm.value())
                .param("operator", operator)
                .param("state", state)
                .param("by", by)
                .param("entered", entered == null ? null : entered.atOffset(ZoneOffset.UTC))
                .update();
    }
}
