package io.chancery.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.SignInAccounts;
import io.chancery.infra.web.signin.Standing;
import io.chancery.themes.list.ListQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;

@FirmTest
@RunAsFirm(Firm.BIRCHWOOD)
class PeopleAdministrationIntegrationTest {

    static final String PASSWORD = "seven quiet lamps over Oakland";

    @Autowired
    PeopleAdministration people;

    @Autowired
    PeopleList list;

    @Autowired
    PersonDirectory directory;

    @Autowired
    Welcome welcome;

    @Autowired
    SignInAccounts accounts;

    @Autowired
    Standing standing;

    @Autowired
    PeopleAtTheDoor door;

    @Autowired
    Registers registers;

    final TestPerson admin = TestPerson.allowed("Agnes", Permission.PEOPLE_ADMIN, Permission.SIGNED_IN);

    /// The other tests of this firm leave people behind; which of them are admins matters here.
    @BeforeEach
    void clearTheFirm() {
        registers.establish(Firm.BIRCHWOOD);
        FirmsDatabase.behindTheWall()
                .sql("delete from firm_birchwood.person_role where role = 'FIRM_ADMIN'")
                .update();
    }

    @Test
    void invitesSomebodyWhoThenComesIn() {
        var invitation = invite("Karl", FirmRole.TIMEKEEPER);
        assertThat(open(invitation.person()).state()).isEqualTo(PersonState.INVITED);

        var karl = comeIn(invitation, "Karl");

        assertThat(karl.authorities()).contains(Permission.WORK_RECORD).doesNotContain(Permission.INVOICE_ISSUE);
        var sheet = open(karl.id());
        assertThat(sheet.state()).isEqualTo(PersonState.ACTIVE);
        assertThat(sheet.history()).extracting("action").containsExactly("people.welcomed", "people.invited");
        assertThat(sheet.history().getLast().actorName()).isEqualTo("Agnes");
    }

    @Test
    void invitesOnceWhenTheSameClickArrivesTwice() {
        var click = CommandId.next();
        var details = details("Karl", FirmRole.TIMEKEEPER);

        var first = admin.does(() -> people.invite(click, details));
        var second = admin.does(() -> people.invite(click, details));

        assertThat(second.person()).isEqualTo(first.person());
        assertThat(welcome.open(secretOf(second))).isPresent();
    }

    @Test
    void refusesASecondPersonOfTheSameAddress() {
        var details = details("Karl", FirmRole.TIMEKEEPER);
        admin.does(() -> people.invite(CommandId.next(), details));

        assertThatExceptionOfType(EmailIsTaken.class)
                .isThrownBy(() -> admin.does(() -> people.invite(CommandId.next(), details)));
    }

    @Test
    void endsTheSessionsAndTheLinksOfWhoeverIsDisabled() {
        var karl = comeIn(invite("Karl", FirmRole.TIMEKEEPER), "Karl");
        var invited = invite("Ilse", FirmRole.TIMEKEEPER);

        admin.doesIt(() -> people.disable(CommandId.next(), karl.id(), "left the firm"));
        admin.doesIt(() -> people.disable(CommandId.next(), invited.person(), null));

        assertThat(standing.now(karl)).isEmpty();
        assertThat(accounts.find(karl.email())).isEmpty();
        assertThat(welcome.open(secretOf(invited))).isEmpty();
        assertThat(open(karl.id()).history().getFirst().reason()).isEqualTo("left the firm");
    }

    @Test
    void givesASessionTheRolesOfToday() {
        var karl = comeIn(invite("Karl", FirmRole.TIMEKEEPER), "Karl");
        var sheet = open(karl.id());

        admin.doesIt(() -> people.change(
                CommandId.next(),
                karl.id(),
                sheet.version(),
                new PersonDetails("Karl", sheet.details().email(), Set.of(FirmRole.BILLING))));

        assertThat(standing.now(karl))
                .hasValueSatisfying(now -> assertThat(now.authorities()).contains(Permission.INVOICE_ISSUE));
        assertThat(open(karl.id()).history().getFirst().after()).isEqualTo(Map.of("roles", "BILLING"));
    }

    @Test
    void isNobodyAtTheOtherFirm() {
        var karl = comeIn(invite("Karl", FirmRole.TIMEKEEPER), "Karl");

        assertThat(TenantContext.callAs(
                        Firm.ASHWORTH.id(), () -> standing.now(karl).isEmpty()))
                .isTrue();
        assertThat(TenantContext.callAs(
                        Firm.ASHWORTH.id(), () -> accounts.find(karl.email()).isEmpty()))
                .isTrue();
    }

