package io.chancery.infra.web.permissions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/// The file `who-may-do-what.txt`: a line for each operation, a column for nobody and for each role, `x` where it may.
public final class Matrix {

    public static final String NOBODY = "NOBODY";

    private static final int OPERATION_WIDTH = 96;

    /// In the order of the columns.
    private final List<String> askers;

    /// @param roles in the order of their columns
    public Matrix(Enum<?>... roles) {
        this.askers = Stream.concat(Stream.of(NOBODY), Arrays.stream(roles).map(Enum::name))
                .toList();
    }

    /// As the file has them, however wide its columns are.
    public static List<String> lines() {
        try {
            var text = new ClassPathResource("who-may-do-what.txt").getContentAsString(StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Matrix::squeezed)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A line as the file has it.
    public String line(String operation, Collection<String> allowed) {
        var columns = askers.stream()
                .map(asker -> pad(allowed.contains(asker) ? "x" : "-", asker.length() + 1))
                .collect(Collectors.joining());
        return (pad(operation + "  ", OPERATION_WIDTH) + columns).strip();
    }

    /// How wide the columns are is nobody's business.
    public static String squeezed(String line) {
        return line.strip().replaceAll(" +", " ");
    }

    public String heading() {
        return pad("# operation", OPERATION_WIDTH) + String.join(" ", askers);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
