package io.chancery.infra.migration;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/// A script that takes away what no firm needs any more. It stands in `db/tenant/contract` and runs for one firm at a
/// time, when somebody has ordered it.
///
/// @param version of the first build that does without: nodes of an older one refuse the firm afterwards
/// @param name of the file
/// @param why its first lines, after `-- Why:`, as a sentence
/// @param release that a firm has to have before, from a line `-- Release: 2026.3`; null when any will do
public record ContractScript(
        int version, String name, String why, @Nullable String release, String text) {

    private static final String WHY = "-- Why: ";
    private static final Pattern RELEASE = Pattern.compile("-- Release: (\\d{4}\\.\\d+)");

    /// @throws IllegalStateException when it is not named like a migration, or does not begin by saying why
    static ContractScript of(String name, String text) {
        if (!text.startsWith(WHY)) {
            throw new IllegalStateException("A contract script begins with '-- Why: ', %s does not".formatted(name));
        }
        var head = text.lines().takeWhile(line -> line.startsWith("--")).toList();
        return new ContractScript(Scripts.version(name), name, why(head), release(head), text);
    }

    private static String why(List<String> head) {
        var sentence = new StringBuilder(head.getFirst().substring(WHY.length()));
        head.stream()
                .skip(1)
                .filter(line -> !RELEASE.matcher(line).matches())
                .forEach(line -> sentence.append(' ').append(line.substring(2).strip()));
        return StringUtils.capitalize(sentence.toString().strip());
    }

    private static @Nullable String release(List<String> head) {
        for (var line : head) {
            var release = RELEASE.matcher(line);
            if (release.matches()) {
                return release.group(1);
            }
        }
        return null;
    }
}
