package io.chancery.infra.crypto;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rows of a firm in which something stands sealed by the firm's key, contributed by the feature whose rows they are.
/// Whoever seals something says here where it lies: a key is thrown away only when nothing is found under it.
public interface SealedRows {

    /// Table and column, such as `client.tax_id`.
    String name();

    /// Seals the next portion by the newest key, what was plain and what an older key sealed. A portion that is done
    /// again changes nothing more.
    ///
    /// @param after where the portion before ended; null at the beginning
    /// @return where the next one begins; empty when all rows are done
    Optional<String> renew(MarkedValues values, @Nullable String after);
}
