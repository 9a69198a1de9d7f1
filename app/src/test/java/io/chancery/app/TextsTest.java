package io.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.chancery.infra.errors.Refusal;
import io.chancery.infra.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DateFormat;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No text stands in code, and none is missing in a language.
class TextsTest {

    private static final Pattern KEY_IN_CODE =
            Pattern.compile("getTranslation\\(\\s*\"([a-z][A-Za-z]*(?:\\.[A-Za-z_]+)+)\"");
    private static final Pattern CODE = Pattern.compile(
            "super\\(\\s*\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"|[A-Z_]+\\(\"([a-z]+\\.[a-z]+(?:-[a-z]+)+)\"\\)[,;]");

    private final Texts texts = new Texts(TextsTest.class.getClassLoader());

    @Test
    void germanHasEverySentenceAndNoOther() {
        assertThat(texts.keys("de")).containsExactlyInAnyOrderElementsOf(texts.keys(""));
    }

    @Test
    void britishEnglishOnlySaysDifferentlyWhatIsThere() {
        assertThat(texts.keys("en_GB")).isNotEmpty().isSubsetOf(texts.keys(""));
        assertThat(texts.keys("en_GB"))
                .allSatisfy(
                        key -> assertThat(texts.find(Locale.UK, key)).as(key).isNotEqualTo(texts.find(Locale.US, key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en_GB", "de"})
    void everySentenceTakesTheSameArguments(String language) {
        var locale = language.equals("de") ? Locale.GERMANY : language.isEmpty() ? Locale.US : Locale.UK;
        for (var key : texts.keys(language)) {
            var formats = new MessageFormat(texts.find(locale, key).orElseThrow(), locale).getFormatsByArgumentIndex();
            var american = new MessageFormat(texts.find(Locale.US, key).orElseThrow(), Locale.US);
            assertThat(formats.length).as(key).isLessThanOrEqualTo(american.getFormatsByArgumentIndex().length);
        }
    }

    /// `{0,date}` takes the dates of another age alone and throws for ours; `dtf_date` takes them.
    @ParameterizedTest
    @ValueSource(strings = {"", "en_GB", "de"})
    void everyDayIsWrittenByAFormatThatKnowsDays(String language) {
        var locale = language.equals("de") ? Locale.GERMANY : language.isEmpty() ? Locale.US : Locale.UK;
        for (var key : texts.keys(language)) {
            var formats = new MessageFormat(texts.find(locale, key).orElseThrow(), locale).getFormatsByArgumentIndex();
            assertThat(formats).as(key).noneMatch(DateFormat.class::isInstance);
        }
    }

    @Test
    void everyKeyThatCodeAsksForIsWritten() throws IOException {
        assertThat(found(KEY_IN_CODE))
                .isNotEmpty()
                .filteredOn(key -> !texts.keys("").contains(key))
                .as("keys without a sentence")
                .isEmpty();
    }

    @Test
    void everyRefusalHasItsSentence() throws IOException {
        var refusals = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.chancery.app").stream()
                        .filter(type -> type.isAssignableTo(Refusal.class))
                        .count();
        var codes = found(CODE);
        assertThat(refusals).isPositive();
        assertThat(codes).isNotEmpty();
        assertThat(codes)
                .filteredOn(code -> !texts.keys("").contains("error." + code))
                .as("refusals without a sentence")
                .isEmpty();
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                if (pattern == CODE && !source.contains("Refusal") && !source.contains("SomebodyWasFaster")) {
                    continue;
                }
                pattern.matcher(source)
                        .results()
                        .forEach(hit -> keys.add(hit.group(1) == null ? hit.group(2) : hit.group(1)));
            }
        }
        return keys;
    }
}
