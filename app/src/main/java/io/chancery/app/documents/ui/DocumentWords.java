package io.chancery.app.documents.ui;

import com.vaadin.flow.component.Component;
import io.chancery.app.documents.IntakeOutcome;
import io.chancery.infra.documents.FileKind;
import io.chancery.infra.documents.Objection;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is said of documents.
final class DocumentWords {

    /// What computers call a kind of file says nothing to people.
    private static final Pattern TYPE =
            Pattern.compile("(application|audio|chemical|font|image|message|model|multipart|text|video)/.*");

    private DocumentWords() {}

    static String kind(Component reader, FileKind kind) {
        return reader.getTranslation("documents.kind." + kind.name());
    }

    /// Why a file was not taken, in a sentence that says what to do now.
    static String why(Component reader, Objection objection, String detail) {
        var sentence = "documents.objection." + objection.name();
        if (!TYPE.matcher(detail).matches()) {
            return reader.getTranslation(sentence, detail);
        }
        return FileKind.ofType(detail)
                .map(kind -> reader.getTranslation(sentence, kind(reader, kind)))
                .orElseGet(() -> reader.getTranslation(sentence + ".other"));
    }

    static String warnings(Component reader, Collection<Objection> warnings) {
        return warnings.stream()
                .sorted()
                .map(warning -> reader.getTranslation("documents.warning." + warning.name()))
                .collect(Collectors.joining(" "));
    }

    static Status verdict(Component reader, IntakeOutcome outcome) {
        return switch (outcome) {
            case IntakeOutcome.Kept kept ->
                kept.warnings().isEmpty()
                        ? new Status(reader.getTranslation("documents.verdict.kept"), Tone.GOOD)
                        : new Status(reader.getTranslation("documents.verdict.warned"), Tone.WARN);
            case IntakeOutcome.KeptBefore _ -> new Status(reader.getTranslation("documents.verdict.before"), Tone.INFO);
            case IntakeOutcome.Refused refused ->
                refused.held()
                        ? new Status(reader.getTranslation("documents.verdict.held"), Tone.WARN)
                        : new Status(reader.getTranslation("documents.verdict.refused"), Tone.BAD);
        };
    }

    static Optional<String> sentence(Component reader, IntakeOutcome outcome) {
        return switch (outcome) {
            case IntakeOutcome.Kept kept ->
                Optional.of(warnings(reader, kept.warnings())).filter(text -> !text.isEmpty());
            case IntakeOutcome.KeptBefore _ -> Optional.empty();
            case IntakeOutcome.Refused refused -> Optional.of(why(reader, refused.objection(), refused.detail()));
        };
    }

    /// What readers of files leave between two parts, often a page of nothing, becomes one empty line.
    static String readable(String text) {
        return text.strip().replaceAll("[ \\t]+\\R", "\n").replaceAll("\\R{3,}", "\n\n");
    }
}
