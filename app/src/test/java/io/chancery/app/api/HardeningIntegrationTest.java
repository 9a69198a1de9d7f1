package io.chancery.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.people.Enrolled;
import io.chancery.app.people.FirmRole;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.ProgramCall;
import io.chancery.infra.web.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;

/// What holds for every address alike, whoever answers there: views, files, endpoints, the token server and errors.
class HardeningIntegrationTest extends AtTheDoor {

    private static final List<String> ADDRESSES = List.of(
            "/",
            "/sign-in",
            "/no/such/page",
            "/brand/logo",
            "/themes/chancery/plain.css",
            "/api/v1/clients",
            "/api/v1/openapi.json",
            "/api/v2/clients",
            "/oauth2/token",
            "/.well-known/oauth-authorization-server",
            "/actuator/health",
            "/actuator/env");

    @Autowired
    ApplicationContext context;

    @Test
    void everyAnswerSaysHowItMayBeUsed() {
        for (var address : ADDRESSES) {
            var answer = anybody().get(address);
            assertThat(answer.header("X-Content-Type-Options").orElse("-"))
                    .as(address + " " + answer.status())
                    .isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy").orElse("-"))
                    .as(address)
                    .contains("frame-ancestors 'none'");
            assertThat(answer.header("Referrer-Policy").orElse("-")).as(address).isIn("same-origin", "no-referrer");
            if (answer.body().length > 0) {
                assertThat(answer.header("Content-Type")).as(address).isPresent();
            }
        }
    }

    /// The links of letters and of operators.
    @ParameterizedTest
    @ValueSource(strings = {"/welcome", "/new-password", "/support", "/hand-over"})
    void anAddressWithATokenIsToldToNobody(String page) {
        var answer = anybody().get(page + "?token=only-once");
        assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void noAnswerLetsAnotherOriginIn() {
        for (var address : ADDRESSES) {
            for (var method : List.of("GET", "OPTIONS")) {
                var answer = anybody()
                        .with("Origin: https://evil.example")
                        .with("Access-Control-Request-Method: POST")
                        .send(method, address, "", "");
                assertThat(answer.headers().keySet())
                        .as(method + " " + address)
                        .noneMatch(name -> name.startsWith("access-control-allow"));
            }
        }
    }

    @Test
    void noPostOfOursIsTakenFromAForeignPage() {
        var browser = signedIn();
        for (var address : List.of("/", "/settings", "/sign-in", "/logout", "/people", "/brand/logo", "/error")) {
            var answer = browser.post(address, Map.of("username", "x"), "Origin: https://evil.example");
            assertThat(answer.status() == 403 || answer.location().endsWith("/sign-in?expired"))
                    .as("POST %s: %d %s", address, answer.status(), answer.location())
                    .isTrue();
        }
        for (var door : Door.ALL) {
            if (door.method() == HttpMethod.POST) {
                assertThat(browser.postJson(door.path(), "{}").status())
                        .as("a session's cookie is no token")
                        .isEqualTo(401);
            }
        }
        assertThat(browser.get("/settings").status()).isEqualTo(200);
    }

    @Test
    void whatChangesSomethingIsNeverAskedForByASafeMethod() {
        assertThat(Door.ALL)
                .filteredOn(door -> door.method() == HttpMethod.GET)
                .allMatch(door -> door.scope().word().endsWith(":read"));
        var browser = signedIn();
        browser.get("/logout");
        assertThat(browser.get("/settings").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/settings?continue=https://evil.example",
                "//evil.example/settings",
                "/%2f%2fevil.example",
                "/oauth2/authorize?redirect_uri=https://evil.example",
                "/logout?redirect=https://evil.example"
            })
    void noRedirectLeadsElsewhere(String address) {
        for (var header : List.of("X-Forwarded-Host: evil.example", "Referer: https://evil.example/", "X: y")) {
            var to = anybody().with(header).get(address).header("Location").orElse("/");
            assertThat(to)
                    .as(address + " " + header)
                    .matches("(http://ashworth\\.localhost:%d)?/([^/\\\\].*)?".formatted(port));
        }
    }

    @Test
    void aMessageWithTwoLengthsIsRefused() {
        assertThat(program.with(key())
                        .with("Content-Length: 2")
                        .post("/api/v1/clients", "{\"name\": \"X\", \"currency\": \"USD\"}")
                        .status())
                .isEqualTo(400);
        assertThat(anybody()
                        .with("Transfer-Encoding: identity, chunked, x")
                        .get("/sign-in")
                        .status())
                .isIn(400, 501);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/themes/", "/themes/chancery/", "/VAADIN/", "/VAADIN/static/", "/META-INF/", "/WEB-INF/"})
    void noFolderIsListed(String folder) {
        assertThat(anybody().get(folder).status()).isNotEqualTo(200);
    }

    @Test
    void traceIsRefused() {
        for (var address : ADDRESSES) {
            assertThat(anybody().send("TRACE", address, "", "").status())
                    .as(address)
                    .isIn(400, 401, 403, 404, 405, 501);
        }
    }

    @Test
    void pagesOfPeopleAreKeptByNoCache() {
        assertThat(signedIn().get("/settings").header("Cache-Control").orElse(""))
                .contains("no-store");
        assertThat(program.get("/api/v1/clients").header("Cache-Control").orElse(""))
                .contains("no-store");
        assertThat(program.get("/api/v1/clients/" + client.value())
                        .header("Cache-Control")
                        .orElse(""))
                .contains("private", "no-cache");
    }

    @Test
    void aFormOfTheSignInTakesNoFurtherFields() {
        var person = new Enrolled(context).person("Tim", FirmRole.TIMEKEEPER);
        var browser = new Browser(port, Firm.ASHWORTH.host());
        browser.post(
                "/sign-in",
                Map.of(
                        "username",
                        person.email(),
                        "password",
                        Enrolled.PASSWORD,
                        "_csrf",
                        browser.csrf(),
                        "roles",
                        "FIRM_ADMIN",
                        "authorities",
                        "PEOPLE_ADMIN"));
        assertThat(browser.get("/settings").status()).isEqualTo(200);
        assertThat(FirmsDatabase.behindTheWall()
                        .sql("select role from %s.person_role where person = :person".formatted(Firm.ASHWORTH.schema()))
                        .param("person", person.uuid())
                        .query(String.class)
                        .list())
                .containsExactly("TIMEKEEPER");
    }

    @Test
    void aParameterThatIsSentTwiceIsRefused() {
        assertProblem(program.get("/api/v1/clients?limit=1&limit=2"), 400, "api.parameter-wrong");
    }

    private ProgramCall anybody() {
        return ProgramCall.at(port, Firm.ASHWORTH);
    }

    private Browser signedIn() {
        var person = new Enrolled(context).person("Tia", FirmRole.TIMEKEEPER);
        var browser = new Browser(port, Firm.ASHWORTH.host());
        browser.signIn(person.email(), Enrolled.PASSWORD);
        assertThat(browser.get("/settings").status()).isEqualTo(200);
        return browser;
    }
}
