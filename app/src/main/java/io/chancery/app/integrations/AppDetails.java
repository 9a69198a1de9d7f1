package io.chancery.app.integrations;

import io.chancery.app.firm.Words;
import io.chancery.app.firm.Words.Limit;
import java.io.Serializable;
import java.util.Set;

/// What an administrator says about an app that people of the firm use.
///
/// @param redirectUris where people are sent back to, letter by letter
/// @param scopes what it may ask of people
/// @param isPublic whether it runs where it cannot keep a secret: in a browser, or on people's machines
public record AppDetails(String name, Set<String> redirectUris, Set<Scope> scopes, boolean isPublic)
        implements Serializable {

    public static final int REDIRECTS_MAX = 10;

    public AppDetails {
        name = Words.line("An app's name", name, Limit.required(Integrations.NAME_MAX));
        redirectUris = Set.copyOf(redirectUris);
        scopes = Set.copyOf(scopes);
    }

    /// @throws IllegalArgumentException when people could not be sent back, or to where nobody is sent
    void requireRedirects() {
        if (redirectUris.isEmpty() || redirectUris.size() > REDIRECTS_MAX) {
            throw new IllegalArgumentException(
                    "An app has 1 to %d redirect addresses, had %d".formatted(REDIRECTS_MAX, redirectUris.size()));
        }
        if (!redirectUris.stream().allMatch(RedirectUri::isAllowed)) {
            throw new IllegalArgumentException("People are not sent back to each of %s".formatted(redirectUris));
        }
    }
}
