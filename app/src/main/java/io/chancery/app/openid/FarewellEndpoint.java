package io.chancery.app.openid;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where the firm's provider says that somebody signed out there (OpenID Connect Back-Channel Logout 1.0). What it says
/// is signed by it; whoever else calls learns no more than that it was not taken.
@RestController
class FarewellEndpoint {

    static final String PATH = "/openid/logout";

    private static final Logger LOG = LoggerFactory.getLogger(FarewellEndpoint.class);
    private static final int TOKEN_CHARS_MAX = 16_384;
    private static final String REFUSED = "{\"error\":\"invalid_request\"}";

    private final KnownProviders providers;
    private final GoingOut goingOut;

    FarewellEndpoint(KnownProviders providers, GoingOut goingOut) {
        this.providers = providers;
        this.goingOut = goingOut;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> farewell(@RequestParam(name = "logout_token", defaultValue = "") String token) {
        try {
            if (token.length() > TOKEN_CHARS_MAX) {
                return refused();
            }
            var known = providers.find().orElse(null);
            if (known == null) {
                return refused();
            }
            var said = known.found().farewells().decode(token);
            goingOut.signOut(
                    known.settings().details(),
                    Objects.toString(said.getSubject(), ""),
                    Objects.toString(said.getClaimAsString("sid"), ""),
                    Objects.requireNonNull(said.getIssuedAt()));
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
        } catch (JwtException | ProviderFault fault) {
            LOG.warn("Somebody said in the name of the firm's OpenID provider who signed out: {}", fault.getMessage());
            return refused();
        }
    }

    private static ResponseEntity<String> refused() {
        return ResponseEntity.badRequest()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(REFUSED);
    }
}
