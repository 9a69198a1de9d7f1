package io.chancery.app.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.audit.SubjectKind;
import io.chancery.infra.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Whatever the application writes into the log is read in words.
class AuditWordsTest {

    private static final Pattern ACTION =
            Pattern.compile("\\b(?:audit|trail|log|)\\.?(?:record|write|save)\\(\\s*\"([a-z]+(?:[.-][a-z]+)*)\",");
    private static final Pattern KIND = Pattern.compile("\\(\\s*\"[a-z]+(?:[.-][a-z]+)+\",\\s*\"([a-z_-]+)\"");
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("../infra/core/src/main/java"));

    private final Texts texts = new Texts(AuditWordsTest.class.getClassLoader());

    @Test
    void everyActionOfTheSourcesHasASentence() throws IOException {
        var written = actions();
        assertThat(written).contains("matter.opened", "people.invited", "work.recorded", "job.stop-asked");
        assertThat(AuditWords.ACTIONS)
                .as("actions that the log's view has no sentence for; add them to AuditWords and audit.properties")
                .containsAll(written);
    }

    @Test
    void everyActionAndKindIsWritten() {
        assertThat(texts.keys(""))
                .containsAll(AuditWords.ACTIONS.stream()
                        .map(action -> "audit.did." + action)
                        .toList())
                .containsAll(Arrays.stream(SubjectKind.values())
                        .map(kind -> "audit.kind." + kind.stored())
                        .toList());
    }

    /// An entry of a kind that is not there is shown to nobody who stands outside of any wall.
    @Test
    void everyKindOfTheSourcesIsKnown() throws IOException {
        assertThat(Arrays.stream(SubjectKind.values()).map(SubjectKind::stored))
                .as("kinds of things; add them to SubjectKind with the wall that holds for them")
                .containsAll(found(KIND));
    }

    private static Set<String> actions() throws IOException {
        // A person's log names the verb alone.
        return found(ACTION).stream()
                .map(action -> action.contains(".") ? action : "people." + action)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern what) throws IOException {
        var found = new TreeSet<String>();
        for (var folder : SOURCES) {
            try (var files = Files.walk(folder)) {
                for (var file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    var source = Files.readString(file);
                    if (source.contains("AuditTrail") || source.contains("PersonAudit") || source.contains("WorkLog")) {
                        what.matcher(source).results().map(hit -> hit.group(1)).forEach(found::add);
                    }
                }
            }
        }
        return found;
    }
}
