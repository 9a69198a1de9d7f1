package io.chancery.control.tenants;

import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// All that the registry says of one firm.
///
/// @param url where its people find it
/// @param stateReason why it is suspended
public record FirmSheet(
        FleetRow row,
        String url,
        String country,
        Locale locale,
        @Nullable String stateReason,
        Instant createdAt,
        @Nullable Instant openedAt)
        implements Serializable {}
