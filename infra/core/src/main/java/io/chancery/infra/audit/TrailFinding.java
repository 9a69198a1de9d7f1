package io.chancery.infra.audit;

/// The first thing that is wrong with a log.
///
/// @param number of the first bad entry; of the place behind the last one for an entry without a place
/// @param sentence what is wrong, for whoever has to act on it
public record TrailFinding(Kind kind, long number, String sentence) {

    public enum Kind {
        /// It says something else than what was chained under its number.
        EDITED,
        /// It was taken out.
        DELETED,
        /// It was put in.
        INSERTED,
        /// It stands in another's place.
        REORDERED,
        /// The log ends too early.
        TRUNCATED,
        /// It is whole in itself and not what a checkpoint saw.
        REWRITTEN,
        /// The file cannot be read as a log.
        UNREADABLE
    }
}
