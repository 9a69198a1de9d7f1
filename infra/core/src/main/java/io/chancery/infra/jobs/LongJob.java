package io.chancery.infra.jobs;

/// A kind of work of minutes or hours, done in pieces. Each piece runs in a transaction of the firm in which its
/// progress
/// is kept too: a node that dies between pieces loses nothing, and one that dies within a piece has not done it.
public interface LongJob {

    /// Unique, such as `import.clients`.
    String kind();

    /// Does the next piece, some seconds of work, and says how far it got.
    ///
    /// @throws RuntimeException when the piece failed; it is rolled back and tried again later
    Piece next(LongJobState state);

    sealed interface Piece {

        /// There is more to do.
        ///
        /// @param cursor where the next piece begins, in words of the job's own
        /// @param total how much there is in all, 0 when nobody knows
        record More(String cursor, long done, long total) implements Piece {}

        /// @param outcome a line for those who asked, without anything of the firm's data
        record Finished(String outcome) implements Piece {}
    }
}
