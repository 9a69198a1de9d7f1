package io.chancery.infra.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry with everything that its hash covers, word for word as the database holds it.
///
/// @param actor null for the system
/// @param before the fields before as the database writes them; their order and blanks count
/// @param after the same of the fields after
public record WholeEntry(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        String actorName,
        @Nullable String address,
        String action,
        String subjectType,
        UUID subject,
        String subjectName,
        String before,
        String after,
        @Nullable String reason) {

    /// The fingerprint of what the entry says, as SQL's `audit_content` makes it: each field in its place with its
    /// length in bytes, or a dash for none, so that no two entries read the same (DD017).
    public String content() {
        var fields = new StringJoiner(",");
        add(fields, ChainHash.FORMAT);
        add(fields, id.toString());
        add(fields, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
        add(fields, actor == null ? null : actor.toString());
        add(fields, actorName);
        add(fields, address);
        add(fields, action);
        add(fields, subjectType);
        add(fields, subject.toString());
        add(fields, subjectName);
        add(fields, before);
        add(fields, after);
        add(fields, reason);
        return ChainHash.of(fields.toString());
    }

    private static void add(StringJoiner fields, @Nullable String field) {
        fields.add(field == null ? "-" : field.getBytes(StandardCharsets.UTF_8).length + ":" + field);
    }
}
