package io.chancery.app.openid;

import java.util.Collection;

/// Whether the provider's word counts for the second step.
public enum FactorTrust {
    /// Whoever owes a second step takes ours, whatever they did at the provider.
    OURS,
    /// The provider's counts where its token says that there was one: `mfa` in `amr` (RFC 8176).
    THEIRS_IF_SAID,
    /// The provider always asks for one, or the firm is content with what it asks for.
    THEIRS;

    private static final String SEVERAL_FACTORS = "mfa";

    /// @param methods what the token says of how they signed in there
    boolean countsFor(Collection<String> methods) {
        return switch (this) {
            case OURS -> false;
            case THEIRS_IF_SAID -> methods.contains(SEVERAL_FACTORS);
            case THEIRS -> true;
        };
    }
}
