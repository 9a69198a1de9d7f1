package io.chancery.app.people;

import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.web.signin.KnownPerson;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The person of a session: who they are, how they read, and what they may do.
///
/// @param locale their own, or the firm's where they chose none
/// @param zone where their days begin and end; a work date is a date there
/// @param scheme their own choice of light or dark, or null for the firm's
public record SignedInPerson(
        PersonId id,
        TenantId tenant,
        String name,
        String email,
        Locale locale,
        ZoneId zone,
        Branding.@Nullable Scheme scheme,
        Set<String> authorities)
        implements KnownPerson {

    @Override
    public UUID uuid() {
        return id.value();
    }

    public boolean may(String permission) {
        return authorities.contains(permission);
    }
}
