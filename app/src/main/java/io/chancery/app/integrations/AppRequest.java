package io.chancery.app.integrations;

import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an app asks for when it sends somebody here (RFC 6749, 4.1.1, with RFC 7636). Nothing of it is believed yet.
///
/// @param scope as it was written, words with blanks between; empty for all that the app may ask for
/// @param state what the app wants back, unread; null when it sent none
public record AppRequest(
        String clientId,
        String redirectUri,
        String responseType,
        String scope,
        @Nullable String state,
        String codeChallenge,
        String codeChallengeMethod,
        String prompt)
        implements Serializable {

    private static final int STATE_MAX = 2_000;
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

    /// A parameter that comes twice is as good as none (RFC 6749, 3.1).
    public static AppRequest of(Map<String, List<String>> parameters) {
        return new AppRequest(
                one(parameters, "client_id"),
                one(parameters, "redirect_uri"),
                one(parameters, "response_type"),
                one(parameters, "scope"),
                state(parameters),
                one(parameters, "code_challenge"),
                one(parameters, "code_challenge_method"),
                one(parameters, "prompt"));
    }

    /// The scopes that it names; empty when one of them is none.
    Optional<Set<Scope>> scopes() {
        var scopes = EnumSet.noneOf(Scope.class);
        for (var word :
                Arrays.stream(scope.split(" ")).filter(word -> !word.isEmpty()).toList()) {
            var known = Scope.of(word);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            scopes.add(known.get());
        }
        return Optional.of(scopes);
    }

    /// Whether a code that is stolen on its way back would be worth nothing.
    boolean provesKey() {
        return codeChallengeMethod.equals("S256")
                && CHALLENGE.matcher(codeChallenge).matches();
    }

    private static String one(Map<String, List<String>> parameters, String name) {
        var given = parameters.getOrDefault(name, List.of());
        return given.size() == 1 ? given.getFirst() : "";
    }

    private static @Nullable String state(Map<String, List<String>> parameters) {
        var state = one(parameters, "state");
        return state.isEmpty() || state.length() > STATE_MAX ? null : state;
    }
}
