package io.chancery.infra.documents;

import java.io.Serializable;
import java.nio.file.Path;

/// Asks somebody who knows malware.
public interface VirusScanner {

    /// What it said of one file.
    sealed interface Said {

        record Clean() implements Said {}

        record Found(String name) implements Said {}

        /// It did not answer, or not so that one could know.
        record Silent() implements Said {}
    }

    /// How it is now.
    ///
    /// @param version what it calls itself, with the day of its signatures; empty unless it answers
    record State(Kind kind, String version) implements Serializable {

        public enum Kind {
            NOT_CONFIGURED,
            ANSWERS,
            SILENT
        }
    }

    Said scan(Path file);

    State state();

    /// Where none is configured. Nothing is found then.
    VirusScanner NONE = new VirusScanner() {
        @Override
        public Said scan(Path file) {
            return new Said.Clean();
        }

        @Override
        public State state() {
            return new State(State.Kind.NOT_CONFIGURED, "");
        }
    };
}
