package io.chancery.infra.web.signin;

import static io.chancery.infra.web.TwoFirms.ASHWORTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.Browser;
import io.chancery.infra.web.TestWebApp;
import io.chancery.infra.web.WebTest;
import io.chancery.infra.web.sessions.OpenPage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class SignInTest extends WebTest {

    @Autowired
    TestWebApp.Book book;

    @Test
    void letsAPersonInAndShowsTheFirstPage() {
        var browser = atAshworth();

        assertThat(pathOf(browser.signIn(MARGARET, TestWebApp.PASSWORD))).isEqualTo("/");
        assertThat(browser.get("/").status()).isEqualTo(200);
    }

    @Test
    void leadsToThePageThatWasWantedWithoutAMarkInItsAddress() {
        var browser = atAshworth();
        browser.get("/few?open=7");

        assertThat(pathOf(browser.signIn(MARGARET, TestWebApp.PASSWORD))).isEqualTo("/few?open=7");
    }

    @Test
    void servesStylesheetsToSessionsThatAreDueForAQuestion() {
        var browser = atAshworth();
        browser.signIn(MARGARET, TestWebApp.PASSWORD);

        assertThat(browser.get("/themes/chancery/plain.css").status()).isEqualTo(200);
    }

    @Test
    void sendsWhoeverIsNotSignedInToTheForm() {
        assertThat(pathOf(atAshworth().get("/"))).isEqualTo("/sign-in");
        assertThat(pathOf(atAshworth().get("/few"))).isEqualTo("/sign-in");
    }

    @Test
    void opensAViewToThoseWhoMayAndNotToOthers() {
        TenantContext.runAs(ASHWORTH, () -> staff.hire("few@ashworth.example", TestWebApp.PASSWORD, "FEW"));
        var few = atAshworth();
        few.signIn("few@ashworth.example", TestWebApp.PASSWORD);
        var margaret = atAshworth();
        margaret.signIn(MARGARET, TestWebApp.PASSWORD);

        assertThat(new OpenPage(few).open("few").shows("for the few")).isTrue();
        assertThat(new OpenPage(margaret).open("few").shows("for the few")).isFalse();
    }

    @Test
    void opensAnAnonymousViewToWhoeverStandsBeforeTheSignIn() {
        assertThat(new OpenPage(atAshworth()).open("open").shows("open to all")).isTrue();
        assertThat(new OpenPage(atAshworth()).open("sign-in").enter("open").shows("open to all"))
                .isTrue();
    }

    /// A demonstrated bypass: with the annotations alone, a link within the application led from the sign-in view
    /// to views that the filter chain would have refused.
    @Test
    void leadsNobodyPastTheFilterChainByALinkWithinTheApplication() {
        var anonymous = new OpenPage(atAshworth()).open("sign-in");
        assertThat(anonymous.has("vaadin-login-form")).isTrue();
        assertThat(anonymous.enter("").shows("today")).isFalse();

        var half = atAshworth();
        half.signIn(MARGARET, TestWebApp.PASSWORD);
        var page = new OpenPage(half).open("sign-in");
        assertThat(page.enter("factor").shows("behind a second factor")).isFalse();
        assertThat(page.enter("").shows("today")).isTrue();

        TenantContext.runAs(ASHWORTH, () -> staff.hire("both@ashworth.example", TestWebApp.PASSWORD, "FACTOR"));
        var both = atAshworth();
        both.signIn("both@ashworth.example", TestWebApp.PASSWORD);
        assertThat(new OpenPage(both).open("factor").shows("behind a second factor"))
                .isTrue();
    }

    @Test
    void changesTheSessionsIdAtSignIn() {
        var browser = atAshworth();
        browser.get("/sign-in");
        var before = browser.cookie("JSESSIONID").orElseThrow();

        browser.signIn(MARGARET, TestWebApp.PASSWORD);

        assertThat(browser.cookie("JSESSIONID")).isPresent().get().isNotEqualTo(before);
        var fixated = atAshworth();
        fixated.bringCookie("JSESSIONID", before);
        assertThat(pathOf(fixated.get("/"))).isEqualTo("/sign-in");
    }

    @Test
    void answersAnUnknownPersonAsItAnswersAWrongPassword() {
        var wrong = atAshworth().signIn(MARGARET, "wrong password");
        var unknown = atAshworth().signIn("nobody@ashworth.example", TestWebApp.PASSWORD);
        var ofTheOtherFirm = atAshworth().signIn(KARL, TestWebApp.PASSWORD);

        assertThat(unknown.status()).isEqualTo(wrong.status());
        assertThat(unknown.location()).isEqualTo(wrong.location());
        assertThat(ofTheOtherFirm.location()).isEqualTo(wrong.location());
    }

    @Test
    void slowsDownWhoeverTriesOneAccountAndTellsNothingByIt() {
        var answers = java.util.stream.Stream.of("slow@ashworth.example", "known@ashworth.example")
                .map(email -> {
                    if (email.startsWith("known")) {
                        TenantContext.runAs(ASHWORTH, () -> staff.hire(email, TestWebApp.PASSWORD));
                    }
                    var browser = atAshworth();
                    for (int i = 0; i < LocalSignInThrottle.PER_ACCOUNT.attempts(); i++) {
                        assertThat(pathOf(browser.signIn(email, "guess " + i))).isEqualTo("/sign-in?error");
                    }
                    return pathOf(browser.signIn(email, TestWebApp.PASSWORD));
                })
                .toList();

        assertThat(answers).allMatch(answer -> answer.startsWith("/sign-in?wait="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in?v-r=uidl", "/sign-in?v-r=heartbeat", "/sign-in/"})
    void refusesASignInThatAForeignPagePosts(String path) {
        var browser = atAshworth();
        browser.get("/sign-in");

        browser.post(path, Map.of("username", MARGARET, "password", TestWebApp.PASSWORD));

        assertThat(pathOf(browser.get("/"))).isEqualTo("/sign-in");
    }

    @Test
    void tellsWhoeverSignsInOnAStalePageToDoItAgain() {
        var answer = atAshworth().post("/sign-in", Map.of("username", MARGARET, "password", TestWebApp.PASSWORD));

        assertThat(pathOf(answer)).isEqualTo("/sign-in?expired");
    }

    @Test
    void refusesAnyPlainPostWithoutAToken() {
        var browser = atAshworth();
        var token = browser.csrf();
        browser.signIn(MARGARET, TestWebApp.PASSWORD);

        assertThat(browser.post("/plain/change", Map.of()).status()).isEqualTo(403);
        assertThat(browser.post("/plain/change", Map.of("_csrf", token)).status())
                .as("the token of before the sign-in")
                .isEqualTo(403);
        assertThat(browser.post("/logout", Map.of()).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example/", "/%5cevil.example", "/https://evil.example", "/?continue=https://evil.example"
            })
    void leadsNowhereElseAfterSignIn(String wished) {
        var browser = atAshworth();
        browser.get(wished);

        var landing = browser.post(
                "/sign-in?continue=https://evil.example&redirect=//evil.example",
                Map.of("username", MARGARET, "password", TestWebApp.PASSWORD, "_csrf", browser.csrf()),
                "Referer: https://evil.example/");

        assertThat(landing.location()).matches("(http://ashworth\\.localhost:%d)?/([^/\\\\].*)?".formatted(port));
    }

    @Test
    void keepsABrowserThatCameByTlsFromEverComingWithout() {
        var page = atAshworth().get("/sign-in", "X-Forwarded-Proto: https");

        assertThat(page.header("Strict-Transport-Security").orElseThrow()).contains("max-age=31536000");
        assertThat(atAshworth().get("/sign-in").header("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void setsACookieThatScriptsAndForeignPagesCannotUse() {
        var page = atAshworth().get("/sign-in");

        assertThat(page.headers().get("set-cookie"))
                .anySatisfy(
                        cookie -> assertThat(cookie).startsWith("JSESSIONID=").contains("HttpOnly", "SameSite=Lax"));
        assertThat(page.header("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.header("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void endsTheSessionOfWhoeverLeft() {
        var browser = atAshworth();
        TenantContext.runAs(ASHWORTH, () -> staff.hire("leaver@ashworth.example", TestWebApp.PASSWORD));
        browser.signIn("leaver@ashworth.example", TestWebApp.PASSWORD);

        TenantContext.runAs(ASHWORTH, () -> staff.fire("leaver@ashworth.example"));

        assertThat(pathOf(browser.get("/"))).isEqualTo("/sign-in");
    }

    @Test
    void keepsEverySignInUntilItsOwnerSignsOut() {
        var browser = atAshworth();
        var token = Map.of("username", MARGARET, "password", TestWebApp.PASSWORD, "_csrf", browser.csrf());
        browser.post(
                "/sign-in",
                token,
                "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        var signIn = book.last();
        assertThat(book.visitor()).isEqualTo(new Visitor("127.0.0.1", "Firefox", "Linux"));
        assertThat(book.isOpen(signIn)).isTrue();

        browser.post("/logout", Map.of("_csrf", browser.csrf()));

        assertThat(book.isOpen(signIn)).isFalse();
        assertThat(pathOf(browser.get("/"))).isEqualTo("/sign-in");
    }

    @Test
    void endsTheSignInThatWasEndedElsewhereAndNoOther() {
        var here = atAshworth();
        here.signIn(MARGARET, TestWebApp.PASSWORD);
        var elsewhere = atAshworth();
        elsewhere.signIn(MARGARET, TestWebApp.PASSWORD);

        TenantContext.runAs(ASHWORTH, () -> book.end(book.last()));

        assertThat(pathOf(elsewhere.get("/"))).isEqualTo("/sign-in");
        assertThat(here.get("/").status()).isEqualTo(200);
    }

    @Test
    void beginsAnewWhenAnotherPersonSignsInWithTheSameBrowser() {
        TenantContext.runAs(ASHWORTH, () -> staff.hire("next@ashworth.example", TestWebApp.PASSWORD));
        var browser = atAshworth();
        browser.signIn(MARGARET, TestWebApp.PASSWORD);
        var first = book.last();

        browser.signIn("next@ashworth.example", TestWebApp.PASSWORD);

        assertThat(book.last()).isNotEqualTo(first);
        assertThat(book.isOpen(first)).isFalse();
    }

    @Test
    void brandsTheSignInPage() {
        var page = atAshworth().get("/sign-in").body();

        assertThat(page)
                .contains("--brand-primary:#123456", "--brand-accent:#654321", "color-scheme: dark")
                .contains("<title>Ashworth &amp; Lowe LLP</title>");
    }

    @Test
    void showsTheLogoToAnyoneAndLetsNoScriptRunInIt() {
        var logo = atAshworth().get("/brand/logo");

        assertThat(logo.header("Content-Type")).contains("image/svg+xml");
        assertThat(logo.body()).contains("<svg/>");
        assertThat(logo.headers().get("content-security-policy")).anyMatch(policy -> policy.contains("sandbox"));
        assertThat(atBirchwood().get("/brand/logo").status()).isEqualTo(404);
    }

    private String pathOf(Browser.Answer answer) {
        return answer.location().replaceFirst("^https?://[^/]+", "");
    }
}
