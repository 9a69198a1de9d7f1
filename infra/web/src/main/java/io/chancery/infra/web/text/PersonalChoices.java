package io.chancery.infra.web.text;

import io.chancery.infra.tenancy.Branding;
import java.util.Locale;
import java.util.Optional;

/// What the person of the current request chose for themselves; nothing while nobody is signed in.
public interface PersonalChoices {

    default Optional<Locale> locale() {
        return Optional.empty();
    }

    default Optional<Branding.Scheme> scheme() {
        return Optional.empty();
    }
}
