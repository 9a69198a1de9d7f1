package io.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/// The checklist of OWASP's ASVS 5.0.0 says of every requirement of levels 1 and 2, once, by which tests it is
/// proven, why it does not apply, or that it is open.
class AsvsTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern ROW =
            Pattern.compile("\\| (V\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| (.+?) \\| (proven|n/a|open) \\| (.+) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");

    private record Row(String id, String level, String state, String why) {}

    @Test
    void everyRequirementIsThereOnce() throws IOException {
        var asked = new ClassPathResource("asvs-5.0.0-levels-1-2.txt")
                .getContentAsString(StandardCharsets.US_ASCII)
                .lines()
                .toList();
        assertThat(asked).hasSizeGreaterThan(250);
        assertThat(rows().stream().map(row -> row.id() + " " + row.level()).toList())
                .containsExactlyElementsOf(asked);
    }

    @Test
    void everyRowOfTheTableIsRead() throws IOException {
        assertThat(lines().stream().filter(line -> line.startsWith("| V")).toList())
                .allMatch(line -> ROW.matcher(line).matches());
    }

    @Test
    void whatIsProvenNamesTestsThatAreThere() throws IOException {
        var tests = tests();
        for (var row : rows()) {
            var named = TEST.matcher(row.why()).results().toList();
            assertThat(named.isEmpty())
                    .as(row.id() + " is " + row.state())
                    .isEqualTo(!row.state().equals("proven"));
            for (var test : named) {
                assertThat(tests.getOrDefault(test.group(1), List.of()))
                        .as("%s is proven by %s", row.id(), test.group())
                        .anyMatch(source -> isTest(source, test.group(2)));
            }
        }
    }

    /// A rule of the architecture is a field.
    private static boolean isTest(String source, String name) {
        return Pattern.compile("(void|ArchRule) " + name + "\\b")
                .matcher(source)
                .find();
    }

    /// The sources of every test class, by name; two modules may have one of the same name.
    private static Map<String, List<String>> tests() throws IOException {
        var tests = new HashMap<String, List<String>>();
        for (var module : List.of("app", "infra", "themes", "tenant-admin")) {
            try (var files = Files.walk(REPOSITORY.resolve(module))) {
                for (var file : files.filter(one -> one.toString().contains("/src/test/java/"))
                        .filter(one -> one.toString().endsWith(".java"))
                        .toList()) {
                    var name = file.getFileName().toString().replace(".java", "");
                    tests.computeIfAbsent(name, _ -> new ArrayList<>()).add(Files.readString(file));
                }
            }
        }
        return tests;
    }

    private static List<Row> rows() throws IOException {
        return lines().stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> new Row(row.group(1), row.group(2), row.group(4), row.group(5)))
                .toList();
    }

    private static List<String> lines() throws IOException {
        return Arrays.asList(
                Files.readString(REPOSITORY.resolve("infra/docs/asvs.md")).split("\n"));
    }
}
