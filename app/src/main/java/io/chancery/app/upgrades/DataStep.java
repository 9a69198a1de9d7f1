package io.chancery.app.upgrades;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Changes rows of a firm for the release that names its key; features contribute beans, and each key of a manifest has
/// exactly one.
///
/// It is done in portions. Each is one call in one transaction of the firm, which the caller begins, and ends with a
/// cursor; the caller keeps the cursor in the same transaction or after it. A node may die in between, so a portion
/// that
/// is done again changes nothing more. Rows that the present build writes meanwhile already have what the step gives.
public interface DataStep {

    /// As in the manifest, such as `clients.any-spelling`.
    String key();

    /// The table whose rows it changes. It adds none and removes none: after it the table has as many rows as before.
    String table();

    /// Does the next portion.
    ///
    /// @param cursor where the portion before ended; null at the beginning
    Portion next(@Nullable String cursor);

    /// What one call did.
    ///
    /// @param rows how many rows it changed
    /// @param cursor where the next one begins; empty when everything is done
    record Portion(int rows, Optional<String> cursor) implements Serializable {

        public static Portion andOn(int rows, String cursor) {
            return new Portion(rows, Optional.of(cursor));
        }

        public static Portion last(int rows) {
            return new Portion(rows, Optional.empty());
        }
    }
}
