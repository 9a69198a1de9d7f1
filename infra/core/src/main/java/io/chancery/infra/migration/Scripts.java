package io.chancery.infra.migration;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The migration scripts of one kind of schema, read once: they are part of the build, and looking for them again for
/// each of hundreds of firms costs more than running them.
final class Scripts implements ResourceProvider {

    private static final Pattern NAME = Pattern.compile("V(\\d{4})__[a-z0-9_]+\\.sql");

    private final List<LoadableResource> scripts;
    private final int newest;

    /// @param folder on the class path, such as `db/tenant`
    /// @throws IllegalStateException when a script's name is not `V0001__verb_noun.sql`
    Scripts(String folder) {
        try {
            var found = new PathMatchingResourcePatternResolver(Scripts.class.getClassLoader())
                    .getResources("classpath*:" + folder + "/*.sql");
            scripts = Arrays.stream(found).<LoadableResource>map(Script::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The migration scripts of %s could not be read".formatted(folder), e);
        }
        newest = scripts.stream()
                .mapToInt(script -> version(script.getFilename()))
                .max()
                .orElse(0);
    }

    /// The version that these scripts lead to.
    int newest() {
        return newest;
    }

    static int version(String name) {
        var matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalStateException(
                    "A migration script is named V0001__verb_noun.sql, was '%s'".formatted(name));
        }
        return Integer.parseInt(matcher.group(1));
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return scripts.stream()
                .filter(script -> script.getRelativePath().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.stream()
                .filter(script -> script.getFilename().startsWith(prefix)
                        && Arrays.stream(suffixes).anyMatch(script.getFilename()::endsWith))
                .toList();
    }

    private static final class Script extends LoadableResource {

        private final String name;
        private final String text;

        private Script(String name, String text) {
            this.name = name;
            this.text = text;
        }

        static Script of(Resource file) {
            try {
                return new Script(
                        Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("%s could not be read".formatted(file), e);
            }
        }

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public String getAbsolutePath() {
            return name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
