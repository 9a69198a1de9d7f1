package io.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// House rules that only the text of the sources shows.
class SourcesTest {

    private static final Path SOURCES = Path.of("src/main");

    private static final List<Path> MODULES = Stream.of(
                    ".",
                    "../infra/core",
                    "../infra/web",
                    "../themes",
                    "../tenant-admin/control",
                    "../tenant-admin/console")
            .map(module -> Path.of(module, "src/main/java"))
            .toList();

    /// What takes a pattern or a script first, and what it is given.
    private static final Pattern TAKES_CODE =
            Pattern.compile("\\b(?:Pattern\\.compile|replaceAll|replaceFirst|executeJs)\\(\\s*([^\\s)][^,)]*)");

    private static final Pattern FILLS_BY_NAME =
            Pattern.compile("__proto__|Object\\.(assign|fromEntries|setPrototypeOf)|\\w\\]\\s*=[^=]|\\bmerge\\(");

    /// A text, or a constant, or both together.
    private static final Pattern CONSTANT = Pattern.compile("(?s)\".*|(?:\\w+\\.)*[A-Z][A-Z0-9_]*( \\+ .*)?");

    private static final Pattern KEPT_BY_BROWSER =
            Pattern.compile("(localStorage|sessionStorage)\\W\\s*\\w+\\([^,)]*|\\b(indexedDB|caches)\\.\\w+");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            no select *, which breaks cached plans after DDL ; (?i)select\\s+(\\w+\\.)?\\*\\s ; .java,.sql
            no catch of everything ; catch \\((final )?(Exception|Throwable)\\b ; .java
            no note to do it later ; (TO)DO|(FIX)ME|(XX)X ; .java,.sql
            no sleeping ; Thread\\.sleep ; .java
            no hindrance to pasting and password managers ; (?i)"paste"|onpaste|preventPaste ; .java
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

    /// A pattern that somebody typed could take for ever or match what it should not, and a script would run.
    @Test
    void patternsAndScriptsAreWrittenByUs() {
        var calls = MODULES.stream()
                .flatMap(module -> files(module, ".java").stream())
                .flatMap(file -> TAKES_CODE.matcher(read(file)).results())
                .toList();
        assertThat(calls)
                .hasSizeGreaterThan(100)
                .allSatisfy(call -> assertThat(CONSTANT.matcher(call.group(1)).matches())
                        .as(call.group())
                        .isTrue());
    }

    /// Whoever writes the name of what every object inherits would change all of them.
    @Test
    void scriptsFillNoObjectByNamesThatOthersChose() {
        var scripts = files(Path.of("../themes/src/main/resources"), ".js");
        assertThat(scripts)
                .isNotEmpty()
                .allSatisfy(
                        script -> assertThat(FILLS_BY_NAME.matcher(read(script)).find())
                                .as(script.toString())
                                .isFalse());
        assertThat(FILLS_BY_NAME.matcher("all[name] = 1").find()).isTrue();
    }

    /// Whoever uses the browser next would find it: whether the menu is folded is all that it may know.
    @Test
    void theBrowserKeepsNothingOfPeople() {
        var sources = Stream.concat(
                        MODULES.stream().flatMap(module -> files(module, ".java").stream()),
                        files(Path.of("../themes/src/main/resources"), ".js").stream())
                .toList();
        assertThat(sources.stream()
                        .flatMap(file -> KEPT_BY_BROWSER.matcher(read(file)).results())
                        .map(kept -> kept.group().replaceAll("\\s", "")))
                .isNotEmpty()
                .allSatisfy(
                        kept -> assertThat(kept).isIn("localStorage.setItem(FOLDED", "localStorage.getItem(FOLDED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text.replaceAll(typed, \"\")", "Pattern.compile(filter.text())", "page.executeJs(script)"})
    void whatIsTypedIsFoundByTheRule(String code) {
        var call = TAKES_CODE.matcher(code);
        assertThat(call.find()).isTrue();
        assertThat(CONSTANT.matcher(call.group(1)).matches()).isFalse();
    }

    private static List<Path> files(String endings) {
        return files(SOURCES, endings);
    }

    private static List<Path> files(Path root, String endings) {
        try (var files = Files.walk(root)) {
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
