package io.chancery.infra.jobs;

import io.chancery.infra.jobs.LongJob.Piece;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Long work that walks through rows of several kinds, one kind after the other and portion by portion. The cursor is
/// the number of the kind and where its last portion ended.
public final class Portions {

    private Portions() {}

    /// Does the next portion of a kind.
    @FunctionalInterface
    public interface Portion {

        /// @param after where the portion before ended; null at the beginning
        /// @return where this one ended; empty when the kind is done
        Optional<String> of(int kind, @Nullable String after);
    }

    /// Stands before the first portion of the first kind.
    public static Piece begin(int kinds) {
        return more(kinds, 0, null);
    }

    /// @param end what is left to do when all kinds are done; gives the outcome
    public static Piece next(LongJobState state, int kinds, Portion portion, Supplier<String> end) {
        var place = state.cursor().split(":", 2);
        int kind = Integer.parseInt(place[0]);
        if (kind == kinds) {
            return new Piece.Finished(end.get());
        }
        return portion.of(kind, place[1].isEmpty() ? null : place[1])
                .map(after -> more(kinds, kind, after))
                .orElseGet(() -> more(kinds, kind + 1, null));
    }

    private static Piece more(int kinds, int kind, @Nullable String after) {
        return new Piece.More(kind + ":" + (after == null ? "" : after), kind, kinds);
    }
}
