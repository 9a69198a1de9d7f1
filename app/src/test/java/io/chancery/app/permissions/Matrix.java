package io.chancery.app.permissions;

import io.chancery.app.people.FirmRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/// The file `who-may-do-what.txt`: a line for each operation, a column for nobody and for each role, `x` where it may.
record Matrix(Map<String, String> lines) {

    static final String NOBODY = "NOBODY";

    /// In the order of the columns.
    static final List<String> ASKERS = Stream.concat(
                    Stream.of(NOBODY), Arrays.stream(FirmRole.values()).map(Enum::name))
            .toList();

    private static final int OPERATION_WIDTH = 96;

    Matrix {
        lines = Collections.unmodifiableMap(new TreeMap<>(lines));
    }

    static Matrix read() {
        try {
            var text = new ClassPathResource("who-may-do-what.txt").getContentAsString(StandardCharsets.UTF_8);
            return new Matrix(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toMap(line -> line.split(" {2,}")[0], Matrix::squeezed)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A line as the file has it.
    static String line(String operation, Collection<String> allowed) {
        var columns = ASKERS.stream()
                .map(asker -> pad(allowed.contains(asker) ? "x" : "-", asker.length() + 1))
                .collect(Collectors.joining());
        return (pad(operation + "  ", OPERATION_WIDTH) + columns).strip();
    }

    /// How wide the columns are is nobody's business.
    static String squeezed(String line) {
        return line.strip().replaceAll(" +", " ");
    }

    static String heading() {
        return pad("# operation", OPERATION_WIDTH) + String.join(" ", ASKERS);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
