package io.chancery.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TokensIntegrationTest extends AtTheTokenServer {

    @Autowired
    RecentPrograms recent;

    @Test
    void aProgramGetsATokenForTenMinutesAndReadsClients() {
        var answer = ask(Firm.ASHWORTH, own, "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/token_type")).isEqualTo("Bearer");
        assertThat(answer.json().at("/expires_in").asInt()).isBetween(595, 600);
        assertThat(answer.json().has("refresh_token")).isFalse();

        var clients = at(Firm.ASHWORTH).bearing(answer.at("/access_token")).get(CLIENTS);
        assertThat(clients.status()).isEqualTo(200);
        assertThat(clients.header("Set-Cookie")).isEmpty();
        assertThat(ada.does(() -> list.integration(own.id())).lastUsedAt()).isNotNull();
    }

    @Test
    void aTokenOfOneFirmIsWorthNothingAtTheOther() {
        registers.establish(Firm.ASHWORTH);
        var mark = "Of Ashworth alone " + Ids.next();
        ada.does(() -> registers.openClient(mark));
        var token = token(own);

        assertThat(at(Firm.ASHWORTH).bearing(token).get(CLIENTS + "?limit=200").status())
                .isEqualTo(200);
        var answer = at(Firm.BIRCHWOOD).bearing(token).get(CLIENTS);
        assertRefused(answer);
        assertThat(answer.text()).doesNotContain(mark);
        assertThat(ask(Firm.BIRCHWOOD, own, "").status()).isEqualTo(401);

        var theirs = TenantContext.callAs(Firm.BIRCHWOOD.id(), () -> letIn(Set.of(Scope.CLIENTS_READ)));
        var there = at(Firm.BIRCHWOOD).bearing(ask(Firm.BIRCHWOOD, theirs, "").at("/access_token"));
        assertThat(there.get(CLIENTS + "?limit=200").status()).isEqualTo(200);
        assertThat(there.get(CLIENTS + "?limit=200").text()).doesNotContain(mark);
    }

    @Test
    void aRevokedIntegrationIsRefusedFromItsNextRequestOn() {
        var token = token(own);
        assertThat(at(Firm.ASHWORTH).bearing(token).get(CLIENTS).status()).isEqualTo(200);

        ada.doesIt(() -> integrations.revoke(own.id()));

        assertRefused(at(Firm.ASHWORTH).bearing(token).get(CLIENTS));
        assertThat(ask(Firm.ASHWORTH, own, "").status()).isEqualTo(401);
    }

    @Test
    void aWrongSecretAndAnUnknownProgramAreAnsweredAlike() {
        var wrong = ask(Firm.ASHWORTH, new Credentials(own.id(), "x".repeat(43)), "");
        var unknown = ask(Firm.ASHWORTH, new Credentials(IntegrationId.next(), own.secret()), "");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.text()).isEqualTo(unknown.text()).contains("invalid_client");
    }

    @Test
    void aProgramGetsNoScopeThatItWasNotGiven() {
        var reader = letIn(Set.of(Scope.CLIENTS_READ, Scope.MATTERS_READ));
        assertThat(ask(Firm.ASHWORTH, reader, "&scope=clients:write").at("/error"))
                .isEqualTo("invalid_scope");

        var narrow = ask(Firm.ASHWORTH, reader, "&scope=matters:read").at("/access_token");
        var answer = at(Firm.ASHWORTH).bearing(narrow).get(CLIENTS);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("WWW-Authenticate"))
                .hasValueSatisfying(header ->
                        assertThat(header).contains("insufficient_scope").contains("clients:read"));
        assertThat(answer.at("/type")).isEqualTo("urn:chancery:problem:api.scope-missing");
    }

    @Test
    void anOldKeyVerifiesUntilItsLastTokenIsOver() {
        var before = token(own);
        var oldKey = keys.signing().getKeyID();
        ada.doesIt(() -> integrations.renewKey(CommandId.next()));

        assertThat(keys.signing().getKeyID()).isNotEqualTo(oldKey);
        assertThat(at(Firm.ASHWORTH).bearing(before).get(CLIENTS).status()).isEqualTo(200);
        assertThat(at(Firm.ASHWORTH).bearing(token(own)).get(CLIENTS).status()).isEqualTo(200);
        var published = at(Firm.ASHWORTH).get("/oauth2/jwks").text();
        assertThat(published)
                .contains(oldKey)
                .contains(keys.signing().getKeyID())
                .doesNotContain("\"d\"");

        FirmsDatabase.behindTheWall()
                .sql("update %s.signing_key set verifies_until = now() - interval '1 second' where id = :id::uuid"
                        .formatted(Firm.ASHWORTH.schema()))
                .param("id", oldKey)
                .update();
        // Whom this node has just let in it asks for again within a second.
        recent.forget(own.id());
        assertRefused(at(Firm.ASHWORTH).bearing(before).get(CLIENTS));
    }

    @Test
    void theDatabaseHoldsNeitherSecretsNorPrivateKeys() {
        var rows = FirmsDatabase.behindTheWall()
                .sql(
                        "select i::text from %1$s.integration i union all select public_key || ' ' || encode(sealed_private_key, 'escape') from %1$s.signing_key"
                                .formatted(Firm.ASHWORTH.schema()))
                .query(String.class)
                .list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(own.secret()));
        assertThat(rows).noneMatch(row -> row.contains(keys.signing().getD().toString()));
    }

    @Test
    void theServerTellsOnlyOfWhatItHas() {
        var about =
                at(Firm.ASHWORTH).get("/.well-known/oauth-authorization-server").json();
        assertThat(about.at("/issuer").asString()).isEqualTo(address(Firm.ASHWORTH));
        assertThat(about.at("/token_endpoint").asString()).isEqualTo(address(Firm.ASHWORTH) + "/oauth2/token");
        assertThat(about.at("/grant_types_supported").toString())
                .isEqualTo("[\"client_credentials\",\"authorization_code\",\"refresh_token\"]");
        assertThat(about.at("/code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
        assertThat(about.has("device_authorization_endpoint")).isFalse();
        assertThat(about.at("/scopes_supported").size()).isEqualTo(Scope.values().length);
    }

    @Test
    void aClickThatIsSentAgainLetsInOneProgramWithTheSecretThatIsSeen() {
        var command = CommandId.next();
        var first = ada.does(() -> integrations.letIn(command, "Payroll", Set.of(Scope.CLIENTS_READ)));
        var second = ada.does(() -> integrations.letIn(command, "Payroll", Set.of(Scope.CLIENTS_READ)));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(ask(Firm.ASHWORTH, first, "").status()).isEqualTo(401);
        assertThat(ask(Firm.ASHWORTH, second, "").status()).isEqualTo(200);
    }
}
