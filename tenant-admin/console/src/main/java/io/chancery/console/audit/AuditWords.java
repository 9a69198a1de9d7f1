package io.chancery.console.audit;

import com.vaadin.flow.component.Component;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.TimelineEntry;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/// Turns entries of the log into sentences.
public final class AuditWords {

    private AuditWords() {}

    /// What was done, without who did it.
    public static String action(Component reader, AuditEntry entry) {
        return reader.getTranslation("log.action." + entry.action());
    }

    /// The entry as a timeline shows it.
    public static TimelineEntry timeline(Component reader, AuditEntry entry) {
        return new TimelineEntry(
                entry.actorName(),
                action(reader, entry),
                entry.at(),
                changes(entry),
                Objects.toString(entry.reason(), ""),
                Tone.NEUTRAL);
    }

    static List<TimelineEntry.Change> changes(AuditEntry entry) {
        var fields = new TreeSet<>(entry.before().keySet());
        fields.addAll(entry.after().keySet());
        return fields.stream()
                .map(field -> new TimelineEntry.Change(
                        field,
                        entry.before().getOrDefault(field, ""),
                        entry.after().getOrDefault(field, "")))
                .toList();
    }
}
