package io.chancery.app.openid;

import io.chancery.app.firm.Words;
import io.chancery.app.firm.Words.Limit;
import io.chancery.app.people.FirmRole;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an administrator says about the firm's OpenID provider. The secret is kept apart.
///
/// @param name what the button of the sign-in page calls it
/// @param issuer as the provider writes itself in its tokens; what it offers is found below this address
/// @param domains of e-mail addresses that may come in; empty for any
/// @param emailClaim where the token has the e-mail address
/// @param trustsEmail whether an address counts that the provider says nothing about; what it calls unverified never
///     does
/// @param requiredClaim what else a token must have, or empty
/// @param requiredValue the value that it must have, or one of its values
/// @param roleOfNew what somebody becomes whom nobody has let in yet; null when only known people may come in
/// @param signsOut whether who signs out here is sent to the provider to sign out there too
public record ProviderDetails(
        String name,
        String issuer,
        String clientId,
        Set<String> domains,
        String emailClaim,
        boolean trustsEmail,
        String requiredClaim,
        String requiredValue,
        @Nullable FirmRole roleOfNew,
        FactorTrust factor,
        boolean signsOut)
        implements Serializable {

    public static final int NAME_MAX = 40;
    public static final int ISSUER_MAX = 400;
    public static final int WORD_MAX = 300;
    public static final int DOMAINS_MAX = 50;

    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    public ProviderDetails {
        name = Words.line("A provider's name", name, Limit.required(NAME_MAX));
        issuer = Words.line("An issuer", issuer, Limit.required(ISSUER_MAX));
        clientId = Words.line("A client id", clientId, Limit.required(WORD_MAX));
        emailClaim = Words.line("A claim", emailClaim, Limit.required(WORD_MAX));
        requiredClaim = Words.line("A claim", requiredClaim, Limit.optional(WORD_MAX));
        requiredValue = Words.line("A claim's value", requiredValue, Limit.optional(WORD_MAX));
        domains = domains.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .filter(domain -> !domain.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!isAddress(issuer)) {
            throw new IllegalArgumentException("An issuer is an address without query, was '%s'".formatted(issuer));
        }
        if (domains.size() > DOMAINS_MAX || !domains.stream().allMatch(ProviderDetails::isDomain)) {
            throw new IllegalArgumentException(
                    "Domains are at most %d names such as firm.example, were %s".formatted(DOMAINS_MAX, domains));
        }
        if (requiredClaim.isEmpty() != requiredValue.isEmpty()) {
            throw new IllegalArgumentException("A required claim has a value, and a value a claim");
        }
        domains = Set.copyOf(domains);
    }

    public static boolean isDomain(String text) {
        return DOMAIN.matcher(text).matches();
    }

    /// Whether an issuer can be written so; whether it may be called is another question.
    public static boolean isAddress(String text) {
        try {
            var address = new URI(text);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    /// In the order of the alphabet, with a comma between.
    public String domainsAsText() {
        return domains.stream().sorted().collect(Collectors.joining(", "));
    }

    boolean admits(String email) {
        return domains.isEmpty() || domains.contains(email.substring(email.lastIndexOf('@') + 1));
    }

    /// Whether the secret of one belongs to the other: it must not be sent to another address than it was given for.
    boolean isSameClientAs(ProviderDetails other) {
        return issuer.equals(other.issuer) && clientId.equals(other.clientId);
    }
}
