package io.chancery.control.operators;

import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.tenancy.Branding;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An operator, as the list shows them.
///
/// @param entered whether a password was set, so that they can sign in
/// @param factor whether a second factor is set up, so that a code is asked of them
/// @param disabledAt since when they cannot sign in any more
public record OperatorSheet(
        OperatorId id,
        EmailAddress email,
        String name,
        Set<OperatorRole> roles,
        Locale locale,
        ZoneId zone,
        Branding.Scheme scheme,
        boolean entered,
        boolean factor,
        Instant createdAt,
        @Nullable Instant disabledAt)
        implements Serializable {

    public OperatorSheet {
        roles = Set.copyOf(roles);
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    /// The roles in the order of their declaration, for reading.
    public Set<OperatorRole> rolesInOrder() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }
}
