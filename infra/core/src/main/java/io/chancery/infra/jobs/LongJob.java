package io.chancery.infra.jobs;

/// A kind of work of minutes or hours, done in pieces. Each piece runs in a transaction of the firm in which its
/// progress is kept too: a node that dies between pieces loses nothing, and one that dies within a piece has not
/// done it.
public interface LongJob {

    /// Unique, such as `import.clients`.
    String kind();

    /// Whether the work of a firm's copy is done too, because nothing of it leaves the copy. Nothing else of a copy is
    /// done.
    default boolean staysInside() {
        return false;
    }

    /// Does the next piece, some seconds of work, and says how far it got.
    ///
    /// @param progress for a piece that takes longer, because it must be done as a whole
    /// @throws io.chancery.infra.errors.Refusal when the business says no: the piece is rolled back and the work
    ///     is over, because trying again would not help
    /// @throws RuntimeException when the piece failed; it is rolled back and tried again later
    Piece next(LongJobState state, Progress progress);

    /// Told in the transaction that ends the work, whichever way it ended.
    ///
    /// @param outcome as a piece gave it, or why the work failed (a refusal's code); empty when it was stopped
    default void ended(LongJobState state, RunState how, String outcome) {}

    sealed interface Piece {

        /// There is more to do.
        ///
        /// @param cursor where the next piece begins, in words of the job's own
        /// @param total how much there is in all, 0 when nobody knows
        record More(String cursor, long done, long total) implements Piece {}

        /// @param outcome a line for those who asked, without anything of the firm's data
        record Finished(String outcome) implements Piece {}
    }

    /// Where a piece says how far it is.
    @FunctionalInterface
    interface Progress {

        /// May be called as often as one likes.
        ///
        /// @throws RuntimeException when somebody asked the work to stop: the piece is rolled back
        void reached(long done, long total);
    }
}
