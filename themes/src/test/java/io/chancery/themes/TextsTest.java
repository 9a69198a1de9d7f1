package io.chancery.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/texts");
    private static final Pattern KEY = Pattern.compile("\"(themes\\.[a-zA-Z.]+[a-zA-Z])\"");

    @Test
    void germanIsComplete() {
        assertThat(keys("themes_de")).isEqualTo(keys("themes"));
    }

    @Test
    void britishEnglishOnlyDiffers() {
        assertThat(keys("themes")).containsAll(keys("themes_en_GB"));
        keys("themes_en_GB")
                .forEach(key -> assertThat(read("themes_en_GB").getProperty(key))
                        .isNotEqualTo(read("themes").getProperty(key)));
    }

    @Test
    void everyKeyInTheCodeHasItsText() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> used.addAll(keysIn(file)));
        }

        assertThat(used).hasSizeGreaterThan(60);
        assertThat(keys("themes")).containsAll(used);
    }

    @Test
    void everyTextIsAPatternThatCanBeFilled() {
        for (String bundle : new String[] {"themes", "themes_de", "themes_en_GB"}) {
            read(bundle)
                    .forEach((key, text) -> assertThat(new MessageFormat((String) text).format(new Object[] {1, 2}))
                            .as((String) key)
                            .isNotBlank());
        }
    }

    private static Set<String> keysIn(Path file) {
        Set<String> found = new TreeSet<>();
        try {
            Matcher matcher = KEY.matcher(Files.readString(file));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static Set<String> keys(String bundle) {
        return new TreeSet<>(read(bundle).stringPropertyNames());
    }

    private static Properties read(String bundle) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(bundle + ".properties"))) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
