package io.chancery.app.openid;

import io.chancery.app.openid.KnownProviders.Known;
import io.chancery.app.people.SignedInPerson;
import io.chancery.infra.web.signin.Vouched;
import io.chancery.infra.web.signin.WebSecurity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.util.UriComponentsBuilder;

/// Where people go at the provider when they sign out here (OpenID Connect RP-Initiated Logout 1.0). It is written down
/// when they come in, so that nobody has to ask the provider anything while somebody leaves.
final class Farewell {

    private Farewell() {}

    static Vouched vouched(SignedInPerson person, Known known, OidcUser user, OAuth2AuthorizationRequest asked) {
        var session = Objects.toString(user.getIdToken().getClaimAsString("sid"), "");
        return new Vouched(person.uuid(), session, address(known, user, asked));
    }

    private static @Nullable String address(Known known, OidcUser user, OAuth2AuthorizationRequest asked) {
        var page = known.found().signOut();
        if (page == null || !known.settings().details().signsOut()) {
            return null;
        }
        var back = Objects.requireNonNull(asked.getRedirectUri())
                .replaceFirst(OpenIdEndpoint.CALLBACK + "$", "/" + WebSecurity.SIGN_IN);
        return UriComponentsBuilder.fromUriString(page)
                .queryParam("id_token_hint", "{token}")
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(
                        user.getIdToken().getTokenValue(),
                        known.settings().details().clientId(),
                        back)
                .toUriString();
    }
}
