package io.chancery.app.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.chancery.app.people.FirmRole;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.ProgramCall;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.Browser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who signs out on one side is signed out on the other.
class FarewellIntegrationTest extends AtTheProvider {

    private final String subject = "m-" + Ids.next();

    @BeforeEach
    void comeIn() {
        setUp(details(FirmRole.TIMEKEEPER, FactorTrust.OURS));
        knows("here");
        assertThat(signIn(subject)).isEqualTo("/");
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void whoSignsOutHereGoesOnToSignOutAtTheProvider() {
        var to = signOut(browser);

        assertThat(to)
                .startsWith(provider.issuer() + "/connect/logout?id_token_hint=")
                .contains("&client_id=" + ForeignProvider.CLIENT + "&");
        assertThat(URLDecoder.decode(to.replaceFirst(".*post_logout_redirect_uri=", ""), StandardCharsets.UTF_8))
                .isEqualTo("http://%s:%d/sign-in".formatted(Firm.ASHWORTH.host(), port));
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void whoCameInByAPasswordGoesNowhereElse() {
        var ben = hire("Ben", FirmRole.PARTNER);
        var other = new Browser(port, Firm.ASHWORTH.host());
        other.signIn(ben.email(), io.chancery.app.people.Enrolled.PASSWORD);

        assertThat(sent(signOutAnswer(other))).isEqualTo("/");
    }

    @Test
    void whoSignsOutAtTheProviderIsSignedOutHere() {
        assertThat(tell(farewell(claims -> claims)).status()).isEqualTo(200);

        assertThat(endedWhy()).isEqualTo("AT_PROVIDER");
        assertThat(FirmsDatabase.behindTheWall()
                        .sql(
                                "select actor_name || ' ' || action from firm_ashworth.audit_entry order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("Ashworth ID people.ended-sign-ins");
    }

    @Test
    void endsTheNamedSessionAndLeavesTheOthers() {
        assertThat(tell(farewell(claims -> claims.claim("sid", "elsewhere"))).status())
                .isEqualTo(200);
        assertThat(endedWhy()).isEqualTo("open");

        assertThat(tell(farewell(claims -> claims.subject(null).claim("sid", "here")))
                        .status())
                .isEqualTo(200);
        assertThat(endedWhy()).isEqualTo("AT_PROVIDER");
    }

    @Test
    void endsNothingThatBeganLater() {
        FirmsDatabase.behindTheWall()
                .sql(
                        "update firm_ashworth.sign_in set began_at = began_at + interval '2 minutes' where provider_session"
                                + " = 'here'")
                .update();

        assertThat(tell(farewell(claims -> claims)).status()).isEqualTo(200);
        assertThat(endedWhy()).isEqualTo("open");
    }

    @Test
    void believesNobodyElse() {
        var stranger = ForeignProvider.key();
        var disguised =
                new RSAKey.Builder(stranger).keyID(provider.key.getKeyID()).build();
        var forgeries = new LinkedHashMap<String, String>();
        forgeries.put("another key", signed(disguised, "logout+jwt", claims -> claims));
        forgeries.put("another kind", signed(provider.key, "at+jwt", claims -> claims));
        forgeries.put("another issuer", farewell(claims -> claims.issuer("https://evil.example")));
        forgeries.put("another client", farewell(claims -> claims.audience("another")));
        forgeries.put("no event", farewell(claims -> claims.claim("events", null)));
        forgeries.put("another event", farewell(claims -> claims.claim("events", Map.of("urn:other", Map.of()))));
        forgeries.put("an id token with an event", farewell(claims -> claims.claim("nonce", "n")));
        forgeries.put("of nobody", farewell(claims -> claims.subject(null).claim("sid", null)));
        forgeries.put("of an empty name", farewell(claims -> claims.subject("").claim("sid", "")));
        forgeries.put(
                "old",
                farewell(claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(600)))));
        forgeries.put("of no time", farewell(claims -> claims.issueTime(null)));
        forgeries.put(
                "over",
                farewell(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))));
        forgeries.put("no token", "no.token.atall");
        forgeries.put("nothing", "");
        forgeries.put("far too long", "a".repeat(20_000));

        forgeries.forEach((name, forgery) -> {
            assertThat(tell(forgery).status()).as(name).isEqualTo(400);
            assertThat(endedWhy()).as(name).isEqualTo("open");
        });
    }

    @Test
    void strangersCannotMakeUsCallTheProvider() {
        tell(farewell(claims -> claims));
        int asked = provider.keysAsked();

        for (int n = 0; n < 5; n++) {
            assertThat(tell(signed(ForeignProvider.key(), "logout+jwt", claims -> claims))
                            .status())
                    .isEqualTo(400);
        }

        assertThat(asked).isPositive();
        assertThat(provider.keysAsked()).isEqualTo(asked);
    }

    @Test
    void isNothingAtAnotherFirm() {
        var there = ProgramCall.at(port, Firm.BIRCHWOOD).form("/openid/logout", "logout_token=" + farewell(c -> c));
        assertThat(there.status()).isEqualTo(400);

        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> setUp(details(FirmRole.TIMEKEEPER, FactorTrust.OURS)));
        assertThat(ProgramCall.at(port, Firm.BIRCHWOOD)
                        .form("/openid/logout", "logout_token=" + farewell(c -> c))
                        .status())
                .isEqualTo(200);
        assertThat(endedWhy()).isEqualTo("open");
    }

    private void knows(String session) {
        var claims = claims(someEmail());
        claims.put("sid", session);
        provider.knows(subject, claims);
    }

    private static Browser.Answer signOutAnswer(Browser browser) {
        browser.get("/settings");
        return browser.post("/logout", Map.of("_csrf", browser.csrf()));
    }

    private static String signOut(Browser browser) {
        return signOutAnswer(browser).location();
    }

    private ProgramCall.Answer tell(String token) {
        return ProgramCall.at(port, Firm.ASHWORTH).form("/openid/logout", "logout_token=" + token);
    }

    private String endedWhy() {
        return FirmsDatabase.behindTheWall().sql("""
                        select coalesce(ended_why, 'open') from firm_ashworth.sign_in
                         where provider_session = 'here' order by id desc limit 1""").query(String.class).single();
    }

    private String farewell(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(provider.key, "logout+jwt", change);
    }

    private String signed(RSAKey key, String kind, UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .issuer(provider.issuer())
                    .audience(ForeignProvider.CLIENT)
                    .issueTime(Date.from(Instant.now()))
                    .expirationTime(Date.from(Instant.now().plusSeconds(120)))
                    .jwtID(Ids.next().toString())
                    .subject(subject)
                    .claim("sid", "here")
                    .claim("events", Map.of(FarewellValidator.EVENT, Map.of()));
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(new JOSEObjectType(kind))
                            .keyID(key.getKeyID())
                            .build(),
                    change.apply(claims).build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
