package io.chancery.console.operators;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.console.testing.ConsoleTest;
import io.chancery.console.testing.ControlDatabase;
import io.chancery.control.operators.LinkHash;
import io.chancery.control.operators.NewOperator;
import io.chancery.control.operators.OperatorEntry;
import io.chancery.control.operators.OperatorFactors;
import io.chancery.control.operators.OperatorId;
import io.chancery.control.operators.OperatorRole;
import io.chancery.control.operators.OperatorSignIns;
import io.chancery.control.operators.PasswordHash;
import io.chancery.control.operators.PersonName;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.web.Browser;
import io.chancery.infra.web.factors.RecoveryCode;
import io.chancery.infra.web.factors.Totp;
import io.chancery.infra.web.sessions.OpenPage;
import io.chancery.infra.web.signin.OneTimeToken;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Signing in to the console by HTTP as a browser does it: the password, and then the second step, always.
@ConsoleTest
class SecondStepIntegrationTest {

    private static final String PASSWORD = "twelve quiet lamps at the quay";
    private static final String CODE = "Enter the code";
    private static final String ENROL = "Set up a second factor";
    private static final String WRONG = "The code is wrong";

    @LocalServerPort
    int port;

    @Autowired
    OperatorEntry entry;

    @Autowired
    OperatorSignIns signIns;

    @Autowired
    OperatorFactors factors;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    Clock clock;

    private OperatorId ruth;
    private String email = "";
    private Browser browser;

    @BeforeEach
    void enterRuth() {
        ControlDatabase.empty();
        // One of her own for each test: wrong codes and passwords are counted.
        email = "ruth-%s@chancery.example".formatted(OneTimeToken.next().hash().substring(0, 8));
        var link = new LinkHash(OneTimeToken.next().hash());
        ruth = entry.add(
                new NewOperator(new EmailAddress(email), new PersonName("Ruth"), Set.of(OperatorRole.SECURITY)), link);
        signIns.enter(link, new PasswordHash(Objects.requireNonNull(encoder.encode(PASSWORD))));
        browser = new Browser(port, "localhost");
    }

    @Test
    void setsAFactorUpBeforeAnythingElse() {
        var page = afterPassword();
        assertThat(page.shows(ENROL)).isTrue();
        assertThat(browser.get("/firms").location()).contains("/sign-in");
        var key = new Totp(factors.pending(ruth).orElseThrow());

        page.clickAfterTyping("vaadin-text-field", "000000", "Confirm");
        assertThat(factors.sheet(ruth).isSet()).isFalse();
        page.clickAfterTyping("vaadin-text-field", key.codeAt(clock.instant()), "Confirm");

        assertThat(factors.sheet(ruth).codesLeft()).isEqualTo(RecoveryCode.COUNT);
        assertThat(page.shows("Your recovery codes")).isTrue();
        assertThat(browser.get("/operators").status()).isEqualTo(200);
        assertThat(actions()).contains("operator.factor-set by Ruth").endsWith("operator.signed-in by Ruth");
    }

    @Test
    void letsInByPasswordAndCodeAndTakesTheCodeOnce() {
        var code = setUp().codeAt(clock.instant());
        var page = afterPassword();
        assertThat(page.shows(CODE)).isTrue();
        page.clickAfterTyping("vaadin-text-field", code, "Continue");
        assertThat(browser.get("/operators").status()).isEqualTo(200);

        var thief = new Browser(port, "localhost");
        browser = thief;
        var replayed = afterPassword().clickAfterTyping("vaadin-text-field", code, "Continue");
        assertThat(replayed.body()).contains(WRONG);
        assertThat(thief.get("/operators").location()).contains("/sign-in");
    }

    @Test
    void letsInByARecoveryCodeOnce() {
        setUp();
        var recovery = RecoveryCode.next();
        factors.renewCodes(ruth, List.of(recovery.hash(ruth.value())));

        afterPassword().clickAfterTyping("vaadin-text-field", recovery.text(), "Continue");
        assertThat(browser.get("/operators").status()).isEqualTo(200);

        browser = new Browser(port, "localhost");
        afterPassword().clickAfterTyping("vaadin-text-field", recovery.text(), "Continue");
        assertThat(browser.get("/operators").location()).contains("/sign-in");
    }

    @Test
    void slowsDownWhoeverGuesses() {
        var totp = setUp();
        var page = afterPassword();
        for (int guess = 0; guess < 10; guess++) {
            page.clickAfterTyping("vaadin-text-field", "no code", "Continue");
        }
        var right = page.clickAfterTyping("vaadin-text-field", totp.codeAt(clock.instant()), "Continue");

        assertThat(right.body()).contains("too many attempts");
        assertThat(browser.get("/operators").location()).contains("/sign-in");
    }

    /// No rights at all until the step is taken: not by an address, and not by a link within the console.
    @Test
    void leavesWhoeverGaveThePasswordAloneOutside() {
        setUp();
        var page = afterPassword();
        for (var route : new String[] {"firms", "operators", "settings", "audit"}) {
            page.enter(route);
            assertThat(page.has("vaadin-grid") || page.has("vaadin-app-layout"))
                    .as("what a link to %s opens", route)
                    .isFalse();
            assertThat(browser.get("/" + route).location()).contains("/sign-in");
        }
    }

    /// By the menu in the frame of every page.
    @Test
    void whoeverChoosesToSignOutIsOut() {
        var code = setUp().codeAt(clock.instant());
        afterPassword().clickAfterTyping("vaadin-text-field", code, "Continue");
        assertThat(browser.get("/operators").status()).isEqualTo(200);

        new OpenPage(browser).open("operators").chooseUnchecked("Sign out");

        assertThat(browser.get("/operators").location()).contains("/sign-in");
    }

    private OpenPage afterPassword() {
        var answer = browser.signIn(email, PASSWORD);
        assertThat(answer.location()).endsWith("/second-step");
        return new OpenPage(browser).open("second-step");
    }

    private Totp setUp() {
        var totp = Totp.next();
        factors.begin(ruth, totp.secret());
        factors.confirm(ruth, totp.secret(), 0, List.of());
        return totp;
    }

    private List<String> actions() {
        return ControlDatabase.superuser()
                .sql(
                        "select action || ' by ' || actor_name from control.audit_entry where subject_id = :ruth order by id")
                .param("ruth", ruth.value())
                .query(String.class)
                .list();
    }
}
