package io.chancery.infra.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// README.md and the launcher tell the same: where to go and how to sign in.
class ReadmeTest {

    private static final Pattern ADDRESS_OR_PERSON = Pattern.compile("http://\\S+|\\S+@\\S+\\.example");

    private final String readme = read("README.md");

    @Test
    void namesEveryAddressAndSignInThatTheLauncherPrints() {
        var printed = Welcome.text(Options.parse(List.of()), Duration.ZERO);
        assertThat(ADDRESS_OR_PERSON.matcher(printed).results().map(found -> found.group()))
                .hasSize(8)
                .allSatisfy(found -> assertThat(readme).contains(found));
        assertThat(readme).contains(Welcome.PASSWORD);
        assertThat(printed).contains(Welcome.PASSWORD, DemoCode.KEY);
        assertThat(readme).contains(DemoCode.KEY);
    }

    @Test
    void linksOnlyToWhatIsThere() {
        var links = Pattern.compile("\\]\\((?!http)([^)#]+)\\)")
                .matcher(readme)
                .results()
                .map(found -> found.group(1));
        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(root().resolve(link)).exists());
    }

    private static String read(String file) {
        try {
            return Files.readString(root().resolve(file));
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }

    private static Path root() {
        return Path.of("../..").toAbsolutePath().normalize();
    }
}
