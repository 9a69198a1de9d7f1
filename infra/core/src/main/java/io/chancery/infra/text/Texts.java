package io.chancery.infra.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The translation files of all modules: `texts/<feature>.properties` is English as written in the US and the default,
/// `_en_GB` holds what British English says differently, `_de` is German.
///
/// A key nobody wrote is shown as `!key!`, so that a missing sentence is seen in a screenshot; a test finds them first.
public final class Texts {

    public static final List<Locale> LANGUAGES = List.of(Locale.US, Locale.UK, Locale.GERMANY);

    private static final String MISSING = "!";
    private static final Pattern FILE = Pattern.compile("[a-z-]+?(?:_(en_GB|de))?\\.properties");

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    /// @throws IllegalStateException when a key stands in two files of one language
    public Texts(ClassLoader classes) {
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver(classes).getResources("classpath*:texts/*.properties")) {
                load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The translation files could not be read", e);
        }
    }

    /// The sentence in the language nearest to the locale's, its placeholders filled (see [MessageFormat]).
    public String get(Locale locale, String key, Object... args) {
        return find(locale, key)
                .map(pattern -> new MessageFormat(pattern, locale).format(args))
                .orElse(MISSING + key + MISSING);
    }

    /// Whether that is what is shown for a key nobody wrote: what a later build has a word for, this one may not.
    public static boolean isMissing(String shown) {
        return shown.startsWith(MISSING);
    }

    /// The pattern as it stands in the file, if somebody wrote one.
    public Optional<String> find(Locale locale, String key) {
        return languagesFor(locale).stream()
                .map(language -> byLanguage.getOrDefault(language, Map.of()).get(key))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// All keys of one language's own files, for the test that compares languages; empty is the default language.
    public Set<String> keys(String language) {
        return new TreeSet<>(byLanguage.getOrDefault(language, Map.of()).keySet());
    }

    private static List<String> languagesFor(Locale locale) {
        if (locale.getLanguage().equals("de")) {
            return List.of("de", "");
        }
        return locale.getCountry().equals("GB") ? List.of("en_GB", "") : List.of("");
    }

    private void load(Resource file) throws IOException {
        var name = FILE.matcher(String.valueOf(file.getFilename()));
        if (!name.matches()) {
            throw new IllegalStateException(
                    "%s: a translation file is <feature>.properties, <feature>_en_GB.properties or <feature>_de.properties"
                            .formatted(file));
        }
        var language = byLanguage.computeIfAbsent(name.group(1) == null ? "" : name.group(1), l -> new HashMap<>());
        var texts = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        texts.forEach((key, text) -> {
            if (language.put(key.toString(), text.toString()) != null) {
                throw new IllegalStateException("%s: %s stands in another file already".formatted(file, key));
            }
        });
    }
}
