package io.chancery.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/// What a firm of the demonstration is made of: lines of `demo/<slug>.txt`, their first column says what of.
final class DemoScript {

    static final Set<String> FIRMS = Set.of("ashworth", "birchwood", "lindner");

    private final String slug;
    private final Map<String, List<Line>> lines;

    /// The columns after the first.
    record Line(List<String> columns) {

        /// Empty where the line ends before; `\n` stands for a line break.
        String get(int column) {
            return column < columns.size() ? columns.get(column).replace("\\n", "\n") : "";
        }
    }

    private DemoScript(String slug, Map<String, List<Line>> lines) {
        this.slug = slug;
        this.lines = lines;
    }

    static DemoScript of(String slug) {
        try {
            var text = new ClassPathResource("demo/%s.txt".formatted(slug)).getContentAsString(StandardCharsets.UTF_8);
            var lines = text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split("\\|", -1)))
                    .collect(Collectors.groupingBy(
                            List::getFirst,
                            Collectors.mapping(
                                    columns -> new Line(columns.subList(1, columns.size())), Collectors.toList())));
            return new DemoScript(slug, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("The script of the demonstration firm %s cannot be read".formatted(slug), e);
        }
    }

    String slug() {
        return slug;
    }

    List<Line> all(String kind) {
        return lines.getOrDefault(kind, List.of());
    }

    Line one(String kind) {
        return all(kind).getFirst();
    }

    String email(String name) {
        return "%s@%s.example".formatted(name, slug);
    }
}
