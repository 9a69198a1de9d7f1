package io.chancery.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.Browser;
import io.chancery.infra.web.sessions.OpenPage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Browsers that are known again, and those that are asked for no second step, by HTTP as a browser does it.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class DevicesIntegrationTest {

    private static final String COOKIE = "CHANCERY-DEVICE";
    private static final String STILL_YOU = "Some minutes have passed";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    FactorAdministration factors;

    @Autowired
    OwnDevices own;

    @Autowired
    DevicesOfPeople devices;

    @Autowired
    Registers registers;

    final TestPerson admin = TestPerson.allowed("Agnes", Permission.PEOPLE_ADMIN);
    private Enrolled enrolled;
    private SignedInPerson margaret;

    @BeforeEach
    void establish() {
        registers.establish(Firm.ASHWORTH);
        enrolled = new Enrolled(context);
        margaret = enrolled.withFactor("Margaret", FirmRole.PARTNER);
        remember(30);
    }

    @AfterEach
    void rememberNone() {
        remember(0);
    }

    @Test
    void isAskedForNoSecondStepOnceItWasChosen() {
        var later = comeBack(choose());

        assertThat(later.signIn(margaret.email(), Enrolled.PASSWORD).location()).doesNotContain("second-step");
        assertThat(later.get("/clients").status()).isEqualTo(200);
        assertThat(Enrolled.as(margaret).does(own::remembered)).hasSize(1);
        assertThat(actionsOf(margaret)).contains("people.device-remembered by Margaret");
    }

    @Test
    void isAskedWhenItWasNotChosen() {
        var browser = browser();
        stepIn(browser, margaret, false);

        assertThat(isAsked(comeBack(browser), margaret)).isTrue();
    }

    @Test
    void isAskedAnywhereElse() {
        choose();

        assertThat(isAsked(browser(), margaret)).isTrue();
    }

    @Test
    void isAskedForTheSecondStepOfSomebodyElse() {
        var karl = enrolled.withFactor("Karl", FirmRole.TIMEKEEPER);

        assertThat(isAsked(comeBack(choose()), karl)).isTrue();
    }

    /// Whoever put a secret of their own into somebody's browser has nothing of it.
    @Test
    void getsAnotherSecretWhenItIsChosen() {
        var browser = browser();
        stepIn(browser, margaret, false);
        var planted = comeBack(browser);
        enrolled.forgetLastStep(margaret);
        stepIn(browser, margaret, true);

        assertThat(browser.cookie(COOKIE)).isNotEqualTo(planted.cookie(COOKIE));
        assertThat(isAsked(planted, margaret)).isTrue();
        assertThat(isAsked(comeBack(browser), margaret)).isFalse();
    }

    @Test
    void doesNotProveThatItIsStillThey() {
        var chosen = choose();
        assertThat(asksWhetherItIsStillThey(chosen)).as("after the second step").isFalse();

        var later = comeBack(chosen);
        later.signIn(margaret.email(), Enrolled.PASSWORD);
        assertThat(asksWhetherItIsStillThey(later))
                .as("after the password alone")
                .isTrue();
    }

    @Test
    void isAskedAgainAfterTheDaysThatTheFirmAllows() {
        var later = comeBack(choose());
        FirmsDatabase.behindTheWall()
                .sql("update firm_ashworth.device set remembered_at = remembered_at - interval '30 days'"
                        + " where person = :person")
                .param("person", margaret.uuid())
                .update();

        assertThat(isAsked(later, margaret)).isTrue();
    }

    @Test
    void isAskedAgainAtOnceWhereTheFirmAllowsItNoMore() {
        var later = comeBack(choose());
        remember(0);

        assertThat(isAsked(later, margaret)).isTrue();
        assertThat(Enrolled.as(margaret).does(own::remembered)).isEmpty();
        assertThat(admin.does(factors::rememberedDays)).isZero();
    }

    @Test
    void isAskedAgainWhenItsOwnerSaysSo() {
        var later = comeBack(choose());
        var id = Enrolled.as(margaret).does(own::remembered).getFirst().id();
        Enrolled.as(enrolled.person("Karl", FirmRole.TIMEKEEPER)).doesIt(() -> own.forget(id));
        assertThat(Enrolled.as(margaret).does(own::remembered))
                .as("somebody else's stays")
                .hasSize(1);

        Enrolled.as(margaret).doesIt(() -> own.forget(id));

        assertThat(isAsked(later, margaret)).isTrue();
        assertThat(actionsOf(margaret)).endsWith("people.device-forgotten by Margaret");
    }

    @Test
    void isAskedAgainWhenAnAdminSaysSo() {
        var later = comeBack(choose());
        var id = admin.does(() -> devices.remembered(margaret.id())).getFirst().id();

        admin.doesIt(() -> devices.forget(margaret.id(), id));

        assertThat(isAsked(later, margaret)).isTrue();
        assertThat(actionsOf(margaret)).endsWith("people.device-forgotten by Agnes");
    }

    @Test
    void isAskedAgainAfterANewPassword() {
        var later = comeBack(choose());
        var another = "eleven quiet lamps over Berkeley";

        Enrolled.as(margaret)
                .doesIt(() -> context.getBean(OwnSettings.class)
                        .changePassword(CommandId.next(), Enrolled.PASSWORD, another));

        assertThat(later.signIn(margaret.email(), another).location()).endsWith("/second-step");
    }

    @Test
    void isForgottenWithTheFactorThatWasLost() {
        var later = comeBack(choose());

        admin.doesIt(() -> factors.takeAway(CommandId.next(), margaret.id(), null));
        enrolled.setUp(margaret);

        assertThat(isAsked(later, margaret)).isTrue();
    }

    @Test
    void isNothingToTheOtherFirm() {
        var chosen = choose();

        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> {
            registers.establish(Firm.BIRCHWOOD);
            var namesake = enrolled.withFactor("Margaret", FirmRole.PARTNER);
            var there = new Browser(port, Firm.BIRCHWOOD.host()).fromElsewhere();
            there.bringCookie(COOKIE, chosen.cookie(COOKIE).orElseThrow());

            assertThat(isAsked(there, namesake)).isTrue();
            assertThat(admin.does(() -> devices.remembered(margaret.id()))).isEmpty();
        });
    }

    @Test
    void tellsItsOwnerWhenItIsNewAndNotTheirFirst() {
        stepIn(browser(), margaret, false);
        assertThat(newDeviceLetters()).isEmpty();
        int before = newDevices();
        enrolled.forgetLastStep(margaret);
        var second = browser();

        stepIn(second, margaret, false);
        assertThat(newDeviceLetters()).hasSize(1);
        assertThat(newDevices()).isEqualTo(before + 1);

        enrolled.forgetLastStep(margaret);
        stepIn(comeBack(second), margaret, false);
        assertThat(newDeviceLetters()).as("it is known by now").hasSize(1);
    }

    @Test
    void isRememberedForSomeDaysAtMost() {
        assertThatIllegalArgumentException().isThrownBy(() -> remember(FactorAdministration.REMEMBERED_DAYS_MAX + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> remember(-1));
    }

    private void remember(int days) {
        admin.doesIt(() -> factors.remember(CommandId.next(), days));
    }

    private Browser browser() {
        return new Browser(port, Firm.ASHWORTH.host()).fromElsewhere();
    }

    /// The second step is taken there, and is asked for no more.
    private Browser choose() {
        var browser = browser();
        stepIn(browser, margaret, true);
        return browser;
    }

    private void stepIn(Browser browser, SignedInPerson person, boolean remembering) {
        assertThat(browser.signIn(person.email(), Enrolled.PASSWORD).location()).endsWith("/second-step");
        var page = new OpenPage(browser).open("second-step");
        if (remembering) {
            page.check("vaadin-checkbox");
        }
        page.clickAfterTyping("vaadin-text-field", enrolled.code(person), "Continue");
        assertThat(browser.get("/clients").status()).isEqualTo(200);
    }

    /// The same browser, days later: it has no session any more.
    private static Browser comeBack(Browser browser) {
        var later = new Browser(browser);
        later.forgetCookie("JSESSIONID");
        return later;
    }

    private static boolean isAsked(Browser browser, SignedInPerson person) {
        return browser.signIn(person.email(), Enrolled.PASSWORD).location().endsWith("/second-step");
    }

    private static boolean asksWhetherItIsStillThey(Browser browser) {
        var page = new OpenPage(browser).open("settings");
        page.click("Add a passkey");
        return page.shows(STILL_YOU);
    }

    private int newDevices() {
        return admin.does(() -> context.getBean(SecurityAtTheDoor.class).days()).stream()
                .mapToInt(SecurityDay::newDevices)
                .sum();
    }

    private List<String> newDeviceLetters() {
        return FirmsDatabase.behindTheWall()
                .sql("select subject from firm_ashworth.outbox"
                        + " where recipient = :address and subject = 'A sign-in from a new device'")
                .param("address", margaret.email())
                .query(String.class)
                .list();
    }

    private static List<String> actionsOf(SignedInPerson person) {
        return FirmsDatabase.behindTheWall()
                .sql("select action || ' by ' || actor_name from firm_ashworth.audit_entry"
                        + " where subject_id = :person order by id")
                .param("person", person.uuid())
                .query(String.class)
                .list();
    }
}
