package io.chancery.app.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A drawing that a stranger has written is read without looking anywhere else.
class SvgCopyTest {

    private static final String SECRET = "the secret of this machine";
    private static final String PLAIN =
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>Ashworth %s</text><rect width=\"9\" height=\"9\"/></svg>";

    @TempDir
    Path folder;

    @Test
    void copiesWhatDraws() {
        assertThat(copied(PLAIN.formatted(""))).contains("Ashworth").contains("rect");
    }

    @Test
    void readsNoFileThatADrawingNames() throws IOException {
        var file = Files.writeString(folder.resolve("secret.txt"), SECRET);
        for (var definition : new String[] {
            "<!DOCTYPE svg [<!ENTITY x SYSTEM \"%s\">]>".formatted(file.toUri()),
            "<!DOCTYPE svg [<!ENTITY %% d SYSTEM \"%s\"> %%d;]>".formatted(file.toUri()),
            "<!DOCTYPE svg SYSTEM \"%s\">".formatted(file.toUri())
        }) {
            assertThat(copied(definition + PLAIN.formatted("&x;"))).doesNotContain(SECRET);
        }
    }

    @Test
    void doesNotGrowWhatADrawingRepeats() {
        var laughs = "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
        assertThat(Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(5), () -> copied(laughs + PLAIN.formatted("&c;"))))
                .doesNotContain("hahaha");
    }

    @Test
    void refusesWhatIsNoDrawing() {
        assertThatExceptionOfType(LogoIsUnusable.class)
                .isThrownBy(() -> SvgCopy.of("<html/>".getBytes(StandardCharsets.UTF_8)));
    }

    /// @return nothing for what is refused
    private static String copied(String drawing) {
        try {
            return new String(SvgCopy.of(drawing.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (LogoIsUnusable refused) {
            return "";
        }
    }
}
