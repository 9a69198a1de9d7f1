package io.chancery.infra.documents;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Remembers what speaks against a file within a file: on its way through the reader of the outer one an exception is
/// wrapped or swallowed.
final class ObjectedWithin {

    private @Nullable Objected first;

    Objected remember(Objected objected) {
        if (first == null) {
            first = objected;
        }
        return objected;
    }

    Optional<Objected> first() {
        return Optional.ofNullable(first);
    }
}
