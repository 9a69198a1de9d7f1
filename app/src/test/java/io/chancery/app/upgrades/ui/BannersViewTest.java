package io.chancery.app.upgrades.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.shell.FrameBanner;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmViewTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.RegistryChanged;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

class BannersViewTest extends FirmViewTest {

    private static final JdbcClient SUPERUSER = FirmsDatabase.behindTheWall();

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ComingBanner coming;

    @Autowired
    AnnouncementBanners announcements;

    @AfterEach
    void forget() {
        SUPERUSER
                .sql("delete from control.upgrade where tenant = :firm")
                .param("firm", Firm.ASHWORTH.id().value())
                .update();
        SUPERUSER
                .sql("delete from %s.told_of_releases".formatted(Firm.ASHWORTH.schema()))
                .update();
        SUPERUSER
                .sql("delete from %s.person where id = :ada".formatted(Firm.ASHWORTH.schema()))
                .param("ada", ADA.uuid())
                .update();
        SUPERUSER
                .sql("truncate control.announcement_firm, control.announcement")
                .update();
        tell();
    }

    @Test
    void everybodyReadsInTheLastDayWhenTheUpgradeComes() {
        upgradeIn("3 hours");
        assertThat(read(coming)).hasValueSatisfying(text -> assertThat(text).contains("2026.2"));
    }

    @Test
    void whenTheFirmSaysSoOnlyThoseItChoseReadBeforeTheLastHour() {
        tells("'{it@computers.example}'", "'{}'");
        upgradeIn("3 hours");
        assertThat(read(coming)).isEmpty();
        tells("'{}'", "array[:ada]");
        assertThat(read(coming)).isPresent();
    }

    @Test
    void inTheLastHourEverybodyReads() {
        tells("'{it@computers.example}'", "'{}'");
        upgradeIn("50 minutes");
        assertThat(read(coming)).isPresent();
    }

    @Test
    void nobodyReadsOfWhatIsFarAway() {
        upgradeIn("3 days");
        assertThat(read(coming)).isEmpty();
    }

    @Test
    void readsWhatTheProviderTellsThisFirmNow() {
        announce(Firm.ASHWORTH, "Maintenance tonight.", "-1 minute");
        announce(Firm.ASHWORTH, "Not yet.", "1 hour");
        announce(Firm.BIRCHWOOD, "For Birchwood alone.", "-1 minute");
        assertThat(read(announcements))
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("Maintenance tonight.")
                        .doesNotContain("Not yet.", "For Birchwood alone."));
    }

    private static void tells(String addresses, String people) {
        SUPERUSER
                .sql("""
                        insert into %1$s.person (id, email, name, password_hash, created_at, version)
                        values (:ada, 'ada@ashworth.example', 'Ada Ashworth', 'none', now(), 0) on conflict do nothing
                        """.formatted(Firm.ASHWORTH.schema()))
                .param("ada", ADA.uuid())
                .update();
        SUPERUSER
                .sql("delete from %s.told_of_releases".formatted(Firm.ASHWORTH.schema()))
                .update();
        SUPERUSER
                .sql("""
                        insert into %s.told_of_releases (roles, people, addresses, everybody_a_day_before, version)
                        select '{}', %s, %s, false, 1 from (select :ada::uuid) ada
                        """.formatted(Firm.ASHWORTH.schema(), people.replace(":ada", ":ada::uuid"), addresses))
                .param("ada", ADA.uuid())
                .update();
    }

    private static Optional<String> read(FrameBanner banner) {
        return TenantContext.callAs(Firm.ASHWORTH.id(), banner::banner)
                .map(shown -> shown.getElement().getTextRecursively());
    }

    private void upgradeIn(String time) {
        SUPERUSER
                .sql("""
                        insert into control.upgrade (id, tenant, from_release, to_release, rehearsal, scheduled_at, requested_by_name,
                            requested_at)
                        values (:id, :firm, '2026.1', '2026.2', false, now() + :time::interval, 'Olive', now())
                        """)
                .param("id", Ids.next())
                .param("firm", Firm.ASHWORTH.id().value())
                .param("time", time)
                .update();
        tell();
    }

    private void announce(Firm firm, String text, String in) {
        UUID id = Ids.next();
        SUPERUSER.sql("""
                        insert into control.announcement (id, english, german, from_at, until_at, segment, written_by_name, written_at)
                        values (:id, :text, 'Auf Deutsch.', now() + :in::interval, now() + interval '2 hours', '{}', 'Olive', now())
                        """).param("id", id).param("text", text).param("in", in).update();
        SUPERUSER
                .sql("insert into control.announcement_firm (tenant, announcement) values (:firm, :id)")
                .param("firm", firm.id().value())
                .param("id", id)
                .update();
        tell();
    }

    /// What the change log tells a node.
    private void tell() {
        for (var kind : new ChangeKind[] {ChangeKind.UPGRADE, ChangeKind.ANNOUNCEMENT}) {
            events.publishEvent(new RegistryChanged(0, Firm.ASHWORTH.id(), kind, Map.of()));
        }
    }
}
