package io.chancery.app.ebilling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The classes of timekeepers that LEDES lists, and the older two-letter ones that stand for some of them.
public final class TimekeeperClassifications {

    private static final String RESOURCE = "/ebilling/classifications.txt";

    private final Map<String, String> current;

    private TimekeeperClassifications(Map<String, String> current) {
        this.current = current;
    }

    public static TimekeeperClassifications load() {
        var current = new LinkedHashMap<String, String>();
        try (var in = TimekeeperClassifications.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the build");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("="))
                    .forEach(names -> current.put(names[0], names[names.length - 1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TimekeeperClassifications(Collections.unmodifiableMap(current));
    }

    /// The listed class a written one means: itself, or what an old one stands for.
    public Optional<String> current(String written) {
        return Optional.ofNullable(current.get(written));
    }

    /// All listed classes, the old ones left out.
    public List<String> all() {
        return current.values().stream().distinct().toList();
    }
}
