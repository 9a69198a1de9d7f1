package io.chancery.app.integrations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells libraries where a firm gives out tokens and to whom (RFC 8414).
@RestController
class AboutTokens {

    static final String PATH = "/.well-known/oauth-authorization-server";

    @GetMapping(PATH)
    Map<String, Object> about(HttpServletRequest request) {
        var address = ProgramSignIn.addressOf(request);
        var secrets = List.of("client_secret_basic", "client_secret_post");
        return Map.ofEntries(
                Map.entry("issuer", address),
                Map.entry("authorization_endpoint", address + TokenServer.AUTHORIZE),
                Map.entry("token_endpoint", address + TokenServer.TOKEN),
                Map.entry("revocation_endpoint", address + TokenServer.REVOKE),
                Map.entry("introspection_endpoint", address + TokenServer.INTROSPECT),
                Map.entry("jwks_uri", address + TokenServer.KEYS),
                Map.entry(
                        "grant_types_supported", List.of("client_credentials", "authorization_code", "refresh_token")),
                Map.entry("response_types_supported", List.of("code")),
                Map.entry("code_challenge_methods_supported", List.of("S256")),
                Map.entry("authorization_response_iss_parameter_supported", true),
                Map.entry(
                        "token_endpoint_auth_methods_supported",
                        List.of("client_secret_basic", "client_secret_post", "none")),
                Map.entry("revocation_endpoint_auth_methods_supported", secrets),
                Map.entry("introspection_endpoint_auth_methods_supported", secrets),
                Map.entry(
                        "scopes_supported",
                        Arrays.stream(Scope.values()).map(Scope::word).toList()));
    }
}
