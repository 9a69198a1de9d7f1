package io.chancery.infra.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// All expand scripts of a build, and the exceptions that somebody wrote down with a reason in `db/exceptions.txt`: one
/// a line, `db/tenant/V0412__x.sql DROPS because …`. An exception that nothing needs is a finding too.
public final class ExpandScripts {

    private static final Pattern EXCEPTION = Pattern.compile("(\\S+\\.sql) ([A-Z_]+) because (\\S.*)");

    private ExpandScripts() {}

    /// Sentences about what must not be; none when the scripts are safe while the build before still runs.
    ///
    /// @param folders on the class path, such as `db/tenant`
    public static List<String> findings(String... folders) {
        var resolver = new PathMatchingResourcePatternResolver(ExpandScripts.class.getClassLoader());
        try {
            var exceptions = exceptions(resolver);
            var needed = new HashSet<String>();
            var findings = new ArrayList<String>();
            for (var folder : folders) {
                for (var script : resolver.getResources("classpath*:" + folder + "/*.sql")) {
                    var name = folder + "/" + script.getFilename();
                    for (var finding : ExpandLint.of(script.getContentAsString(StandardCharsets.UTF_8))) {
                        if (exceptions.getOrDefault(name, Set.of()).contains(finding.rule())) {
                            needed.add(name + " " + finding.rule());
                        } else {
                            findings.add("%s, %s".formatted(name, finding));
                        }
                    }
                    exceptions.getOrDefault(name, Set.of()).stream()
                            .filter(rule -> !needed.contains(name + " " + rule))
                            .forEach(rule -> findings.add("%s needs no exception from %s".formatted(name, rule)));
                }
            }
            return findings;
        } catch (IOException e) {
            throw new UncheckedIOException("The migration scripts could not be read", e);
        }
    }

    private static Map<String, Set<ExpandRule>> exceptions(PathMatchingResourcePatternResolver resolver)
            throws IOException {
        var exceptions = new HashMap<String, Set<ExpandRule>>();
        for (var file : resolver.getResources("classpath*:db/exceptions.txt")) {
            for (var line :
                    file.getContentAsString(StandardCharsets.UTF_8).lines().toList()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                var parts = EXCEPTION.matcher(line);
                if (!parts.matches()) {
                    throw new IllegalStateException(
                            "An exception is 'db/tenant/V0001__x.sql RULE because reason', was '%s'".formatted(line));
                }
                exceptions
                        .computeIfAbsent(parts.group(1), _ -> new HashSet<>())
                        .add(ExpandRule.valueOf(parts.group(2)));
            }
        }
        return exceptions;
    }
}
