package io.chancery.app.openid;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/// What a logout token has to say to be one (OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6). An id token is none:
/// it has no such event, and it may have a nonce.
final class FarewellValidator implements OAuth2TokenValidator<Jwt> {

    static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    /// How long after it was made one is taken; providers send it at once.
    private static final Duration TAKEN_FOR = Duration.ofMinutes(5);

    private static final Duration SKEW = Duration.ofMinutes(1);

    private final ProviderDetails provider;
    private final Clock clock;

    FarewellValidator(ProviderDetails provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var wrong = wrong(token);
        return wrong == null
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "It is wrong: " + wrong, null));
    }

    private @Nullable String wrong(Jwt token) {
        if (!isOfKind(token)) {
            return "typ";
        }
        if (!provider.issuer().equals(token.getClaimAsString("iss"))) {
            return "iss";
        }
        var audience = token.getAudience();
        if (audience == null || !audience.contains(provider.clientId())) {
            return "aud";
        }
        var made = token.getIssuedAt();
        var now = clock.instant();
        if (made == null || made.isAfter(now.plus(SKEW)) || made.isBefore(now.minus(TAKEN_FOR))) {
            return "iat";
        }
        if (!(token.getClaim("events") instanceof Map<?, ?> events) || !(events.get(EVENT) instanceof Map)) {
            return "events";
        }
        if (token.hasClaim("nonce")) {
            return "nonce";
        }
        return isBlank(token.getSubject()) && isBlank(token.getClaimAsString("sid")) ? "sub" : null;
    }

    private static boolean isBlank(@Nullable String said) {
        return said == null || said.isBlank();
    }

    /// Providers of before the final specification say nothing, or what they say of every token.
    private static boolean isOfKind(Jwt token) {
        return !(token.getHeaders().get("typ") instanceof String typ)
                || List.of("jwt", "logout+jwt").contains(typ.toLowerCase(Locale.ROOT));
    }
}
