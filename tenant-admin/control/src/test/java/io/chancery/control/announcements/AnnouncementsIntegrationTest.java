package io.chancery.control.announcements;

import static io.chancery.control.operators.OperatorPermission.FIRM_TELL;
import static io.chancery.control.operators.OperatorPermission.FLEET_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.control.Installation;
import io.chancery.control.announcements.AnnouncementRow.Standing;
import io.chancery.control.orders.Reason;
import io.chancery.control.rollouts.Segment;
import io.chancery.control.tenants.HomeCountry;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/// A firm in Germany and one in the United States.
class AnnouncementsIntegrationTest {

    private static final Segment GERMANY = new Segment("", Set.of(HomeCountry.DE), Set.of());

    private static Installation installation;
    private static AnnouncementDesk desk;
    private static FirmAnnouncements told;

    @BeforeAll
    static void install() {
        installation = new Installation("announcements");
        desk = installation.console().getBean(AnnouncementDesk.class);
        told = installation.node().getBean(FirmAnnouncements.class);
    }

    @AfterAll
    static void remove() {
        installation.close();
    }

    @BeforeEach
    void twoFirms() {
        sql("truncate control.announcement_firm, control.announcement, control.tenant, control.audit_entry cascade");
        sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at)
                values (gen_random_uuid(), 'adler', 'Adler', 'adler.localhost', 'main', 'firm_adler', 'DE', 'de-DE', 'ACTIVE', now()),
                       (gen_random_uuid(), 'ashworth', 'Ashworth', 'ashworth.localhost', 'main', 'firm_ashworth', 'US', 'en-US',
                        'ACTIVE', now())
                """);
    }

    @Test
    void reachesTheFirmsOfItsSegmentAndNoOther() {
        announce(GERMANY, Duration.ZERO);
        assertThat(told.of(firm("adler"))).singleElement().satisfies(one -> {
            assertThat(one.german()).isEqualTo("Heute Nacht Wartung.");
            assertThat(one.isShownAt(Instant.now())).isTrue();
            assertThat(one.isShownAt(Instant.now().plus(Duration.ofHours(2)))).isFalse();
        });
        assertThat(told.of(firm("ashworth"))).as("the other firm").isEmpty();
        assertThat(does(() -> desk.page("WARTUNG", 0, 5))).singleElement().satisfies(row -> {
            assertThat(row.firms()).isEqualTo(1);
            assertThat(row.standing(Instant.now())).isEqualTo(Standing.SHOWN);
        });
    }

    @Test
    void isToComeUntilItBegins() {
        var id = announce(Segment.ALL, Duration.ofMinutes(30));
        assertThat(told.of(firm("ashworth")))
                .singleElement()
                .satisfies(one -> assertThat(one.isShownAt(Instant.now())).isFalse());
        assertThat(does(() -> desk.find(id)).orElseThrow().standing(Instant.now()))
                .isEqualTo(Standing.TO_COME);
    }

    @Test
    void endsBeforeItsTimeOnce() {
        var id = announce(Segment.ALL, Duration.ZERO);
        var why = new Reason("Done early");
        allowed(() -> desk.end(CommandId.next(), id, why));
        allowed(() -> desk.end(CommandId.next(), id, why));
        assertThat(told.of(firm("adler"))).isEmpty();
        assertThat(installation
                        .superuser()
                        .sql("select string_agg(action, ',' order by id) from control.audit_entry")
                        .query(String.class)
                        .single())
                .isEqualTo("announcement.written,announcement.ended");
    }

    @Test
    void writtenTwiceItIsThereOnce() {
        var command = CommandId.next();
        var wanted = wanted(Segment.ALL, Duration.ZERO);
        assertThat(does(() -> desk.announce(command, wanted))).isEqualTo(does(() -> desk.announce(command, wanted)));
        assertThat(does(() -> desk.count(""))).isOne();
    }

    @Test
    void refusesToTellNobodyAndAsksForPermission() {
        var nobody = new Segment("no such firm", Set.of(), Set.of());
        assertThatThrownBy(() -> announce(nobody, Duration.ZERO)).isInstanceOf(NobodyToTell.class);
        assertThatThrownBy(() -> Installation.allowed(
                        _ -> desk.announce(CommandId.next(), wanted(Segment.ALL, Duration.ZERO)), FLEET_READ))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static UUID announce(Segment segment, Duration in) {
        return does(() -> desk.announce(CommandId.next(), wanted(segment, in)));
    }

    private static NewAnnouncement wanted(Segment segment, Duration in) {
        var from = Instant.now().minusSeconds(1).plus(in);
        return new NewAnnouncement(
                "Maintenance tonight.", "Heute Nacht Wartung.", from, from.plus(Duration.ofHours(1)), segment);
    }

    private static TenantId firm(String slug) {
        return new TenantId(installation
                .superuser()
                .sql("select id from control.tenant where slug = :slug")
                .param("slug", slug)
                .query(UUID.class)
                .single());
    }

    private static <T> T does(Supplier<T> work) {
        var answer = new AtomicReference<T>();
        allowed(() -> answer.set(work.get()));
        return answer.get();
    }

    private static void allowed(Runnable work) {
        Installation.allowed(_ -> work.run(), FLEET_READ, FIRM_TELL);
    }

    private static void sql(String statement) {
        installation.superuser().sql(statement).update();
    }
}
