package io.chancery.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.people.Enrolled;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.infra.web.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What an app may ask people, and where it gets them back.
class AppQuestionsIntegrationTest extends AtAnApp {

    @Test
    void nobodyIsSentBackWhereTheAppWasNotRegistered() {
        for (var back : List.of(
                "https://evil.example/callback",
                BACK + "/more",
                BACK + "?more",
                "https://app.example.evil.example/callback",
                "https://app.example/callback/../other",
                "http://app.example/callback",
                "")) {
            assertThatThrownBy(() -> open(request(app, back, "code", "clients:read", CHALLENGE, "S256")))
                    .as(back)
                    .isInstanceOf(AppIsUnknown.class);
        }
        assertThatThrownBy(() -> open(request(
                        new Credentials(IntegrationId.next(), ""), BACK, "code", "clients:read", CHALLENGE, "S256")))
                .isInstanceOf(AppIsUnknown.class);
        assertThatThrownBy(() -> open(request(own, BACK, "code", "clients:read", CHALLENGE, "S256")))
                .as("a program sends nobody")
                .isInstanceOf(AppIsUnknown.class);
    }

    @Test
    void anAppThatAsksWronglyIsToldSoWhereItGetsPeopleBack() {
        assertThat(told(request(app, BACK, "token", "clients:read", CHALLENGE, "S256")))
                .startsWith(BACK + "?error=unsupported_response_type&iss=");
        assertThat(told(request(app, BACK, "code", "clients:read", "", ""))).contains("error=invalid_request");
        assertThat(told(request(app, BACK, "code", "clients:read", CHALLENGE, "plain")))
                .contains("error=invalid_request");
        assertThat(told(request(app, BACK, "code", "invoices:read everything", CHALLENGE, "S256")))
                .contains("error=invalid_scope");
        assertThat(told(request(app, BACK, "code", "invoices:read", CHALLENGE, "S256")))
                .as("it was not given that")
                .contains("error=invalid_scope", "state=a%20state%26more");
        assertThat(Enrolled.as(ben)
                        .does(() -> consents.refuse(
                                request(app, BACK, "code", "clients:read", CHALLENGE, "S256"), issuer())))
                .startsWith(BACK + "?error=access_denied");
    }

    @Test
    void somebodyIsAskedOnceForEachThing() {
        var request = request(app, BACK, "code", "clients:read", CHALLENGE, "S256");
        assertThat(open(request).isAllowed()).isFalse();
        code(app, ben, "clients:read");
        assertThat(open(request).isAllowed()).isTrue();
        assertThat(open(request(app, BACK, "code", "clients:read matters:read", CHALLENGE, "S256"))
                        .isAllowed())
                .isFalse();
        var open = register(true);
        code(open, ben, "clients:read");
        assertThat(open(request(open, BACK, "code", "clients:read", CHALLENGE, "S256"))
                        .isAllowed())
                .as("anybody can pretend to be it")
                .isFalse();
    }

    /// A foreign page can neither post the yes nor take it from a page of ours.
    @Test
    void aYesComesFromThePageItselfAlone() {
        var browser = new Browser(port, Firm.ASHWORTH.host());
        assertThat(browser.get(query(BACK)).location()).contains("/sign-in");
        browser.signIn(ben.email(), Enrolled.PASSWORD);
        var page = browser.get(query(BACK));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("X-Frame-Options")).contains("DENY");

        browser.post(
                "/oauth2/authorize", Map.of("client_id", app.clientId(), "allow", "true", "scope", "clients:read"));
        browser.post(query(BACK), Map.of("allow", "true"));
        browser.postJson(
                "/?v-r=uidl&v-uiId=0",
                "{\"csrfToken\":\"forged\",\"rpc\":[{\"type\":\"event\",\"node\":12,\"event\":\"click\"}],\"syncId\":0,\"clientId\":0}");

        assertThat(FirmsDatabase.behindTheWall()
                        .sql("select count(*) from firm_ashworth.app_grant where integration = :app")
                        .param("app", app.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
