package io.chancery.app.people;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.StatementCount;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.Browser;
import io.chancery.infra.web.signin.OneTimeToken;
import io.chancery.infra.web.signin.TooManyAttempts;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Somebody who forgot their password and reads their mail.
@FirmTest
@RunAsFirm(Firm.BIRCHWOOD)
class PasswordResetIntegrationTest {

    private static final String WANTED = "nine loud lanterns under Fresno";
    private static final Pattern LINK = Pattern.compile("(http://\\S+)/new-password\\?token=(\\S+)");

    @LocalServerPort
    int port;

    @Autowired
    PeopleAdministration people;

    @Autowired
    Welcome welcome;

    @Autowired
    PasswordReset reset;

    @Autowired
    ResetLetterJob job;

    @Autowired
    Registers registers;

    private Colleagues colleagues;
    private SignedInPerson karl;

    @BeforeEach
    void hire() {
        registers.establish(Firm.BIRCHWOOD);
        colleagues = new Colleagues(people, welcome, Firm.BIRCHWOOD, port);
        karl = colleagues.hire("Karl", FirmRole.TIMEKEEPER);
    }

    @Test
    void setsANewPasswordByTheLinkOfALetterAndSignsNobodyIn() {
        var elsewhere = signIn(Colleagues.PASSWORD);
        assertThat(Colleagues.isIn(elsewhere)).isTrue();
        var secret = askAndRead();
        var browser = new Browser(port, Firm.BIRCHWOOD.host());
        assertThat(browser.get("/new-password?token=" + secret).status())
                .as("anybody may open it, and opening uses nothing up")
                .isEqualTo(200);
        assertThat(reset.open(secret)).contains(new WelcomeSheet("Karl", karl.email()));

        reset.set(CommandId.next(), secret, WANTED);

        assertThat(Colleagues.isIn(browser)).as("the link signs nobody in").isFalse();
        await().atMost(5, SECONDS).until(() -> !Colleagues.isIn(elsewhere));
        assertThat(Colleagues.isIn(signIn(Colleagues.PASSWORD))).isFalse();
        assertThat(Colleagues.isIn(signIn(WANTED))).isTrue();
        assertThat(colleagues.log(karl.uuid()))
                .contains(
                        "people.asked-reset by system",
                        "people.reset-password by Karl",
                        "people.ended-sign-ins by Karl");
        assertThat(colleagues.letters(karl.email()))
                .filteredOn(letter -> letter.startsWith("Your password was changed"))
                .hasSize(1);
    }

    @Test
    void theLetterLeadsToTheFirmsOwnHost() {
        ask(karl.email());

        var letter = LINK.matcher(colleagues.letters(karl.email()).getFirst());
        assertThat(letter.find()).isTrue();
        assertThat(letter.group(1)).startsWith("http://" + Firm.BIRCHWOOD.host());
    }

    @Test
    void theLinkWorksOnceAndAtNoOtherFirm() {
        var secret = askAndRead();
        assertThat(TenantContext.callAs(Firm.ASHWORTH.id(), () -> reset.open(secret)))
                .isEmpty();
        assertThatExceptionOfType(ResetIsOver.class)
                .isThrownBy(() ->
                        TenantContext.runAs(Firm.ASHWORTH.id(), () -> reset.set(CommandId.next(), secret, WANTED)));

        reset.set(CommandId.next(), secret, WANTED);

        assertThat(reset.open(secret)).isEmpty();
        assertThatExceptionOfType(ResetIsOver.class)
                .isThrownBy(() -> reset.set(CommandId.next(), secret, "another long password of theirs"));
    }

    @Test
    void aSecondClickSetsThePasswordOnce() {
        var secret = askAndRead();
        var click = CommandId.next();

        reset.set(click, secret, WANTED);
        reset.set(click, secret, WANTED);

        assertThat(colleagues.log(karl.uuid())).containsOnlyOnce("people.reset-password by Karl");
    }

    @Test
    void theLinkWorksForAnHour() {
        var secret = askAndRead();
        age(secret, "61 minutes");

        assertThat(reset.open(secret)).isEmpty();
        assertThatExceptionOfType(ResetIsOver.class).isThrownBy(() -> reset.set(CommandId.next(), secret, WANTED));
    }

    @Test
    void aNewerLinkReplacesItAndManyClicksWriteOneLetter() {
        var first = askAndRead();
        ask(karl.email());
        assertThat(colleagues.letters(karl.email())).hasSize(1);
        age(first, "6 minutes");

        ask(karl.email());

        assertThat(colleagues.letters(karl.email())).hasSize(2);
        assertThat(reset.open(first)).isEmpty();
        assertThat(reset.open(secretIn(colleagues.letters(karl.email()).getLast())))
                .isPresent();
    }

    @Test
    void keepsTheLinkWhenThePasswordIsRefused() {
        var secret = askAndRead();

        assertThatExceptionOfType(PasswordIsCommon.class)
                .isThrownBy(() -> reset.set(CommandId.next(), secret, "Karl2026Birchwood!"));

        assertThat(reset.open(secret)).isPresent();
    }

