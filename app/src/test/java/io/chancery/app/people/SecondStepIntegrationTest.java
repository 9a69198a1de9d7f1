package io.chancery.app.people;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Signing in by HTTP as a browser does it: the password, and then the second step.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class SecondStepIntegrationTest {

    private static final String CODE = "Enter the code";
    private static final String ENROL = "Set up a second factor";
    private static final String WRONG = "The code is wrong";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    FactorAdministration factors;

    @Autowired
    Registers registers;

    final TestPerson admin = TestPerson.allowed("Agnes", Permission.PEOPLE_ADMIN);
    private Enrolled enrolled;
    private Browser browser;

    @BeforeEach
    void establish() {
        registers.establish(Firm.ASHWORTH);
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> registers.establish(Firm.BIRCHWOOD));
        enrolled = new Enrolled(context);
        browser = new Browser(port, Firm.ASHWORTH.host()).fromElsewhere();
    }

    @AfterEach
    void askNobody() {
        admin.doesIt(() -> factors.decide(CommandId.next(), FactorPolicy.NOBODY));
    }

    @Test
    void letsInByPasswordAndCode() {
        var margaret = enrolled.withFactor("Margaret", FirmRole.PARTNER);

        var page = afterPassword(margaret);
        assertThat(page.shows(CODE)).isTrue();
        give(page, enrolled.code(margaret));

        assertThat(browser.get("/clients").status()).isEqualTo(200);
        assertThat(actionsOf(margaret)).endsWith("people.signed-in by Margaret");
    }

    @Test
    void letsNobodyInByAWrongCodeOrOneThatWasUsed() {
        var margaret = enrolled.withFactor("Margaret", FirmRole.PARTNER);
        var code = enrolled.code(margaret);
        give(afterPassword(margaret), code);
        var thief = new Browser(port, Firm.ASHWORTH.host());
        browser = thief;

        var page = afterPassword(margaret);
        var replayed = page.clickAfterTyping("vaadin-text-field", code, "Continue");
        assertThat(replayed.body()).contains(WRONG);
        var guessed = page.clickAfterTyping("vaadin-text-field", "not a code", "Continue");
        assertThat(guessed.body()).contains("\"invalid\"");

        assertThat(thief.get("/clients").location()).contains("/sign-in");
    }

    @Test
    void letsInByARecoveryCodeOnce() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        var recovery = enrolled.setUp(margaret).getFirst();

        give(afterPassword(margaret), recovery);
        assertThat(browser.get("/clients").status()).isEqualTo(200);

        browser = new Browser(port, Firm.ASHWORTH.host()).fromElsewhere();
        give(afterPassword(margaret), recovery);
        assertThat(browser.get("/clients").location()).contains("/sign-in");
    }

    @Test
    void setsAFactorUpBeforeAnythingElseWhereTheFirmWantsOne() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        admin.doesIt(() -> factors.decide(CommandId.next(), FactorPolicy.EVERYBODY));

        var page = afterPassword(margaret);
        assertThat(page.shows(ENROL)).isTrue();
        assertThat(browser.get("/clients").location()).contains("/sign-in");
        page.clickAfterTyping("vaadin-text-field", enrolled.code(margaret), "Confirm");

        assertThat(browser.get("/clients").status()).isEqualTo(200);
        assertThat(factorsOf(margaret)).isEqualTo(1);
    }

    /// No rights at all until the step is taken: not by an address, not by a link within the application, not by what
    /// Vaadin's own requests open.
    @Test
    void leavesWhoeverGaveThePasswordAloneOutside() {
        var margaret = enrolled.withFactor("Margaret", FirmRole.FIRM_ADMIN);
        var page = afterPassword(margaret);

        for (var route : new String[] {"clients", "people", "settings", "invoices"}) {
            page.enter(route);
            assertThat(page.has("vaadin-grid") || page.has("vaadin-app-layout") || page.shows("My settings"))
                    .as("what a link to %s opens", route)
                    .isFalse();
            assertThat(browser.get("/" + route).location()).contains("/sign-in");
        }
    }

    @Test
    void askingForAPageAgainLeadsBackToTheCode() {
        var margaret = enrolled.withFactor("Margaret", FirmRole.PARTNER);
        afterPassword(margaret);

        assertThat(new OpenPage(browser).open("sign-in").shows(CODE)).isTrue();
    }

    /// Whoever knew the old password does not finish with it what they began.
    @Test
    void beginsAgainWhenThePasswordWasChangedMeanwhile() {
        var margaret = enrolled.withFactor("Margaret", FirmRole.PARTNER);
        var page = afterPassword(margaret);
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            var person = context.getBean(Persons.class)
                    .findById(margaret.id().value())
                    .orElseThrow();
            context.getBean(Passwords.class).set(person, margaret.name(), "eleven quiet lamps over Berkeley");
        });

        give(page, enrolled.code(margaret));

        assertThat(browser.get("/clients").location()).contains("/sign-in");
    }

    /// A password that is being changed holds until the change is certain: the moment alone does not tell which one was
    /// given.
    @Test
    void beginsAgainWhenThePasswordWasBeingChangedAsItWasGiven() {
        var margaret = enrolled.withFactor("Margaret", FirmRole.PARTNER);
        var page = afterPassword(margaret);
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            var person = context.getBean(Persons.class)
                    .findById(margaret.id().value())
                    .orElseThrow();
            context.getBean(Passwords.class).set(person, margaret.name(), "eleven quiet lamps over Berkeley");
        });
        FirmsDatabase.behindTheWall()
                .sql("update firm_ashworth.person set password_set_at = password_set_at - interval '1 minute'"
                        + " where id = :person")
                .param("person", margaret.uuid())
                .update();

        give(page, enrolled.code(margaret));

        assertThat(browser.get("/clients").location()).contains("/sign-in");
    }

    @Test
    void takesPasswordsAsLongAsTheyCanBeSet() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        var longest = "\uD83C\uDFEE".repeat(PasswordPolicy.CHARS_MAX - 9) + "and lamps";
        Enrolled.as(margaret)
                .doesIt(() -> context.getBean(OwnSettings.class)
                        .changePassword(CommandId.next(), Enrolled.PASSWORD, longest));

        assertThat(browser.signIn(margaret.email(), longest).location()).doesNotContain("error");
        assertThat(browser.get("/clients").status()).isEqualTo(200);
        var proves = Enrolled.as(margaret);
        proves.doesIt(() -> context.getBean(OwnFactor.class).prove(longest));
    }

    @Test
    void isNobodyAtTheOtherFirm() {
        var margaret = enrolled.withFactor("Margaret", FirmRole.PARTNER);
        afterPassword(margaret);
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> registers.establish(Firm.BIRCHWOOD));
        var thief = new Browser(port, Firm.BIRCHWOOD.host());
        browser.bringCookiesTo(thief);

        assertThat(thief.get("/second-step").status()).isEqualTo(302);
        assertThat(new OpenPage(thief).open("second-step").shows(CODE)).isFalse();
        assertThat(new Browser(port, Firm.BIRCHWOOD.host())
                        .signIn(margaret.email(), Enrolled.PASSWORD)
                        .location())
                .contains("error");
    }

    private OpenPage afterPassword(SignedInPerson person) {
        var answer = browser.signIn(person.email(), Enrolled.PASSWORD);
        assertThat(answer.location()).endsWith("/second-step");
        return new OpenPage(browser).open("second-step");
    }

    private static void give(OpenPage page, String code) {
        page.clickAfterTyping("vaadin-text-field", code, "Continue");
    }

    private static int factorsOf(SignedInPerson person) {
        return FirmsDatabase.behindTheWall()
                .sql(
                        "select count(*) from firm_ashworth.person_factor where person = :person and confirmed_at is not null")
                .param("person", person.uuid())
                .query(Integer.class)
                .single();
    }

    private static java.util.List<String> actionsOf(SignedInPerson person) {
        return FirmsDatabase.behindTheWall()
                .sql("select action || ' by ' || actor_name from firm_ashworth.audit_entry"
                        + " where subject_id = :person order by id")
                .param("person", person.uuid())
                .query(String.class)
                .list();
    }
}
