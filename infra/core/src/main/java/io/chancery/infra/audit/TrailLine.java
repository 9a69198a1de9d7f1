package io.chancery.infra.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a log that is written out to be verified: a beginning, the links in their order, what has no link, and
/// an end.
public sealed interface TrailLine {

    /// @param log whose it is, for people
    record Beginning(UUID chain, String log, Instant writtenAt) implements TrailLine {}

    /// A place in the chain.
    sealed interface Link extends TrailLine {

        long number();

        String hash();

        /// Fingerprint of what the entry says.
        String content();
    }

    /// An entry that the reader may see.
    record Told(long number, String hash, WholeEntry entry) implements Link {

        @Override
        public String content() {
            return entry.content();
        }
    }

    /// An entry that was not asked for, or that the reader may not know of: its fingerprint keeps the chain whole.
    record Withheld(long number, String hash, String content) implements Link {}

    /// A place in the chain whose entry is not there any more.
    record Gone(long number, String hash) implements TrailLine {}

    /// An entry that has no place in the chain.
    record Stray(String content, @Nullable WholeEntry entry) implements TrailLine {}

    /// What the database holds to be the end.
    record End(long number, String hash) implements TrailLine {}
}
