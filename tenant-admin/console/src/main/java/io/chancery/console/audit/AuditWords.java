package io.chancery.console.audit;

import com.vaadin.flow.component.Component;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.TimelineEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Turns entries of the log into sentences.
public final class AuditWords {

    private AuditWords() {}

    /// What was done, without who did it.
    public static String action(Component reader, AuditEntry entry) {
        return reader.getTranslation("log.action." + entry.action());
    }

    /// The entry as a timeline shows it.
    public static TimelineEntry timeline(Component reader, AuditEntry entry) {
        return timeline(reader, entry, changes(reader, entry));
    }

    /// The entry without what it was at first: beside the thing itself that would say everything twice.
    public static TimelineEntry briefly(Component reader, AuditEntry entry) {
        var changes = changes(reader, entry).stream()
                .filter(change -> !change.before().isEmpty())
                .toList();
        return timeline(reader, entry, changes);
    }

    private static TimelineEntry timeline(Component reader, AuditEntry entry, List<TimelineEntry.Change> changes) {
        return new TimelineEntry(
                entry.actorName(),
                action(reader, entry),
                entry.at(),
                changes,
                Objects.toString(entry.reason(), ""),
                Tone.NEUTRAL);
    }

    private static List<TimelineEntry.Change> changes(Component reader, AuditEntry entry) {
        var fields = new TreeSet<>(entry.before().keySet());
        fields.addAll(entry.after().keySet());
        return fields.stream()
                .map(field -> new TimelineEntry.Change(
                        reader.getTranslation("log.field." + field),
                        value(reader, field, entry.before().getOrDefault(field, "")),
                        value(reader, field, entry.after().getOrDefault(field, ""))))
                .toList();
    }

    /// The log keeps names that never change; people read words.
    private static String value(Component reader, String field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "order" -> reader.getTranslation("orders.kind." + value);
            case "failedStep" -> reader.getTranslation("orders.step." + value);
            case "rolloutState" -> reader.getTranslation("rollouts.state." + value);
            case "job" -> JobKindWords.of(reader, value);
            case "roles" ->
                Arrays.stream(value.split(", ", -1))
                        .map(role -> reader.getTranslation("operators.role." + role))
                        .collect(Collectors.joining(", "));
            default -> value;
        };
    }
}
