package io.chancery.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.chancery.app.testing.Firm;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.transaction.support.TransactionOperations;

class ForgedTokensIntegrationTest extends AtTheTokenServer {

    @Test
    void aTokenIsOverAfterTenMinutes() {
        var token = new BearerTokenAuthenticationToken(token(own));
        var tokens = new VerifiedTokens((selector, context) -> selector.select(new JWKSet(keys.verifying())));
        var request = new MockHttpServletRequest("GET", CLIENTS);
        request.setServerName(Firm.ASHWORTH.host());
        request.setServerPort(port);
        assertThat(signInAt(tokens, Duration.ofMinutes(9))
                        .resolve(request)
                        .authenticate(token)
                        .isAuthenticated())
                .isTrue();
        assertThatThrownBy(() -> signInAt(tokens, Duration.ofMinutes(10).plusSeconds(1))
                        .resolve(request)
                        .authenticate(token))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void whatIsSignedInAnotherWayIsRefused() throws Exception {
        var key = keys.signing();
        var good = claims().build();
        assertThat(at(Firm.ASHWORTH)
                        .bearing(signed(key, "at+jwt", good))
                        .get(CLIENTS)
                        .status())
                .as("the claims as such are good")
                .isEqualTo(200);

        var published = at(Firm.ASHWORTH).get("/oauth2/jwks").text();
        var stranger = TenantContext.callAs(Firm.BIRCHWOOD.id(), keys::signing);
        var disguised = new ECKey.Builder(stranger).keyID(key.getKeyID()).build();
        for (var token : List.of(
                new PlainJWT(good).serialize(),
                unsigned(signed(key, "at+jwt", good)),
                hashed(key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8), key.getKeyID(), good),
                hashed(key.toECPublicKey().getEncoded(), key.getKeyID(), good),
                hashed(published.getBytes(StandardCharsets.UTF_8), key.getKeyID(), good),
                signed(stranger, "at+jwt", good),
                signed(disguised, "at+jwt", good),
                signed(key, "JWT", good),
                signed(key, "at+jwt", claims().expirationTime(null).build()),
                signed(
                        key,
                        "at+jwt",
                        claims().expirationTime(Date.from(Instant.now().minusSeconds(1)))
                                .build()),
                signed(key, "at+jwt", claims().issuer(address(Firm.BIRCHWOOD)).build()),
                signed(key, "at+jwt", claims().audience(address(Firm.BIRCHWOOD)).build()),
                signed(key, "at+jwt", claims().subject(Ids.next().toString()).build()),
                "no.token.atall")) {
            assertRefused(at(Firm.ASHWORTH).bearing(token).get(CLIENTS));
        }
        assertThat(at(Firm.ASHWORTH)
                        .get(CLIENTS + "?access_token=" + signed(key, "at+jwt", good))
                        .status())
                .as("a token in an address would stand in logs")
                .isEqualTo(401);
    }

    private ProgramSignIn signInAt(VerifiedTokens tokens, Duration later) {
        var clock = Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
        return new ProgramSignIn(
                tokens,
                TransactionOperations.withoutTransaction(),
                keys,
                programs,
                grants,
                new RecentPrograms(clock),
                clock);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(address(Firm.ASHWORTH))
                .audience(address(Firm.ASHWORTH))
                .subject(own.clientId())
                .claim("scope", List.of("clients:read"))
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    private static String signed(ECKey key, String type, JWTClaimsSet claims) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType(type))
                .build();
        var jwt = new SignedJWT(header, claims);
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }

    private static String hashed(byte[] secret, String kid, JWTClaimsSet claims) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(kid)
                .type(new JOSEObjectType("at+jwt"))
                .build();
        var jwt = new SignedJWT(header, claims);
        jwt.sign(new MACSigner(secret));
        return jwt.serialize();
    }

    /// The same claims under a header that says they are not signed.
    private static String unsigned(String token) {
        var none = Base64URL.encode("{\"alg\":\"none\",\"typ\":\"at+jwt\"}");
        return none + "." + token.split("\\.")[1] + ".";
    }
}
