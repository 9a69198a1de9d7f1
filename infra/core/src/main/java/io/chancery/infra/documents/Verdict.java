package io.chancery.infra.documents;

import java.util.Set;

/// What looking through a file came to.
public sealed interface Verdict {

    /// It may be kept.
    ///
    /// @param warnings what would have been objected to, had the firm not said to keep it with a warning
    record Accepted(FileKind kind, String mediaType, Reading reading, Set<Objection> warnings) implements Verdict {

        public Accepted {
            warnings = Set.copyOf(warnings);
        }
    }

    /// @param detail what exactly, such as the name of a file within an archive; a stranger's words, cleaned and short
    record Refused(Objection objection, String detail) implements Verdict {}

    /// What a file says. All of it are a stranger's words.
    ///
    /// @param pages 0 where the kind has none
    /// @param whole false when there was more text than is kept
    record Reading(String title, String author, int pages, String text, boolean whole) {

        public static final Reading NOTHING = new Reading("", "", 0, "", true);
    }
}
