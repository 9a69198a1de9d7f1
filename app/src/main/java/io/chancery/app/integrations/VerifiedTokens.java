package io.chancery.app.integrations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// Who signed a token of the bound firm, asked once for each token: a program shows the same one with each of its
/// requests, and looking for the key and verifying take longer than most of what is then done.
///
/// Only the signature is remembered, which no later moment changes. Whether the key still counts, and the token is
/// good now and here, is asked each time by whoever reads it.
final class VerifiedTokens {

    /// Some ten megabytes; what falls out is verified once more.
    private static final int REMEMBERED_MAX = 5_000;

    private final NimbusJwtDecoder decoder;
    private final Cache<Shown, Jwt> verified = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterWrite(SigningKeys.TOKEN_LASTS)
            .build();

    /// A firm's keys say nothing of a token that is shown to another firm.
    private record Shown(TenantId firm, String token) {}

    VerifiedTokens(JWKSource<SecurityContext> keysOfFirm) {
        var processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SigningKeys.ALGORITHM, keysOfFirm));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(ProgramSignIn.TYPE)));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
    }

    /// @return what it says; its claims are not judged yet
    /// @throws JwtException when no key of the bound firm signed it
    Jwt read(String token) {
        return verified.get(new Shown(TenantContext.require(), token), shown -> decoder.decode(shown.token()));
    }
}
