package io.chancery.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.ProgramCall;
import io.chancery.infra.tenancy.TenantContext;
import org.junit.jupiter.api.Test;

/// Codes and tokens of apps: each counts once, for one app, at one firm.
class AppCodesIntegrationTest extends AtAnApp {

    @Test
    void aCodeCountsOnceAndTheSecondTimeEndsWhatFollowed() {
        var code = code(app, ben, "clients:read");
        var first = tokens(app, code);
        assertThat(at(Firm.ASHWORTH)
                        .bearing(first.at("/access_token"))
                        .get(CLIENTS)
                        .status())
                .isEqualTo(200);

        assertThat(tokens(app, code).at("/error")).isEqualTo("invalid_grant");

        assertRefused(at(Firm.ASHWORTH).bearing(first.at("/access_token")).get(CLIENTS));
        assertThat(refresh(app, first.at("/refresh_token")).at("/error")).isEqualTo("invalid_grant");
        assertThat(log()).contains("integration.token-reused by system");
    }

    @Test
    void aRefreshTokenIsReplacedAndTheSecondTimeEndsTheGrant() {
        var first = tokens(app, code(app, ben, "clients:read"));
        var second = refresh(app, first.at("/refresh_token"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.at("/refresh_token")).isNotEmpty().isNotEqualTo(first.at("/refresh_token"));
        assertThat(at(Firm.ASHWORTH)
                        .bearing(second.at("/access_token"))
                        .get(CLIENTS)
                        .status())
                .isEqualTo(200);

        assertThat(refresh(app, first.at("/refresh_token")).at("/error")).isEqualTo("invalid_grant");

        assertThat(refresh(app, second.at("/refresh_token")).at("/error")).isEqualTo("invalid_grant");
        assertRefused(at(Firm.ASHWORTH).bearing(second.at("/access_token")).get(CLIENTS));
    }

    @Test
    void aCodeIsWorthNothingToAnybodyElse() {
        var other = register(false);
        assertThat(tokens(other, code(app, ben, "clients:read")).at("/error")).isEqualTo("invalid_grant");
        assertThat(exchange(
                                app,
                                code(app, ben, "clients:read"),
                                BACK,
                                "another-verifier-of-more-than-forty-three-characters")
                        .at("/error"))
                .isEqualTo("invalid_grant");
        assertThat(exchange(app, code(app, ben, "clients:read"), BACK, "").status())
                .as("without the verifier")
                .isEqualTo(400);
        assertThat(exchange(app, code(app, ben, "clients:read"), OTHER_BACK, VERIFIER)
                        .at("/error"))
                .isEqualTo("invalid_grant");
        assertThat(tokens(new Credentials(app.id(), "x".repeat(43)), code(app, ben, "clients:read"))
                        .status())
                .isEqualTo(401);
        var late = code(app, ben, "clients:read");
        FirmsDatabase.behindTheWall()
                .sql("update firm_ashworth.app_grant set began_at = began_at - interval '2 minutes',"
                        + " code_expires_at = began_at - interval '1 minute'")
                .update();
        assertThat(tokens(app, late).at("/error")).isEqualTo("invalid_grant");
    }

    @Test
    void aRefreshTokenIsOverAfterThirtyDaysAndTheGrantAfterHalfAYear() {
        var unused = tokens(app, code(app, ben, "clients:read"));
        assertThat(FirmsDatabase.behindTheWall().sql("""
                                select extract(day from t.expires_at - t.issued_at)::int || ' '
                                       || extract(day from g.ends_at - g.began_at)::int || ' '
                                       || extract(epoch from g.code_expires_at - g.began_at)::int
                                  from firm_ashworth.app_refresh_token t join firm_ashworth.app_grant g
                                    on g.id = t.app_grant order by t.issued_at desc limit 1""").query(String.class).single())
                .as("days of the token, days of the grant, seconds of the code")
                .isEqualTo("30 180 60");
        FirmsDatabase.behindTheWall()
                .sql("update firm_ashworth.app_refresh_token set issued_at = issued_at - interval '31 days',"
                        + " expires_at = expires_at - interval '31 days'")
                .update();
        assertThat(refresh(app, unused.at("/refresh_token")).at("/error")).isEqualTo("invalid_grant");

        var renewed = tokens(app, code(app, ben, "clients:read"));
        FirmsDatabase.behindTheWall()
                .sql("update firm_ashworth.app_grant set began_at = began_at - interval '181 days',"
                        + " ends_at = ends_at - interval '181 days'")
                .update();
        assertThat(refresh(app, renewed.at("/refresh_token")).at("/error")).isEqualTo("invalid_grant");
    }

    @Test
    void tokensCodesAndAppsOfOneFirmAreWorthNothingAtTheOther() {
        var code = code(app, ben, "clients:read");
        assertThat(ProgramCall.at(port, Firm.BIRCHWOOD)
                        .form("/oauth2/token", basic(app, exchangeForm(code, BACK, VERIFIER)))
                        .status())
                .isIn(400, 401);
        var tokens = tokens(app, code);
        assertRefused(at(Firm.BIRCHWOOD).bearing(tokens.at("/access_token")).get(CLIENTS));
        TenantContext.runAs(
                Firm.BIRCHWOOD.id(),
                () -> assertThatThrownBy(() -> ada.does(() ->
                                consents.open(request(app, BACK, "code", "clients:read", CHALLENGE, "S256"), issuer())))
                        .isInstanceOf(AppIsUnknown.class));
    }

    @Test
    void anAppRevokesAndLooksIntoItsOwnTokensAlone() {
        var tokens = tokens(app, code(app, ben, "clients:read"));
        var other = register(false);
        var access = tokens.at("/access_token");
        assertThat(about(app, access))
                .contains("\"active\":true", "clients:read", ben.uuid().toString());
        assertThat(about(app, tokens.at("/refresh_token"))).contains("\"active\":true");
        assertThat(about(other, access)).isEqualTo("{\"active\":false}");
        assertThat(about(app, "nothing")).isEqualTo("{\"active\":false}");

        revoke(other, access);
        assertThat(at(Firm.ASHWORTH).bearing(access).get(CLIENTS).status()).isEqualTo(200);
        assertThat(revoke(app, tokens.at("/refresh_token")).status()).isEqualTo(200);
        assertRefused(at(Firm.ASHWORTH).bearing(access).get(CLIENTS));
        assertThat(about(app, access)).isEqualTo("{\"active\":false}");
    }
}
