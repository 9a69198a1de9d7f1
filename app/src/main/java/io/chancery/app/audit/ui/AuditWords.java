package io.chancery.app.audit.ui;

import com.vaadin.flow.component.Component;
import io.chancery.app.audit.SubjectKind;
import io.chancery.app.shell.HistoryWords;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.infra.audit.NumberedEntry;
import io.chancery.themes.detail.TimelineEntry.Change;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns entries of the log into sentences. What only another build knows keeps the log's own name for it.
final class AuditWords {

    /// Everything that can be done at a firm, in the order in which the filter offers it.
    static final List<String> ACTIONS = List.of(
            "people.signed-in",
            "people.invited",
            "people.invited-again",
            "people.welcomed",
            "people.changed",
            "people.disabled",
            "people.enabled",
            "people.chose",
            "people.changed-password",
            "people.asked-reset",
            "people.reset-password",
            "people.ended-sign-ins",
            "people.factor-set",
            "people.factor-removed",
            "people.factor-taken-away",
            "people.passkey-added",
            "people.passkey-removed",
            "people.device-remembered",
            "people.device-forgotten",
            "people.remembering",
            "people.exported",
            "people.factor-policy",
            "people.recovery-code-used",
            "people.recovery-codes-renewed",
            "people.joined-by-provider",
            "people.linked-to-provider",
            "people.provider-changed",
            "people.provider-removed",
            "people.provider-only-way",
            "people.provider-not-only-way",
            "people.provider-links-forgotten",
            "client.opened",
            "client.changed",
            "client.archived",
            "client.restored",
            "matter.opened",
            "matter.changed",
            "matter.closed",
            "matter.reopened",
            "matter.restricted",
            "matter.unrestricted",
            "matter.read",
            "work.recorded",
            "work.changed",
            "work.adjusted",
            "work.deleted",
            "work.restored",
            "work.rounded-with-day",
            "work.rounding-agreed",
            "work.rounding-revoked",
            "invoice.issued",
            "invoice.credited",
            "invoice.corrected",
            "import.taken-in",
            "document.kept",
            "document.refused",
            "document.released",
            "document.discarded",
            "document.replaced",
            "document.rules-changed",
            "document.retention-decided",
            "document.changed",
            "document.thrown-away",
            "document.brought-back",
            "document.deleted",
            "document.damaged",
            "document.whole-again",
            "document.sent-again",
            "matter.held",
            "matter.hold-ended",
            "matter.disposal-ordered",
            "document.attached",
            "document.detached",
            "timekeeper.added",
            "timekeeper.changed",
            "timekeeper.archived",
            "timekeeper.restored",
            "firm.established",
            "firm.changed",
            "firm.branded",
            "firm.release-done",
            "firm.release-put-back",
            "firm.release-failed",
            "firm.put-back",
            "firm.taken-away",
            "firm.release-moved",
            "firm.release-taken",
            "firm.release-told",
            "firm.key-changed",
            "firm.frozen",
            "firm.thawed",
            "firm.trial-opened",
            "firm.trial-closed",
            "entity.changed",
            "office.changed",
            "letter.sent-again",
            "job.stop-asked",
            "audit.exported",
            "support.allowed",
            "support.refused",
            "support.ended",
            "support.came-in",
            "support.looked",
            "integration.let-in",
            "integration.revoked",
            "integration.key-renewed",
            "integration.registered",
            "integration.allowed",
            "integration.withdrawn",
            "integration.token-reused",
            "approval.limit-set",
            "approval.fresh-above");

    private AuditWords() {}

    /// What was done, without who did it.
    static String action(Component reader, String action) {
        return known(reader, "audit.did." + action, action);
    }

    static String kind(Component reader, String stored) {
        return known(reader, "audit.kind." + stored, stored);
    }

    static String who(Component reader, NumberedEntry row) {
        return row.entry().actorName().equals("system")
                ? reader.getTranslation("audit.system")
                : row.entry().actorName();
    }

    /// What an entry is about. Some things have no name of their own in the log, and are called what they are.
    static String subject(Component reader, AuditEntry entry) {
        return switch (entry.action()) {
            case "audit.exported" -> reader.getTranslation("audit.form." + entry.subjectName());
            case "work.rounding-agreed", "work.rounding-revoked" -> kind(reader, entry.subjectType());
            default -> entry.subjectName();
        };
    }

    /// @param locale whose dates and words they are
    static List<Change> changes(Component reader, Locale locale, AuditEntry entry) {
        var fields = new TreeSet<>(entry.before().keySet());
        fields.addAll(entry.after().keySet());
        var feature = SubjectKind.stored(entry.subjectType())
                .map(SubjectKind::feature)
                .orElse("audit");
        var words = new HistoryWords(reader::getTranslation, locale, feature);
        return fields.stream()
                .map(field -> new Change(
                        field(reader, feature, field),
                        words.of(field, entry.before().getOrDefault(field, "")),
                        words.of(field, entry.after().getOrDefault(field, ""))))
                .toList();
    }

    /// All changes in one line.
    static String briefly(Component reader, Locale locale, AuditEntry entry) {
        return changes(reader, locale, entry).stream()
                .map(change -> change.field() + ": "
                        + Stream.of(change.before(), change.after())
                                .filter(value -> !value.isEmpty())
                                .distinct()
                                .collect(Collectors.joining(" → ")))
                .collect(Collectors.joining("; "));
    }

    private static String field(Component reader, String feature, String field) {
        return known(reader, feature + ".field." + field, known(reader, "audit.field." + field, field));
    }

    private static String known(Component reader, String key, String otherwise) {
        var words = reader.getTranslation(key);
        return words.equals("!" + key + "!") ? otherwise : words;
    }
}
