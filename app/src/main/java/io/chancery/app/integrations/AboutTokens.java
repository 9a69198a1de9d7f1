package io.chancery.app.integrations;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tells libraries where a firm gives out tokens (RFC 8414). The framework's own page insists on an authorization
/// endpoint, which no grant that is offered here has.
@RestController
class AboutTokens {

    static final String PATH = "/.well-known/oauth-authorization-server";

    @GetMapping(PATH)
    Map<String, Object> about(HttpServletRequest request) {
        var address = ProgramSignIn.addressOf(request);
        return Map.of(
                "issuer", address,
                "token_endpoint", address + TokenServer.TOKEN,
                "jwks_uri", address + TokenServer.KEYS,
                "grant_types_supported", List.of("client_credentials"),
                "response_types_supported", List.of(),
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"),
                "scopes_supported",
                        Arrays.stream(Scope.values()).map(Scope::word).toList());
    }
}
