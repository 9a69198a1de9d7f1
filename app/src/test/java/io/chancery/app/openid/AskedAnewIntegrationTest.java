package io.chancery.app.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.chancery.app.people.FirmRole;
import io.chancery.infra.persistence.Ids;
import java.text.ParseException;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever has neither a factor nor a password here proves at the provider that it is still they.
class AskedAnewIntegrationTest extends AtTheProvider {

    private final String subject = "m-" + Ids.next();

    @BeforeEach
    void comeIn() {
        setUp(details(FirmRole.TIMEKEEPER, FactorTrust.OURS));
        provider.knows(subject, claims(someEmail()));
        assertThat(signIn(subject)).isEqualTo("/");
    }

    @Test
    void isSentThereToBeAskedAndComesBackToTheirPage() {
        var to = browser.get("/openid/start?anew&page=/matters?q=pier").location();
        assertThat(to).contains("prompt=login", "max_age=0");
        askedAt(Instant.now());

        assertThat(sent(browser.get(provider.signIn(withoutPrompt(to), subject))))
                .isEqualTo("/matters?q=pier");
    }

    @Test
    void hasProvedNothingWhenTheProviderAskedThemBeforeOrDoesNotSay() {
        askedAt(Instant.now().minusSeconds(300));
        assertThat(anew()).isEqualTo("/sign-in?provider=not-asked-anew");
        askedAt(null);
        assertThat(anew()).isEqualTo("/sign-in?provider=not-asked-anew");
        assertThat(browser.get("/sign-in?provider=not-asked-anew").status()).isEqualTo(200);
        assertThat(isIn(browser)).as("they stay signed in").isTrue();
    }

    @Test
    void comesBackToNoPageOfStrangers() {
        for (var page :
                new String[] {"//evil.example", "/\\evil.example", "https://evil.example", "evil", "javascript:1"}) {
            var to = browser.get("/openid/start?anew&page=" + page.replace("\\", "%5C"))
                    .location();
            askedAt(Instant.now());
            assertThat(sent(browser.get(provider.signIn(withoutPrompt(to), subject))))
                    .as(page)
                    .isEqualTo("/");
        }
    }

    private String anew() {
        var to = browser.get("/openid/start?anew&page=/matters").location();
        return sent(browser.get(provider.signIn(withoutPrompt(to), subject)));
    }

    /// The provider of the tests believes whoever comes, and has nobody to ask.
    private static String withoutPrompt(String address) {
        return address.replaceFirst("&prompt=login", "").replaceFirst("&max_age=0", "");
    }

    private void askedAt(@Nullable Instant at) {
        provider.forges(token ->
                changed(token, claims -> claims.claim("auth_time", at == null ? null : at.getEpochSecond())));
    }

    private String changed(String token, UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            var claims = change.apply(
                            new JWTClaimsSet.Builder(SignedJWT.parse(token).getJWTClaimsSet()))
                    .build();
            var signed = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(provider.key.getKeyID())
                            .build(),
                    claims);
            signed.sign(new RSASSASigner(provider.key));
            return signed.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
