package io.chancery.app.shell;

import com.vaadin.flow.component.Composite;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.Timeline;
import io.chancery.themes.detail.TimelineEntry;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/// Everything that happened to one thing, in words of its feature: `<feature>.did.<verb>` and
/// `<feature>.field.<field>`.
public final class History extends Composite<Section> {

    /// How many entries a screen reads; what is older is found in the audit log.
    public static final int LENGTH = 30;

    private final String feature;
    private final ZoneId zone;
    private final List<AuditEntry> entries;

    /// @param zone where the reader's days begin and end
    public History(String feature, ZoneId zone, List<AuditEntry> entries) {
        this.feature = feature;
        this.zone = zone;
        this.entries = List.copyOf(entries);
    }

    @Override
    protected Section initContent() {
        var timeline = new Timeline(zone);
        timeline.show(entries.stream().map(this::entry).toList());
        return new Section(getTranslation("shell.history"), timeline);
    }

    private TimelineEntry entry(AuditEntry entry) {
        var verb = entry.action().substring(entry.action().indexOf('.') + 1);
        // A first entry changes nothing into something; its fields stand on the page anyway.
        var changes = entry.before().values().stream().allMatch(String::isEmpty)
                        && entry.after().size() > 3
                ? List.<TimelineEntry.Change>of()
                : entry.after().keySet().stream()
                        .map(field -> change(entry, field))
                        .toList();
        return new TimelineEntry(
                entry.actorName(),
                getTranslation(feature + ".did." + verb),
                entry.at(),
                changes,
                Objects.requireNonNullElse(entry.reason(), ""),
                Tone.NEUTRAL);
    }

    private TimelineEntry.Change change(AuditEntry entry, String field) {
        var words = new HistoryWords(this::getTranslation, getLocale(), feature);
        var before = words.of(field, entry.before().getOrDefault(field, ""));
        var after = words.of(field, entry.after().getOrDefault(field, ""));
        return new TimelineEntry.Change(
                getTranslation(feature + ".field." + field), before.equals(after) ? "" : before, after);
    }
}
