package io.chancery.app.integrations;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.chancery.infra.web.signin.KnownPerson;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/// Knows a program by its token: one that a key of the firm whose host is called has signed, for this address, that is
/// not over, of an integration that still is let in. What the token says of its algorithm or its issuer chooses
/// nothing: there is one algorithm, and the firm is the host's.
public final class ProgramSignIn implements AuthenticationManagerResolver<HttpServletRequest> {

    /// RFC 9068, 2.1.
    static final String TYPE = "at+jwt";

    /// The integration that a token was given to (RFC 9068, 2.2).
    static final String CLIENT = "client_id";

    /// The grant by which an app acts for somebody; a token of a program has none.
    static final String GRANT = "grant";

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final KnownPrograms programs;
    private final AppGrants grants;
    private final Clock clock;

    ProgramSignIn(JWKSource<SecurityContext> keysOfFirm, KnownPrograms programs, AppGrants grants, Clock clock) {
        this.programs = programs;
        this.grants = grants;
        this.clock = clock;
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SigningKeys.ALGORITHM, keysOfFirm));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(TYPE)));
        // The validators below look at the claims, by the application's clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
    }

    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        var address = addressOf(request);
        return token -> know(((BearerTokenAuthenticationToken) token).getToken(), address);
    }

    private Authentication know(String token, String address) {
        var program = acting(read(token, address))
                .orElseThrow(() -> new InvalidBearerTokenException("The integration is not let in any more"));
        return UsernamePasswordAuthenticationToken.authenticated(
                program, null, AuthorityUtils.createAuthorityList(program.authorities()));
    }

    /// The program, or the person that an app acts for.
    private Optional<? extends KnownPerson> acting(Jwt jwt) {
        var scopes = Objects.requireNonNullElse(jwt.getClaimAsStringList("scope"), List.<String>of());
        var subject = Objects.requireNonNullElse(jwt.getSubject(), "");
        var grant = jwt.getClaimAsString(GRANT);
        return grant == null
                ? programs.acting(subject, scopes)
                : grants.acting(grant, subject, Objects.toString(jwt.getClaimAsString(CLIENT), ""), Scope.of(scopes));
    }

    /// What a token says that is good at this address; empty for any other.
    Optional<Jwt> find(String token, String address) {
        try {
            return Optional.of(read(token, address));
        } catch (InvalidBearerTokenException none) {
            return Optional.empty();
        }
    }

    private Jwt read(String token, String address) {
        var timely = new JwtTimestampValidator(Duration.ZERO);
        timely.setClock(clock);
        timely.setAllowEmptyExpiryClaim(false);
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                timely, new JwtIssuerValidator(address), new JwtAudienceValidator(address)));
        try {
            return decoder.decode(token);
        } catch (JwtException refused) {
            // What was wrong with it is nobody's business: a program needs a new token whatever it was.
            throw new InvalidBearerTokenException("The token is not good here", refused);
        }
    }

    /// The issuer as the authorization server writes it: scheme, host and port by which the firm is called.
    static String addressOf(HttpServletRequest request) {
        return UriComponentsBuilder.fromUriString(UrlUtils.buildFullRequestUrl(request))
                .replacePath("")
                .replaceQuery(null)
                .fragment(null)
                .build()
                .toUriString();
    }
}
