package io.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// House rules that only the text of the sources shows.
class SourcesTest {

    private static final Path SOURCES = Path.of("src/main");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            no select *, which breaks cached plans after DDL ; (?i)select\\s+(\\w+\\.)?\\*\\s ; .java,.sql
            no catch of everything ; catch \\((final )?(Exception|Throwable)\\b ; .java
            no note to do it later ; (TO)DO|(FIX)ME|(XX)X ; .java,.sql
            no sleeping ; Thread\\.sleep ; .java
            """)
    void keepTheHouseRules(String rule, String pattern, String endings) {
        var forbidden = Pattern.compile(pattern);
        assertThat(files(endings))
                .as("files that the rule looks at")
                .isNotEmpty()
                .filteredOn(file -> forbidden.matcher(read(file)).find())
                .as(rule)
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} is found by the rule")
    @CsvSource(delimiter = ';', textBlock = """
            select * from matter ; (?i)select\\s+(\\w+\\.)?\\*\\s
            select m.* from ; (?i)select\\s+(\\w+\\.)?\\*\\s
            """)
    void theRulesCanFail(String text, String pattern) {
        assertThat(Pattern.compile(pattern).matcher(text).find()).isTrue();
    }

    private static List<Path> files(String endings) {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> Stream.of(endings.split(","))
                            .anyMatch(ending -> file.toString().endsWith(ending)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
