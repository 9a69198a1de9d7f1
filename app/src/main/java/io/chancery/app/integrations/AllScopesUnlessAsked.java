package io.chancery.app.integrations;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/// A program that names no scope gets all it was given (RFC 6749, 3.3, lets the server choose); the framework would
/// give a token that opens nothing.
final class AllScopesUnlessAsked implements AuthenticationConverter {

    private final AuthenticationConverter asked = new OAuth2ClientCredentialsAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var grant = asked.convert(request);
        if (grant instanceof OAuth2ClientCredentialsAuthenticationToken token
                && token.getScopes().isEmpty()
                && token.getPrincipal() instanceof OAuth2ClientAuthenticationToken program) {
            var client = program.getRegisteredClient();
            if (client != null) {
                return new OAuth2ClientCredentialsAuthenticationToken(
                        program, client.getScopes(), token.getAdditionalParameters());
            }
        }
        return grant;
    }
}
