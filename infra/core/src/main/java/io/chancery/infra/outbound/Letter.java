package io.chancery.infra.outbound;

import io.chancery.infra.people.EmailAddress;
import java.net.URI;

/// What may leave the firm.
public sealed interface Letter {

    /// How long a text may be; documents are linked to, not attached.
    int TEXT_CHARS_MAX = 100_000;

    /// A mail of plain text.
    ///
    /// @param secret whether its text opens something, as a single-use link does: it is not kept once it has left
    record Mail(EmailAddress to, String subject, String text, boolean secret) implements Letter {

        static final int SUBJECT_CHARS_MAX = 200;

        public Mail {
            if (subject.isBlank()
                    || subject.length() > SUBJECT_CHARS_MAX
                    || subject.chars().anyMatch(c -> c < ' ')) {
                throw new IllegalArgumentException("A subject is one line of 1 to %d characters, had %d"
                        .formatted(SUBJECT_CHARS_MAX, subject.length()));
            }
            requireShort(text);
        }

        public Mail(EmailAddress to, String subject, String text) {
            this(to, subject, text, false);
        }
    }

    /// A call of another system, a POST of JSON. It is repeated until it is answered; the receiver recognises a
    /// repetition by the header `Idempotency-Key`.
    record Call(URI to, String json) implements Letter {

        public Call {
            if (!"https".equals(to.getScheme()) && !"http".equals(to.getScheme()) || to.getHost() == null) {
                throw new IllegalArgumentException("A call goes to an http or https address, was '%s'".formatted(to));
            }
            requireShort(json);
        }
    }

    private static void requireShort(String text) {
        if (text.length() > TEXT_CHARS_MAX) {
            throw new IllegalArgumentException(
                    "A letter has at most %d characters, had %d".formatted(TEXT_CHARS_MAX, text.length()));
        }
    }
}
