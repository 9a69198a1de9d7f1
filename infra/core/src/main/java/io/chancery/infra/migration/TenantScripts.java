package io.chancery.infra.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The migration scripts of firms' schemas that this build carries. Read once: they are part of the build.
final class TenantScripts {

    private static final Pattern NAME = Pattern.compile("V(\\d{4})__[a-z0-9_]+\\.sql");

    static final int NEWEST = newest();

    private TenantScripts() {}

    /// The number of a script's name, or 0 for what is not a versioned script.
    static int version(String name) {
        var matcher = NAME.matcher(name);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static int newest() {
        try {
            var scripts = new PathMatchingResourcePatternResolver(TenantScripts.class.getClassLoader())
                    .getResources("classpath*:db/tenant/V*.sql");
            return Arrays.stream(scripts)
                    .map(script -> Objects.requireNonNull(script.getFilename()))
                    .mapToInt(TenantScripts::version)
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException("The migration scripts of firms' schemas could not be listed", e);
        }
    }
}
