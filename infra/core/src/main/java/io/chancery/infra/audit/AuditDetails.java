package io.chancery.infra.audit;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a change was: the fields before and after (only those that differ are kept) and why.
///
/// @param subjectName how a person would call the subject at that time, such as a matter's number and name
public record AuditDetails(
        String subjectName,
        Map<String, String> before,
        Map<String, String> after,
        @Nullable String reason) {

    public static AuditDetails of(String subjectName) {
        return new AuditDetails(subjectName, Map.of(), Map.of(), null);
    }

    /// Keeps the fields that differ. Null values mean that the field was empty.
    public AuditDetails changed(
            Map<String, ? extends @Nullable Object> before, Map<String, ? extends @Nullable Object> after) {
        var fields = new TreeSet<String>(before.keySet());
        fields.addAll(after.keySet());
        var was = new TreeMap<String, String>();
        var is = new TreeMap<String, String>();
        for (var field : fields) {
            var old = Objects.toString(before.get(field), "");
            var now = Objects.toString(after.get(field), "");
            if (!old.equals(now) || endsAlike(before.get(field), after.get(field))) {
                was.put(field, old);
                is.put(field, now);
            }
        }
        return new AuditDetails(subjectName, was, is, reason);
    }

    private static boolean endsAlike(@Nullable Object before, @Nullable Object after) {
        return before instanceof Masked && after instanceof Masked && !before.equals(after);
    }

    public AuditDetails because(@Nullable String reason) {
        return new AuditDetails(subjectName, before, after, reason);
    }
}
