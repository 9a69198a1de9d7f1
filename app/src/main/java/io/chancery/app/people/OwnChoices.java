package io.chancery.app.people;

import io.chancery.infra.tenancy.Branding;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How somebody wants to read; null means as the firm does.
public record OwnChoices(@Nullable Locale locale, @Nullable ZoneId zone, Branding.@Nullable Scheme scheme)
        implements Serializable {}