    @Test
    void keepsTheLastAdmin() {
        var only = comeIn(invite("Ada", FirmRole.FIRM_ADMIN), "Ada");
        var sheet = open(only.id());
        var demoted = new PersonDetails("Ada", sheet.details().email(), Set.of(FirmRole.TIMEKEEPER));

        assertThatExceptionOfType(LastAdmin.class)
                .isThrownBy(() -> admin.doesIt(() -> people.disable(CommandId.next(), only.id(), null)));
        assertThatExceptionOfType(LastAdmin.class)
                .isThrownBy(
                        () -> admin.doesIt(() -> people.change(CommandId.next(), only.id(), sheet.version(), demoted)));
    }

    @Test
    void leavesOneWhenTwoAdminsRemoveEachOtherAtOnce() throws Exception {
        var ada = comeIn(invite("Ada", FirmRole.FIRM_ADMIN), "Ada");
        var bea = comeIn(invite("Bea", FirmRole.FIRM_ADMIN), "Bea");
        var together = new CyclicBarrier(2);

        try (var threads = Executors.newFixedThreadPool(2)) {
            var removals = Stream.of(ada, bea)
                    .map(victim -> threads.submit((Callable<Boolean>) () -> removed(victim, together)))
                    .toList();
            var succeeded = 0;
            for (var removal : removals) {
                succeeded += removal.get() ? 1 : 0;
            }
            assertThat(succeeded).isEqualTo(1);
        }
    }

    @Test
    void letsOnePersonInWithManyBrowsersAtOnce() throws Exception {
        var karl = comeIn(invite("Karl", FirmRole.TIMEKEEPER), "Karl");
        var event = new InteractiveAuthenticationSuccessEvent(
                UsernamePasswordAuthenticationToken.authenticated(karl, null, List.of()), SignInAccounts.class);
        var seen = open(karl.id());
        var together = new CyclicBarrier(8);

        try (var threads = Executors.newFixedThreadPool(8)) {
            var browsers = Stream.generate(() -> threads.submit((Callable<?>) () -> {
                        together.await();
                        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> door.onSignedIn(event));
                        return karl;
                    }))
                    .limit(8)
                    .toList();
            for (var browser : browsers) {
                assertThat(browser.get()).isEqualTo(karl);
            }
        }

        assertThat(open(karl.id()).signedInAt()).isNotNull();
        assertThat(open(karl.id()).version())
                .as("what an administrator has open stays good")
                .isEqualTo(seen.version());
    }

    @Test
    void findsPeopleByWordsStateAndRole() {
        var name = "Quentin" + Ids.next().toString().replaceAll("[0-9-]", "");
        var invited = invite(name, FirmRole.AUDITOR);

        assertThat(rows(new ListQuery(name.substring(0, 9), Map.of("state", List.of("invited")), List.of())))
                .extracting(PersonRow::id)
                .contains(invited.person());
        assertThat(rows(new ListQuery(name, Map.of("role", List.of("BILLING")), List.of())))
                .isEmpty();
        assertThat(rows(new ListQuery(name, Map.of("state", List.of("disabled")), List.of())))
                .isEmpty();
        assertThat(admin.does(() -> directory.matching(name, 0, 5)))
                .extracting(PersonReference::id)
                .containsExactly(invited.person());
    }

    @Test
    void isForAdminsAlone() {
        var partner = TestPerson.allowed("Paula", FirmRole.PARTNER.permissions().toArray(String[]::new));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> partner.does(() -> people.invite(CommandId.next(), details("X", FirmRole.PARTNER))));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> partner.does(() -> list.count(ListQuery.ALL)));
    }

    private boolean removed(SignedInPerson victim, CyclicBarrier together) throws Exception {
        together.await();
        return TenantContext.callAs(Firm.BIRCHWOOD.id(), () -> {
            try {
                admin.doesIt(() -> people.disable(CommandId.next(), victim.id(), null));
                return true;
            } catch (LastAdmin last) {
                return false;
            }
        });
    }

    private List<PersonRow> rows(ListQuery query) {
        return admin.does(() -> list.rows(query, 0, 10));
    }

    private PersonSheet open(PersonId id) {
        return admin.does(() -> people.open(id));
    }

    private Invitation invite(String name, FirmRole role) {
        return admin.does(() -> people.invite(CommandId.next(), details(name, role)));
    }

    private SignedInPerson comeIn(Invitation invitation, String name) {
        return welcome.accept(CommandId.next(), secretOf(invitation), name, PASSWORD);
    }

    private static PersonDetails details(String name, FirmRole role) {
        return new PersonDetails(
                name,
                new EmailAddress(name.toLowerCase(java.util.Locale.ROOT) + "." + Ids.next() + "@birchwood.example"),
                Set.of(role));
    }

    private static String secretOf(Invitation invitation) {
        return invitation.path().substring(invitation.path().indexOf('=') + 1);
    }
}