    @Test
    void aLinkForAPasswordIsNoWelcomeAndTheOtherWayRound() {
        var secret = askAndRead();
        assertThat(welcome.open(secret)).isEmpty();

        var details = new PersonDetails(
                "Nora", new EmailAddress("nora." + Ids.next() + "@firm.example"), Set.of(FirmRole.BILLING));
        var path = Colleagues.ADMIN
                .does(() -> people.invite(CommandId.next(), details))
                .path();
        assertThat(reset.open(path.substring(path.indexOf('=') + 1))).isEmpty();
    }

    @Test
    void whoeverIsDisabledOrInvitedOrUnknownGetsNothing() {
        var gone = colleagues.hire("Greta", FirmRole.TIMEKEEPER);
        Colleagues.ADMIN.doesIt(() -> people.disable(CommandId.next(), gone.id(), null));
        var invited = new EmailAddress("ivy." + Ids.next() + "@firm.example");
        Colleagues.ADMIN.does(
                () -> people.invite(CommandId.next(), new PersonDetails("Ivy", invited, Set.of(FirmRole.BILLING))));
        var unknown = "nobody." + Ids.next() + "@firm.example";

        List.of(gone.email(), invited.value(), unknown).forEach(this::ask);

        assertThat(List.of(gone.email(), invited.value(), unknown))
                .allSatisfy(email -> assertThat(colleagues.letters(email)).isEmpty());
    }

    @Test
    void aLinkOfSomebodyWhoIsDisabledMeanwhileIsWorthNothing() {
        var secret = askAndRead();

        Colleagues.ADMIN.doesIt(() -> people.disable(CommandId.next(), karl.id(), null));

        assertThat(reset.open(secret)).isEmpty();
        assertThatExceptionOfType(ResetIsOver.class).isThrownBy(() -> reset.set(CommandId.next(), secret, WANTED));
    }

    @Test
    void doesTheSameForAnAddressThatNobodyHas() throws Exception {
        var known = StatementCount.of(() -> {
            reset.ask(new EmailAddress(karl.email()));
            return null;
        });
        var unknown = StatementCount.of(() -> {
            reset.ask(new EmailAddress("nobody." + Ids.next() + "@firm.example"));
            return null;
        });

        assertThat(unknown).isNotEmpty().isEqualTo(known);
        assertThat(known).noneMatch(sql -> sql.contains("person"));
    }

    @Test
    void slowsDownWhoeverAsksManyTimesWhetherOrNotAnybodyHasTheAddress() {
        for (var email : List.of(karl.email(), "nobody." + Ids.next() + "@firm.example")) {
            for (int i = 0; i < 10; i++) {
                reset.ask(new EmailAddress(email));
            }
            assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> reset.ask(new EmailAddress(email)));
        }
    }

    @Test
    void keepsNothingOfTheLinkButItsHash() {
        var secret = askAndRead();

        assertThat(FirmsDatabase.behindTheWall()
                        .sql("select token_hash from firm_birchwood.sign_in_link where person = :person"
                                + " and purpose = 'RESET'")
                        .param("person", karl.uuid())
                        .query(String.class)
                        .single())
                .isEqualTo(new OneTimeToken(secret).hash());
    }

    /// There is nobody else who could let them in.
    @Test
    void theOnlyAdministratorOfAFirmWhoLockedThemselvesOutGetsInAgain() {
        FirmsDatabase.behindTheWall()
                .sql("delete from firm_birchwood.person_role where role = 'FIRM_ADMIN'")
                .update();
        var only = colleagues.hire("Ottilie", FirmRole.FIRM_ADMIN);
        for (int i = 0; i < 12; i++) {
            colleagues.signIn(only.email(), "a guess that is wrong " + i, Colleagues.CHROME);
        }
        assertThat(Colleagues.isIn(colleagues.signIn(only.email(), Colleagues.PASSWORD, Colleagues.CHROME)))
                .as("after too many guesses even the right password has to wait")
                .isFalse();

        ask(only.email());
        reset.set(CommandId.next(), secretIn(colleagues.letters(only.email()).getLast()), WANTED);

        assertThat(Colleagues.isIn(colleagues.signIn(only.email(), WANTED, Colleagues.CHROME)))
                .isTrue();
    }

    private Browser signIn(String password) {
        return colleagues.signIn(karl.email(), password, Colleagues.FIREFOX);
    }

    private String askAndRead() {
        ask(karl.email());
        return secretIn(colleagues.letters(karl.email()).getLast());
    }

    /// Asks, and does at once what a node does a moment later.
    private void ask(String email) {
        reset.ask(new EmailAddress(email));
        FirmsDatabase.behindTheWall()
                .sql("select id from firm_birchwood.reset_request where email = :email")
                .param("email", email)
                .query(UUID.class)
                .list()
                .forEach(id -> job.run(id.toString(), ""));
    }

    private static String secretIn(String letter) {
        var link = LINK.matcher(letter);
        assertThat(link.find()).as(letter).isTrue();
        return link.group(2);
    }

    private static void age(String secret, String by) {
        FirmsDatabase.behindTheWall()
                .sql("update firm_birchwood.sign_in_link set expires_at = expires_at - cast(:by as interval)"
                        + " where token_hash = :hash")
                .param("by", by)
                .param("hash", new OneTimeToken(secret).hash())
                .update();
    }
}
