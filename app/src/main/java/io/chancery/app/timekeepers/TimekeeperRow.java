package io.chancery.app.timekeepers;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A timekeeper in the list.
///
/// @param initials empty until the firm's release brings them
/// @param rate today's standard rate in the asked currency, null when there is none
public record TimekeeperRow(
        TimekeeperId id,
        String number,
        String lastName,
        String firstName,
        String initials,
        Classification classification,
        @Nullable BigDecimal rate,
        String currency,
        boolean signsIn,
        boolean archived)
        implements Serializable {}
