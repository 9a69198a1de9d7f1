package io.chancery.infra.web.tenancy;

import static io.chancery.infra.web.TwoFirms.ASHWORTH;
import static io.chancery.infra.web.TwoFirms.BIRCHWOOD;
import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.tenancy.TenantState;
import io.chancery.infra.web.Browser;
import io.chancery.infra.web.TestWebApp;
import io.chancery.infra.web.WebTest;
import io.chancery.infra.web.sessions.OpenPage;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.text.PersonalChoices;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;

@Import(TenantFilterTest.Watched.class)
class TenantFilterTest extends WebTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Watched {

        /// Of a firm whose reason says so.
        @Bean
        MaintenanceProgress watched() {
            return (firm, _) -> Optional.ofNullable(firm.stateReason())
                    .filter("upgrade"::equals)
                    .map(_ -> new MaintenanceProgress.Step("Release 2 comes", "amounts are <compared>", 3, 11));
        }

        /// Whoever is signed in reads German.
        @Bean
        PersonalChoices german() {
            return new PersonalChoices() {
                @Override
                public Optional<Locale> locale() {
                    return Optional.ofNullable(
                                    SecurityContextHolder.getContext().getAuthentication())
                            .filter(signedIn -> signedIn.getPrincipal() instanceof KnownPerson)
                            .map(_ -> Locale.GERMANY);
                }
            };
        }
    }

    @Test
    void bindsTheFirmOfTheHost() {
        assertThat(atAshworth().get("/plain/firm").body()).contains(ASHWORTH.toString());
        assertThat(atBirchwood().get("/plain/firm").body()).contains(BIRCHWOOD.toString());
    }

    @Test
    void saysPlainlyThatAHostHasNoFirm() {
        var page = new Browser(port, "nowhere.localhost").get("/");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body())
                .contains("There is no firm at this address", "/themes/chancery/plain.css")
                .doesNotContain("Exception", "io.chancery");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.header("Content-Security-Policy").orElse("")).contains("font-src 'self'");
    }

    @Test
    void servesTheLettersOfPagesThatHaveNoFirm() {
        assertThat(new Browser(port, "nowhere.localhost")
                        .get("/aura/fonts/InstrumentSans/InstrumentSans.woff2")
                        .body())
                .doesNotContain("There is no firm at this address");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            OPENING     | 503 | 10 | This firm is being opened
            SUSPENDED   | 403 |    | This firm is suspended
            MAINTENANCE | 503 | 5 | This firm is being maintained
            CLOSED      | 410 |    | This firm has been closed
            """)
    void saysPlainlyWhyAFirmIsClosed(TenantState state, int status, String retryAfter, String title) {
        firms.move(ASHWORTH, state, "Unpaid <invoice> of \"May\"");

        var page = atAshworth().get("/matters");

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.header("Retry-After").orElse(null)).isEqualTo(retryAfter);
        assertThat(page.header("Refresh").orElse(null)).isEqualTo(retryAfter);
        assertThat(page.body())
                .contains(title, "Ashworth &amp; Lowe LLP", "--brand-primary:#123456")
                .contains("Unpaid &lt;invoice&gt; of &quot;May&quot;");
        assertThat(atBirchwood().get("/plain/firm").status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            OPENING     | 503 | 10 | firm.opening
            SUSPENDED   | 403 |    | firm.suspended
            MAINTENANCE | 503 | 5 | firm.maintenance
            CLOSED      | 410 |    | firm.gone
            """)
    void tellsProgramsByAProblemWhyAFirmIsClosed(TenantState state, int status, String retryAfter, String code) {
        firms.move(ASHWORTH, state, "Unpaid \"May\"");

        for (var path : List.of("/api/v1/clients", "/oauth2/token")) {
            var answer = atAshworth().get(path);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.header("Retry-After").orElse(null)).isEqualTo(retryAfter);
            assertThat(answer.header("Refresh")).isEmpty();
            assertThat(answer.body())
                    .contains("\"type\":\"urn:chancery:problem:" + code + "\"", "\"status\":" + status)
                    .contains(
                            "(Unpaid \\\"May\\\")",
                            answer.header("X-Request-Id").orElseThrow())
                    .doesNotContain("<");
        }
    }

    @Test
    void tellsProgramsByAProblemThatAHostHasNoFirm() {
        var answer = new Browser(port, "nowhere.localhost").get("/api/v1/clients", "Accept-Language: de");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:chancery:problem:firm.unknown-host", "gibt es keine Kanzlei");
    }

    @Test
    void turnsADoorThatClosesMeanwhileIntoAProblemForPrograms() {
        var answer = atAshworth().get("/api/closed");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).contains("5");
        assertThat(answer.body())
                .contains(
                        "urn:chancery:problem:firm.maintenance",
                        answer.header("X-Request-Id").orElseThrow())
                .doesNotContain("an upgrade took the door");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the browser's language               | de-AT,de;q=0.9,en;q=0.5 | Diese Kanzlei ist gesperrt
            a language nobody here speaks        | fi                      | This firm is suspended
            British English                      | en-GB                   | This firm is suspended
            """)
    void speaksTheBrowsersLanguageBeforeTheFirms(String situation, String accepted, String title) {
        firms.move(ASHWORTH, TenantState.SUSPENDED, null);

        assertThat(atAshworth().get("/", "Accept-Language: " + accepted).body()).contains(title);
    }

    @Test
    void speaksTheFirmsLanguageWhenTheBrowserDoesNotSay() {
        firms.move(BIRCHWOOD, TenantState.SUSPENDED, null);

        assertThat(atBirchwood().get("/").body()).contains("lang=\"de-DE\"", "Diese Kanzlei ist gesperrt");
    }

    @Test
    void speaksTheLanguageOfThePersonWhoIsSignedInBeforeTheBrowsers() {
        var margaret = atAshworth();
        margaret.signIn(MARGARET, TestWebApp.PASSWORD);
        assertThat(new OpenPage(margaret).open("open").shows("open to all")).isTrue();
        firms.move(ASHWORTH, TenantState.MAINTENANCE, "upgrade");

        assertThat(margaret.get("/", "Accept-Language: en-US").body()).contains("lang=\"de-DE\"", "Schritt 3 von 11");
        assertThat(atAshworth().get("/", "Accept-Language: en-US").body()).contains("Step 3 of 11");
    }

    @Test
    void turnsADoorThatClosesMeanwhileIntoTheSamePage() {
        var page = atAshworth().get("/plain/closed");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.body()).contains("This firm is being maintained").doesNotContain("an upgrade took the door");
    }

    @Test
    void tellsWhoeverWaitsForAnUpgradeHowFarItIs() {
        firms.move(ASHWORTH, TenantState.MAINTENANCE, "upgrade");

        assertThat(atAshworth().get("/matters").body())
                .contains("<h1>Release 2 comes</h1>", "Everything that was saved is safe")
                .contains("Step 3 of 11: amounts are &lt;compared&gt;", "<progress value=\"2\" max=\"11\"");
    }

    @Test
    void tellsAnOpenViewToLoadItselfAnew() {
        firms.move(ASHWORTH, TenantState.MAINTENANCE, null);

        assertThat(atAshworth().get("/?v-r=uidl&v-uiId=0").body()).contains("Vaadin-Refresh");
    }

    @Test
    void makesACookieOfOneFirmWorthNothingAtAnother() {
        var ashworth = atAshworth();
        ashworth.signIn(MARGARET, TestWebApp.PASSWORD);
        assertThat(ashworth.get("/").status()).isEqualTo(200);

        var thief = atBirchwood();
        thief.bringCookie("JSESSIONID", ashworth.cookie("JSESSIONID").orElseThrow());
        var answer = thief.get("/plain/firm");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).isEqualTo("http://birchwood.localhost:%d/".formatted(port));
        assertThat(thief.cookie("JSESSIONID")).isEmpty();
        assertThat(ashworth.get("/").status())
                .as("the session at its own firm goes on")
                .isEqualTo(200);
    }

    @Test
    void tellsNobodyWhetherAPageThatIsNotTheirsExists() {
        var margaret = atAshworth();
        margaret.signIn(MARGARET, TestWebApp.PASSWORD);
        var page = margaret.get("/no/such/page");

        assertThat(page.status()).isIn(403, 404);
        assertThat(page.body())
                .contains("There is nothing at this address", "Ashworth &amp; Lowe LLP", "--brand-primary:#123456")
                .doesNotContain("You may not see this");
    }

    @Test
    void showsNoStackTraceWhenSomethingBreaks() {
        var page = atAshworth().get("/plain/broken");

        assertThat(page.status()).isEqualTo(500);
        assertThat(page.body()).contains("Nothing was saved", "incident").doesNotContain("the secret detail", "at io.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: ashworth.localhost@evil.example",
                "Host: evil.example",
                "Host: ashworth.localhost.evil.example"
            })
    void believesNoHostThatOnlyLooksLikeAFirms(String host) {
        assertThat(atAshworth().get("/plain/firm", host).status()).isIn(400, 404);
    }

    /// These requests come from the loopback address, of which everything else forwarded is believed.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-Host: birchwood.localhost",
                "Forwarded: host=birchwood.localhost",
                "X-Original-Host: birchwood.localhost"
            })
    void takesTheFirmFromTheHostAndFromNothingForwarded(String header) {
        var answer = atAshworth().get("/plain/firm", header, "X-Forwarded-Proto: https");

        assertThat(answer.body()).contains(ASHWORTH.toString());
    }

    @Test
    void refusesARequestWithTwoHosts() {
        var answer = atAshworth().get("/plain/firm", "Host: ashworth.localhost", "Host: birchwood.localhost");

        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/themes/../plain/firm", "/themes/..;/plain/firm", "/themes/%2e%2e/plain/firm"})
    void bindsTheFirmHoweverThePathIsWritten(String path) {
        var answer = new Browser(port, "nowhere.localhost").get(path);

        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain(ASHWORTH.toString(), "NoTenantBound");
    }

    @Test
    void letsAnyoneAskWhetherTheNodeIsWellAndNothingElse() {
        var balancer = new Browser(port, "10.0.0.1");

        assertThat(balancer.get("/actuator/health/liveness").body()).contains("UP");
        assertThat(balancer.get("/actuator/env").status()).isEqualTo(403);
    }
}
