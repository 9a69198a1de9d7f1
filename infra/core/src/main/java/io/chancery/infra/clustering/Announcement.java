package io.chancery.infra.clustering;

import io.chancery.infra.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Something that screens may want to show at once: "this order moved on", "that import is finished". It names what
/// changed and carries nothing of it: whoever cares reads the firm's data as themselves. It may be lost.
///
/// Published as a Spring event on every node.
///
/// @param tenant the firm it belongs to; nobody else hears of it
/// @param kind what happened, such as `import.finished`
/// @param subject the identifier of what it happened to
public record Announcement(TenantId tenant, String kind, String subject) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9.-]{1,39}");
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._:-]{0,80}");

    public Announcement {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException(
                    "A kind is lower-case words of at most 40 letters, was '%s'".formatted(kind));
        }
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException(
                    "A subject is an identifier of at most 80 letters, was '%s'".formatted(subject));
        }
    }

    byte[] bytes() {
        return (tenant + " " + kind + " " + subject).getBytes(StandardCharsets.UTF_8);
    }

    /// @throws IllegalArgumentException when the bytes are no announcement
    static Announcement of(byte[] bytes) {
        var words = new String(bytes, StandardCharsets.UTF_8).split(" ", 3);
        if (words.length != 3) {
            throw new IllegalArgumentException("An announcement has three words, had " + words.length);
        }
        return new Announcement(TenantId.of(words[0]), words[1], words[2]);
    }
}
