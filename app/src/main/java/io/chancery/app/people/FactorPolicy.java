package io.chancery.app.people;

import java.util.Set;

/// Who must have a second factor at this firm. Whoever must and has none sets one up at the next sign-in, before
/// anything else.
public enum FactorPolicy {
    NOBODY,
    /// Those who let people in and say what they may do.
    ADMINS,
    EVERYBODY;

    public boolean binds(Set<FirmRole> roles) {
        return switch (this) {
            case NOBODY -> false;
            case ADMINS -> roles.contains(FirmRole.FIRM_ADMIN);
            case EVERYBODY -> true;
        };
    }
}
