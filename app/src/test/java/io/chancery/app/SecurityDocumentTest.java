package io.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.people.SecurityEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `infra/docs/security.md` tells whoever reviews an installation how it is; what can be held against the code is.
class SecurityDocumentTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern LIMIT = Pattern.compile("(?m)^\\| .+ \\| (.+) \\| `(\\w+): (.+)` \\|$");
    private static final Pattern RULE = Pattern.compile("(?m)^\\| .+ \\| `(\\w+)#(\\w+)` \\|$");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (?!---|what |rule |from |log |event |severity)(.+?) \\|.*\\|$");

    @Test
    void everyLimitIsTheOneOfTheCode() throws IOException {
        var limits = rows(LIMIT, section("Limits"));
        assertThat(limits).hasSizeGreaterThan(20);
        for (var limit : limits) {
            assertThat(sourcesOf(limit.group(2)))
                    .as("%s has %s", limit.group(2), limit.group(3))
                    .anyMatch(source -> source.contains(limit.group(3)));
            assertThat(figures(limit.group(1)))
                    .as("%s, and the line says %s", limit.group(3), limit.group(1))
                    .isNotEmpty()
                    .anyMatch(figure -> figures(limit.group(3)).contains(figure)
                            // A page has one row less than is read, to know whether there is another.
                            || figures(limit.group(3)).contains(figure + 1));
        }
    }

    @Test
    void everyRuleAcrossFieldsIsTried() throws IOException {
        var rules = rows(RULE, section("Data that has to fit together"));
        assertThat(rules).hasSizeGreaterThan(5);
        for (var rule : rules) {
            assertThat(sourcesOf(rule.group(1)))
                    .as(rule.group())
                    .anyMatch(source -> source.contains("void " + rule.group(2) + "("));
        }
    }

    @Test
    void everyEventAtTheDoorIsListedByItsWord() throws IOException {
        assertThat(rows(Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| [a-z_]+.* \\|$"), section("Logs")).stream()
                        .map(row -> row.group(1))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(SecurityEvent.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"critical", "high", "medium", "low"})
    void saysHowSoonAFlawOfALibraryIsMended(String severity) throws IOException {
        assertThat(rows(
                                Pattern.compile(
                                        "(?m)^\\| (\\w+).* \\| \\d+ days \\| (\\d+ days|with the next release) \\|$"),
                                section("Libraries"))
                        .stream()
                        .map(row -> row.group(1))
                        .toList())
                .contains(severity);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            Passwords ; Counted by account and by address
            Passwords ; Nobody is locked out for good
            Passwords ; common-passwords.txt
            Passwords ; the product's name
            Passwords ; the person's name and e-mail address
            Passwords ; the name of the firm
            Sign-ins ; As many as somebody wants go on side by side
            Sign-ins ; The times are the same for everybody
            Sign-ins ; neither follows the provider's session
            Sign-ins ; Who signs out there is out here within seconds
            Sign-ins ; Who signs out here signs out there too
            Sign-ins ; auth_time
            What is expensive, and what holds it ; hashing a password
            What is expensive, and what holds it ; reading a stranger's file
            What is expensive, and what holds it ; turns of firms
            What is expensive, and what holds it ; lists and searches
            What is expensive, and what holds it ; requests a minute
            Logs ; the firm's audit log
            Logs ; the provider's audit log
            Logs ; checkpoints
            Logs ; what happened at the door
            Logs ; the node's log
            Logs ; sign-ins
            """)
    void tellsWhatIsAskedOfIt(String heading, String told) throws IOException {
        assertThat(section(heading).replaceAll("\\s+", " ")).contains(told);
    }

    /// Whoever calls out is known: the list names each.
    @Test
    void listsAllWhomTheProductTalksTo() throws IOException {
        assertThat(rows(ROW, section("Whom the product talks to"))).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chancery-app.service", "chancery-console.service"})
    void theServicesWriteLinesForMachines(String unit) throws IOException {
        assertThat(Files.readString(REPOSITORY.resolve("infra/deploy").resolve(unit)))
                .contains("Environment=LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs");
    }

    private static String section(String heading) throws IOException {
        var text = Files.readString(REPOSITORY.resolve("infra/docs/security.md"));
        var from = text.indexOf("\n## " + heading + "\n");
        assertThat(from).as("the section " + heading).isNotNegative();
        var to = text.indexOf("\n## ", from + 1);
        return text.substring(from, to < 0 ? text.length() : to);
    }

    private static List<MatchResult> rows(Pattern row, String section) {
        return row.matcher(section).results().toList();
    }

    private static List<Long> figures(String text) {
        return Pattern.compile("\\d[\\d,_]*")
                .matcher(text)
                .results()
                .map(number -> Long.valueOf(number.group().replace(",", "").replace("_", "")))
                .toList();
    }

    private static List<String> sourcesOf(String name) throws IOException {
        try (var files = Files.walk(REPOSITORY)) {
            return files.filter(file ->
                            file.endsWith(name + ".java") && file.toString().contains("/src/"))
                    .map(SecurityDocumentTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
