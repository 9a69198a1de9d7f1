package io.chancery.app.openid;

import java.util.Locale;

/// Why somebody was not let in by the provider, in the order in which it is looked at.
public enum Reason {
    /// They waited for too long, or followed a link that was used.
    OVER,
    /// They turned back at the provider.
    CANCELLED,
    /// The provider does not work; the log of the provider's operator says why.
    FAILED,
    /// They were to prove anew that it is they, and the provider did not say that it asked them.
    NOT_ASKED_ANEW,
    CLAIM_MISSING,
    EMAIL_MISSING,
    EMAIL_UNVERIFIED,
    DOMAIN,
    /// Somebody else of the provider came in with this e-mail address before.
    OTHER_SUBJECT,
    /// Nobody has let them in, or they are not welcome any more.
    UNKNOWN;

    /// As it stands in the address of the sign-in page.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
