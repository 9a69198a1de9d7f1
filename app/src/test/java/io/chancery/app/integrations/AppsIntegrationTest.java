package io.chancery.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.people.Enrolled;
import io.chancery.app.people.FirmRole;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.infra.persistence.Ids;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What an app may do for those who let it, and until when.
class AppsIntegrationTest extends AtAnApp {

    @Test
    void anAppActsForWhoeverLetItWithTheirRightsAndItsOwn() {
        var mark = "Client of the app " + Ids.next();
        ada.does(() -> registers.openClient(mark));
        var tokens = tokens(app, code(app, ben, "clients:read time-entries:write"));

        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        var calls = at(Firm.ASHWORTH).bearing(tokens.at("/access_token"));
        assertThat(all(tokens.at("/access_token"), CLIENTS)).contains(mark);
        assertThat(calls.get("/api/v1/matters").status())
                .as("nobody asked for it")
                .isEqualTo(403);
        assertThat(ask(Firm.ASHWORTH, app, "").at("/error"))
                .as("it is nobody by itself")
                .isEqualTo("unauthorized_client");
        assertThat(log()).contains("integration.allowed by Ben");
    }

    @Test
    void anAppMayNoMoreThanWhoeverItActsFor() {
        var tim = new Enrolled(context).person("Tim", FirmRole.TIMEKEEPER);
        var writes = tokens(app, code(app, tim, "clients:write")).at("/access_token");
        var answer = at(Firm.ASHWORTH)
                .bearing(writes)
                .with("Idempotency-Key: " + Ids.next())
                .post(CLIENTS, "{\"name\": \"By a timekeeper\", \"currency\": \"USD\"}");
        assertThat(answer.status()).isEqualTo(403);

        var mayToo = tokens(app, code(app, ben, "clients:write")).at("/access_token");
        assertThat(at(Firm.ASHWORTH)
                        .bearing(mayToo)
                        .with("Idempotency-Key: " + Ids.next())
                        .post(CLIENTS, "{\"name\": \"By a partner %s\", \"currency\": \"USD\"}".formatted(Ids.next()))
                        .status())
                .isEqualTo(201);
        assertThat(FirmsDatabase.behindTheWall()
                        .sql("select actor_name from firm_ashworth.audit_entry where action = 'client.opened'"
                                + " order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("Ben (%s)".formatted(name(app)));
    }

    @Test
    void wallsHoldForAppsAsForWhoeverTheyActFor() {
        var eve = new Enrolled(context).person("Eve", FirmRole.PARTNER);
        var secret = "Restricted matter " + Ids.next();
        Enrolled.as(eve)
                .doesIt(() -> registers.openMatterFor(
                        registers.openClient("Client " + Ids.next()), secret, Enrolled.as(eve)));
        var ofBen = tokens(app, code(app, ben, "matters:read")).at("/access_token");
        var ofEve = tokens(app, code(app, eve, "matters:read")).at("/access_token");

        assertThat(all(ofBen, "/api/v1/matters")).doesNotContain(secret);
        assertThat(all(ofEve, "/api/v1/matters")).contains(secret);
    }

    @Test
    void anAppWithoutASecretGetsNoRefreshToken() {
        var open = register(true);
        var code = code(open, ben, "clients:read");
        var answer = at(Firm.ASHWORTH)
                .form(
                        "/oauth2/token",
                        form(Map.of(
                                "grant_type", "authorization_code",
                                "client_id", open.clientId(),
                                "code", code,
                                "redirect_uri", BACK,
                                "code_verifier", VERIFIER)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().has("refresh_token")).isFalse();
        assertThat(at(Firm.ASHWORTH)
                        .bearing(answer.at("/access_token"))
                        .get(CLIENTS)
                        .status())
                .isEqualTo(200);
        assertThat(ask(Firm.ASHWORTH, open, "").status()).isEqualTo(401);
    }

    @Test
    void whatSomebodyWithdrawsIsOverAtOnce() {
        var tokens = tokens(app, code(app, ben, "clients:read"));
        assertThat(Enrolled.as(ben).does(consents::own)).extracting(OwnApp::id).contains(app.id());

        Enrolled.as(ben).doesIt(() -> consents.withdraw(app.id()));
        Enrolled.as(ben).doesIt(() -> consents.withdraw(app.id()));

        assertThat(Enrolled.as(ben).does(consents::own)).isEmpty();
        assertRefused(at(Firm.ASHWORTH).bearing(tokens.at("/access_token")).get(CLIENTS));
        assertThat(refresh(app, tokens.at("/refresh_token")).at("/error")).isEqualTo("invalid_grant");
        assertThat(open(request(app, BACK, "code", "clients:read", CHALLENGE, "S256"))
                        .isAllowed())
                .isFalse();
    }

    @Test
    void nobodyActsForSomebodyWhoIsDisabledNorByAnAppThatIsRevoked() {
        var tokens = tokens(app, code(app, ben, "clients:read"));
        FirmsDatabase.behindTheWall()
                .sql("update firm_ashworth.person set disabled_at = now() where id = :id")
                .param("id", ben.uuid())
                .update();
        assertRefused(at(Firm.ASHWORTH).bearing(tokens.at("/access_token")).get(CLIENTS));

        var cid = new Enrolled(context).person("Cid", FirmRole.PARTNER);
        var others = tokens(app, code(app, cid, "clients:read"));
        ada.doesIt(() -> integrations.revoke(app.id()));
        assertRefused(at(Firm.ASHWORTH).bearing(others.at("/access_token")).get(CLIENTS));
        assertThat(refresh(app, others.at("/refresh_token")).status()).isEqualTo(401);
    }

    @Test
    void theDatabaseHoldsNoCodeAndNoToken() {
        var code = code(app, ben, "clients:read");
        var tokens = tokens(app, code);
        var rows = FirmsDatabase.behindTheWall()
                .sql("select g::text from firm_ashworth.app_grant g union all"
                        + " select t::text from firm_ashworth.app_refresh_token t")
                .query(String.class)
                .list();
        assertThat(rows)
                .isNotEmpty()
                .noneMatch(row -> row.contains(code)
                        || row.contains(tokens.at("/refresh_token"))
                        || row.contains(tokens.at("/access_token")));
    }
}
