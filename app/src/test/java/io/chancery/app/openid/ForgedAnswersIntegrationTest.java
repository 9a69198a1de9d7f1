package io.chancery.app.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.chancery.app.people.FirmRole;
import io.chancery.app.testing.Firm;
import io.chancery.infra.web.Browser;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whatever the answer of a provider is made to say: nobody comes in by it.
class ForgedAnswersIntegrationTest extends AtTheProvider {

    @BeforeEach
    void let() {
        setUp(details(FirmRole.TIMEKEEPER, FactorTrust.OURS));
        provider.knows("m", claims(someEmail()));
    }

    @Test
    void believesNoTokenThatIsNotTheProvidersOwn() {
        var stranger = ForeignProvider.key();
        var disguised =
                new RSAKey.Builder(stranger).keyID(provider.key.getKeyID()).build();
        var forgeries = new LinkedHashMap<String, UnaryOperator<String>>();
        forgeries.put("another key", changed(disguised, claims -> claims));
        forgeries.put("not signed", token -> new PlainJWT(claimsOf(token)).serialize());
        forgeries.put(
                "signed by the client secret",
                token -> hashed(token, ForeignProvider.SECRET.getBytes(StandardCharsets.UTF_8)));
        forgeries.put("signed by the public key as a secret", token -> hashed(token, publicKey()));
        forgeries.put("another issuer", own(claims -> claims.issuer("https://evil.example")));
        forgeries.put("another client", own(claims -> claims.audience("another")));
        forgeries.put(
                "two clients, made for the other",
                own(claims -> claims.audience(Arrays.asList(ForeignProvider.CLIENT, "another"))
                        .claim("azp", "another")));
        forgeries.put(
                "over",
                own(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))));
        forgeries.put("never over", own(claims -> claims.expirationTime(null)));
        forgeries.put("another nonce", own(claims -> claims.claim("nonce", "another")));
        forgeries.put("no nonce", own(claims -> claims.claim("nonce", null)));
        forgeries.put("nobody", own(claims -> claims.subject(null)));
        forgeries.put("no token at all", _ -> "no.token.atall");

        forgeries.forEach((name, forgery) -> {
            provider.forges(forgery);
            browser = new Browser(port, Firm.ASHWORTH.host());
            assertThat(signIn("m")).as(name).isEqualTo("/sign-in?provider=failed");
            assertThat(isIn(browser)).as(name).isFalse();
        });
        provider.forges(changed(provider.key, claims -> claims));
        assertThat(signIn("m")).as("signed once more, and nothing changed").isEqualTo("/settings");
    }

    @Test
    void takesAnAnswerOnceAndInTheBrowserThatAsked() {
        var back = backFromProvider("m");
        var thief = new Browser(port, Firm.ASHWORTH.host());
        assertThat(sent(thief.get(back))).isEqualTo("/sign-in?provider=over");

        assertThat(sent(browser.get(back))).isEqualTo("/");
        assertThat(sent(browser.get(back))).isEqualTo("/sign-in?provider=over");
        browser.bringCookiesTo(thief);
        assertThat(sent(thief.get(back))).isEqualTo("/sign-in?provider=over");
    }

    @Test
    void takesNoAnswerToAnotherQuestion() {
        var back = backFromProvider("m");
        var state = back.replaceFirst(".*state=([^&]+).*", "$1");

        assertThat(sent(browser.get(back.replace(state, "another")))).isEqualTo("/sign-in?provider=over");
        assertThat(sent(browser.get(back + "&iss=https://evil.example"))).isEqualTo("/sign-in?provider=failed");
        assertThat(sent(browser.get(back))).as("it was used up").isEqualTo("/sign-in?provider=over");
        assertThat(sent(browser.get("/openid/callback"))).isEqualTo("/sign-in?provider=over");
        assertThat(sent(browser.get("/openid/callback?error=access_denied&state=x")))
                .isEqualTo("/sign-in?provider=over");
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void saysSoWhenSomebodyTurnedBack() {
        var to = browser.get("/openid/start").location();
        var state = to.replaceFirst(".*state=([^&]+).*", "$1");

        assertThat(sent(browser.get("/openid/callback?error=access_denied&state=" + state)))
                .isEqualTo("/sign-in?provider=cancelled");
        assertThat(browser.get("/sign-in?provider=cancelled").status()).isEqualTo(200);
    }

    /// Whoever has somebody else's code cannot put it into a session of their own.
    @Test
    void takesNoCodeThatWasGivenToAnother() {
        var stolen = backFromProvider("m").replaceFirst(".*code=([^&]+).*", "$1");
        var thief = new Browser(port, Firm.ASHWORTH.host());
        var to = thief.get("/openid/start").location();
        var state = to.replaceFirst(".*state=([^&]+).*", "$1");

        assertThat(sent(thief.get("/openid/callback?code=%s&state=%s".formatted(stolen, state))))
                .isEqualTo("/sign-in?provider=failed");
        assertThat(isIn(thief)).isFalse();
    }

    private UnaryOperator<String> own(UnaryOperator<JWTClaimsSet.Builder> change) {
        return changed(provider.key, change);
    }

    private static UnaryOperator<String> changed(RSAKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
        return token -> {
            var claims = change.apply(new JWTClaimsSet.Builder(claimsOf(token))).build();
            return signed(JWSAlgorithm.RS256, key.getKeyID(), claims, signer(key));
        };
    }

    private String hashed(String token, byte[] secret) {
        try {
            return signed(
                    JWSAlgorithm.HS256,
                    provider.key.getKeyID(),
                    claimsOf(token),
                    new MACSigner(Arrays.copyOf(secret, Math.max(32, secret.length))));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] publicKey() {
        try {
            return provider.key.toRSAPublicKey().getEncoded();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSAlgorithm algorithm, String kid, JWTClaimsSet claims, JWSSigner signer) {
        try {
            var jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(kid).build(), claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet claimsOf(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
