package io.chancery.app.timekeepers;

import io.chancery.app.firm.Words;
import io.chancery.app.firm.Words.Limit;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the firm keeps about a timekeeper.
///
/// @param person who signs in to record this timekeeper's work; null for somebody who never signs in
public record TimekeeperDetails(
        TimekeeperNumber number,
        String lastName,
        String firstName,
        Classification classification,
        @Nullable UUID person)
        implements Serializable {

    /// As long as TIMEKEEPER_LAST_NAME of LEDES 98BI.
    public static final int NAME_MAX = 30;

    public TimekeeperDetails {
        lastName = Words.line("A last name", lastName, Limit.required(NAME_MAX));
        firstName = Words.line("A first name", firstName, Limit.optional(NAME_MAX));
    }

    /// First and last name, as people speak.
    public String name() {
        return (firstName + " " + lastName).strip();
    }
}
