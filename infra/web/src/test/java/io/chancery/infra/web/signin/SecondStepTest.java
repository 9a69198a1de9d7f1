package io.chancery.infra.web.signin;

import static io.chancery.infra.web.TwoFirms.ASHWORTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.Browser;
import io.chancery.infra.web.TestWebApp;
import io.chancery.infra.web.WebTest;
import io.chancery.infra.web.sessions.OpenPage;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondStepTest extends WebTest {

    static final String FLORENCE = "florence@ashworth.example";

    @BeforeEach
    void askFlorenceForACode() {
        TenantContext.runAs(ASHWORTH, () -> {
            staff.hire(FLORENCE, TestWebApp.PASSWORD, "FEW");
            staff.ask(FLORENCE, SecondStep.CODE);
        });
    }

    @Test
    void isAskedOfWhoeverOwesOneAndLetsThemIn() {
        var florence = atAshworth();

        assertThat(pathOf(florence.signIn(FLORENCE, TestWebApp.PASSWORD))).isEqualTo("/second-step");
        var page = new OpenPage(florence).open("second-step");
        assertThat(page.shows("stands here: " + FLORENCE)).isTrue();
        page.click("Take the step");

        assertThat(florence.get("/").status()).isEqualTo(200);
        assertThat(new OpenPage(florence).open("few").shows("for the few")).isTrue();
        assertThat(new OpenPage(florence).open("second-step").shows("stands here: nobody"))
                .isTrue();
    }

    @Test
    void isNotAskedOfOthers() {
        var margaret = atAshworth();

        assertThat(pathOf(margaret.signIn(MARGARET, TestWebApp.PASSWORD))).isEqualTo("/");
    }

    /// The demonstrated bypass, with somebody whose password was right: nothing opens by an address or by a link
    /// within the application, not even what every person may see.
    @Test
    void leavesWhoeverOwesItWithoutAnyRight() {
        var half = atAshworth();
        half.signIn(FLORENCE, TestWebApp.PASSWORD);

        assertThat(pathOf(half.get("/"))).isEqualTo("/sign-in");
        assertThat(pathOf(half.get("/few"))).isEqualTo("/sign-in");
        for (var route : new String[] {"", "few", "factor"}) {
            var page = new OpenPage(half).open("second-step").enter(route);
            assertThat(page.shows("today") || page.shows("for the few") || page.shows("behind a second factor"))
                    .as("what a link to '%s' opens", route)
                    .isFalse();
        }
        var sneaking = new OpenPage(half).open("few");
        assertThat(sneaking.shows("for the few")).isFalse();
    }

    @Test
    void signsOutWhoeverWasSignedInHereBefore() {
        var browser = atAshworth();
        browser.signIn(MARGARET, TestWebApp.PASSWORD);
        var page = browser.get("/sign-in");
        assertThat(page.status()).isEqualTo(200);

        browser.signIn(FLORENCE, TestWebApp.PASSWORD);

        assertThat(pathOf(browser.get("/"))).isEqualTo("/sign-in");
    }

    @Test
    void changesTheSessionsIdAtEachStepAndTheTokenOfFormsToo() {
        var browser = atAshworth();
        var token = browser.csrf();
        var first = browser.cookie("JSESSIONID").orElseThrow();

        browser.signIn(FLORENCE, TestWebApp.PASSWORD);
        var second = browser.cookie("JSESSIONID").orElseThrow();
        new OpenPage(browser).open("second-step").click("Take the step");
        var third = browser.cookie("JSESSIONID").orElseThrow();

        assertThat(first).isNotEqualTo(second);
        assertThat(second).isNotEqualTo(third);
        for (var old : new String[] {first, second}) {
            var fixated = atAshworth();
            fixated.bringCookie("JSESSIONID", old);
            assertThat(pathOf(fixated.get("/"))).isEqualTo("/sign-in");
        }
        assertThat(browser.post("/plain/change", Map.of("_csrf", token)).status())
                .isEqualTo(403);
    }

    @Test
    void leadsToThePageThatWasWanted() {
        var browser = atAshworth();
        browser.get("/few?open=7");
        browser.signIn(FLORENCE, TestWebApp.PASSWORD);

        var answer = new OpenPage(browser).open("second-step").clickUnchecked("Take the step");

        assertThat(answer.body()).contains("/few?open=7").doesNotContain("http://ashworth");
    }

    @Test
    void isWorthNothingAtTheOtherFirm() {
        var half = atAshworth();
        half.signIn(FLORENCE, TestWebApp.PASSWORD);
        var thief = atBirchwood();
        half.bringCookiesTo(thief);

        assertThat(thief.get("/second-step").location()).endsWith("/");
        assertThat(new OpenPage(thief).open("second-step").shows("stands here: nobody"))
                .isTrue();
    }

    private static String pathOf(Browser.Answer answer) {
        return answer.location().replaceFirst("^https?://[^/]+", "");
    }
}
