package io.chancery.app.integrations;

import com.nimbusds.jose.HeaderParameterNames;
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
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.util.UriComponentsBuilder;

/// Knows a program by its token: one that a key of the firm whose host is called has signed, for this address, that
/// is not over, of an integration that still is let in, or was a second ago (DD048). What the token says of its
/// algorithm or its issuer chooses nothing: there is one algorithm, and the firm is the host's.
public final class ProgramSignIn implements AuthenticationManagerResolver<HttpServletRequest> {

    /// RFC 9068, 2.1.
    static final String TYPE = "at+jwt";

    /// The integration that a token was given to (RFC 9068, 2.2).
    static final String CLIENT = "client_id";

    /// What was wrong with it is nobody's business: a program needs a new token whatever it was.
    private static final String NOT_GOOD = "The token is not good here";

    /// The grant by which an app acts for somebody; a token of a program has none.
    static final String GRANT = "grant";

    private final VerifiedTokens tokens;
    private final TransactionOperations reading;
    private final SigningKeys keys;
    private final KnownPrograms programs;
    private final AppGrants grants;
    private final RecentPrograms recent;
    private final Clock clock;

    /// @param reading one transaction for all that is asked of a request
    ProgramSignIn(
            VerifiedTokens tokens,
            TransactionOperations reading,
            SigningKeys keys,
            KnownPrograms programs,
            AppGrants grants,
            RecentPrograms recent,
            Clock clock) {
        this.tokens = tokens;
        this.reading = reading;
        this.keys = keys;
        this.programs = programs;
        this.grants = grants;
        this.recent = recent;
        this.clock = clock;
    }

    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        var address = addressOf(request);
        return token -> know(((BearerTokenAuthenticationToken) token).getToken(), address);
    }

    private Authentication know(String token, String address) {
        var program = recent.find(address, token)
                .<KnownPerson>map(known -> known)
                .or(() -> Objects.requireNonNull(reading.execute(_ -> lookFor(token, address))))
                .orElseThrow(() -> new InvalidBearerTokenException("The integration is not let in any more"));
        return UsernamePasswordAuthenticationToken.authenticated(
                program, null, AuthorityUtils.createAuthorityList(program.authorities()));
    }

    private Optional<KnownPerson> lookFor(String token, String address) {
        var jwt = read(token, address);
        Optional<KnownPerson> found = acting(jwt).map(known -> known);
        if (found.orElse(null) instanceof Program program) {
            recent.remember(address, token, program, jwt.getExpiresAt());
        }
        return found;
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
        var good = new DelegatingOAuth2TokenValidator<>(
                timely, new JwtIssuerValidator(address), new JwtAudienceValidator(address));
        try {
            var jwt = tokens.read(token);
            if (!isOfAKeyThatCounts(jwt) || good.validate(jwt).hasErrors()) {
                throw new InvalidBearerTokenException(NOT_GOOD);
            }
            return jwt;
        } catch (JwtException refused) {
            throw new InvalidBearerTokenException(NOT_GOOD, refused);
        }
    }

    private boolean isOfAKeyThatCounts(Jwt jwt) {
        return jwt.getHeaders().get(HeaderParameterNames.KEY_ID) instanceof String key && keys.isVerifying(key);
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
