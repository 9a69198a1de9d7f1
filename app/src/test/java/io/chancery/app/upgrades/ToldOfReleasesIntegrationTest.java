package io.chancery.app.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.people.FirmRole;
import io.chancery.app.people.PersonId;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.TestPerson;
import io.chancery.control.upgrades.NewUpgrade;
import io.chancery.control.upgrades.UpgradeState;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// A firm with an administrator, a partner who reads German, and a timekeeper.
class ToldOfReleasesIntegrationTest extends UpgradedFirm {

    private static final String RECIPIENTS =
            "select coalesce(string_agg(recipient, ',' order by recipient), '') from outbox where subject like '%2026.2%'";
    private static final EmailAddress COMPUTERS = new EmailAddress("it@computers.example");

    @Autowired
    ToldOfReleases told;

    @Autowired
    WarningTelling warnings;

    private final TestPerson ada = TestPerson.allowedAll("Ada Dunmore");
    private UUID partner = Ids.next();
    private UUID timekeeper = Ids.next();

    @BeforeEach
    void threePeople() {
        person(Ids.next(), "ada@dunmore.example", "en-US", "FIRM_ADMIN");
        partner = person(Ids.next(), "paula@dunmore.example", "de-DE", "PARTNER");
        timekeeper = person(Ids.next(), "tom@dunmore.example", "en-US", "TIMEKEEPER");
    }

    @Test
    void administratorsAreToldWhileNobodyChose() {
        assertThat(current()).isEqualTo(WhoIsTold.usual());
        warn();
        assertThat(inFirm(RECIPIENTS)).isEqualTo("ada@dunmore.example");
    }

    @Test
    void rolesPeopleAndAddressesAreToldInTheirOwnLanguageAndNobodyElseIs() {
        choose(Set.of(FirmRole.PARTNER), Set.of(new PersonId(timekeeper)), Set.of(COMPUTERS));
        warn();
        assertThat(inFirm(RECIPIENTS)).isEqualTo("it@computers.example,paula@dunmore.example,tom@dunmore.example");
        assertThat(letterTo("paula@dunmore.example")).startsWith("Guten Tag paula@dunmore.example,");
        assertThat(letterTo("it@computers.example"))
                .startsWith("Hello Dunmore Law,")
                .contains("entered this address")
                .doesNotContain("/releases");
        assertThat(inFirm("select count(*)::text from notification where path = ''"))
                .isEqualTo("2");
    }

    @Test
    void onlyWhoMayDecideIsLedToThePageOfReleases() {
        choose(Set.of(FirmRole.FIRM_ADMIN, FirmRole.PARTNER), Set.of(), Set.of());
        warn();
        assertThat(letterTo("ada@dunmore.example")).contains("/releases");
        assertThat(letterTo("paula@dunmore.example")).doesNotContain("/releases");
        assertThat(inFirm("select string_agg(path, ',' order by path) from notification"))
                .isEqualTo(",releases");
    }

    @Test
    void theEndOfAnUpgradeIsToldToThem() {
        choose(Set.of(), Set.of(), Set.of(COMPUTERS));
        ends(order(), UpgradeState.SOAKING);
        assertThat(inFirm(RECIPIENTS)).isEqualTo("it@computers.example");
    }

    @Test
    void administratorsAreToldWhenEverybodyChosenHasLeft() {
        choose(Set.of(), Set.of(new PersonId(partner)), Set.of());
        SUPERUSER
                .sql("update %s.person set disabled_at = now() where id = :id".formatted(schema))
                .param("id", partner)
                .update();
        warn();
        assertThat(inFirm(RECIPIENTS)).isEqualTo("ada@dunmore.example");
    }

    @Test
    void aChoiceStandsInTheLogOnceAndTheSameAgainDoesNot() {
        choose(Set.of(FirmRole.PARTNER), Set.of(new PersonId(timekeeper)), Set.of(COMPUTERS));
        does(() -> told.choose(current()));
        assertThat(inFirm("select count(*)::text from audit_entry where action = 'firm.release-told'"))
                .isEqualTo("1");
        assertThat(inFirm("select after::text from audit_entry where action = 'firm.release-told'"))
                .contains("PARTNER", "tom@dunmore.example", "it@computers.example");
    }

    @Test
    void refusesNobodyAndWhatSomebodyElseChoseMeanwhile() {
        assertThatThrownBy(() -> choose(Set.of(), Set.of(), Set.of())).isInstanceOf(NobodyIsTold.class);
        var shown = current();
        choose(Set.of(FirmRole.PARTNER), Set.of(), Set.of());
        assertThatThrownBy(() -> does(() -> told.choose(
                        new WhoIsTold(Set.of(FirmRole.AUDITOR), Set.of(), Set.of(), true, shown.version()))))
                .isInstanceOf(ChosenMeanwhile.class);
        assertThat(current().roles()).containsExactly(FirmRole.PARTNER);
    }

    @Test
    void onlyWhoRunsTheFirmChooses() {
        var tom = TestPerson.allowed("Tom Reed", "SIGNED_IN", "WORK_RECORD");
        TenantContext.runAs(
                firm,
                () -> assertThatThrownBy(() -> tom.does(told::current)).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void theOtherFirmKeepsItsOwnChoiceAndTakesNobodyFromHere() {
        choose(Set.of(FirmRole.PARTNER), Set.of(), Set.of(COMPUTERS));
        var other = TestPerson.allowedAll("Bea Birchwood");
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> {
            assertThat(other.does(told::current)).isEqualTo(WhoIsTold.usual());
            assertThatThrownBy(() -> other.doesIt(() ->
                            told.choose(new WhoIsTold(Set.of(), Set.of(new PersonId(timekeeper)), Set.of(), true, 0))))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    private void warn() {
        inControl(() ->
                desk.order(NewUpgrade.real(firm, NEXT, Instant.now().plus(Duration.ofHours(23)), "Initials in lists")));
        warnings.tellAll();
    }

    private void choose(Set<FirmRole> roles, Set<PersonId> people, Set<EmailAddress> addresses) {
        does(() -> told.choose(
                new WhoIsTold(roles, people, addresses, true, current().version())));
    }

    private WhoIsTold current() {
        return TenantContext.callAs(firm, () -> ada.does(told::current));
    }

    private String letterTo(String address) {
        return inFirm("select body from outbox where recipient = '%s'".formatted(address));
    }

    private void does(Runnable work) {
        TenantContext.runAs(firm, () -> ada.doesIt(work));
    }

    private UUID person(UUID id, String email, String locale, String role) {
        return PersonOfFirm.add(SUPERUSER, schema, id, email, locale, role);
    }
}
