package io.chancery.app.utbms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The published codes, to look up and to search by code or by words of their name.
public final class UtbmsCatalogue {

    private static final String RESOURCE = "/utbms/code-sets.txt";

    private final Map<String, UtbmsCode> codes;

    private UtbmsCatalogue(Map<String, UtbmsCode> codes) {
        this.codes = codes;
    }

    /// Reads the code sets that come with the build; a malformed one stops the start.
    public static UtbmsCatalogue load() {
        var codes = new LinkedHashMap<String, UtbmsCode>();
        try (var in = UtbmsCatalogue.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the build");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(UtbmsCatalogue::parsed)
                    .forEach(code -> {
                        if (codes.put(code.code(), code) != null) {
                            throw new IllegalStateException("Code %s stands twice".formatted(code.code()));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new UtbmsCatalogue(Collections.unmodifiableMap(codes));
    }

    public Optional<UtbmsCode> find(TaskCode task) {
        return find(task.code()).filter(code -> code.set().isTasks());
    }

    public Optional<UtbmsCode> find(ActivityCode activity) {
        return find(activity.code()).filter(code -> code.set() == CodeSet.ACTIVITIES);
    }

    public Optional<UtbmsCode> find(ExpenseCode expense) {
        return find(expense.code()).filter(code -> code.set() == CodeSet.EXPENSES);
    }

    /// All codes of the sets, in their published order.
    public List<UtbmsCode> in(Set<CodeSet> sets) {
        return codes.values().stream().filter(code -> sets.contains(code.set())).toList();
    }

    /// The codes of the sets that begin with, or whose name has words that begin with, every word typed; those whose
    /// code begins so stand first. Nothing typed finds all.
    public List<UtbmsCode> search(Set<CodeSet> sets, String typed, Locale locale) {
        var words = Arrays.stream(typed.toLowerCase(locale).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var found = in(sets).stream()
                .filter(code -> words.stream().allMatch(word -> matches(code, word, locale)))
                .toList();
        return Stream.concat(
                        found.stream().filter(code -> startsWith(code, words)),
                        found.stream().filter(code -> !startsWith(code, words)))
                .toList();
    }

    private Optional<UtbmsCode> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    private static boolean matches(UtbmsCode code, String word, Locale locale) {
        return code.code().toLowerCase(Locale.ROOT).startsWith(word)
                || Arrays.stream(code.name(locale).toLowerCase(locale).split("[^\\p{L}\\p{N}]+"))
                        .anyMatch(part -> part.startsWith(word));
    }

    private static boolean startsWith(UtbmsCode code, List<String> words) {
        return !words.isEmpty() && code.code().toLowerCase(Locale.ROOT).startsWith(words.getFirst());
    }

    private static UtbmsCode parsed(String line) {
        var parts = line.split("\\|", -1);
        if (parts.length != 4) {
            throw new IllegalStateException("A code has set, code and two names, not: " + line);
        }
        return new UtbmsCode(
                CodeSet.valueOf(parts[0]), CodeForm.checked("published code", parts[1]), parts[2], parts[3]);
    }
}
