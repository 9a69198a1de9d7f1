package io.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The list of keys and algorithms (`infra/docs/keys.md`) is what the sources use, and nothing is broken that is used.
class CryptographyTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final Path LIST = REPOSITORY.resolve("infra/docs/keys.md");

    /// Names by which the JDK, Tink, Nimbus, WebAuthn4J and Spring Security are asked for an algorithm.
    private static final List<Pattern> ASKED = Stream.of(
                    "(?:MessageDigest|Mac|Cipher|Signature|KeyPairGenerator)\\.getInstance\\(\"([^\"]+)\"",
                    "\"(Hmac\\w+|AES/[^\"]+)\"",
                    "PredefinedAeadParameters\\.(\\w+)",
                    "new (AesGcm\\w+)\\(",
                    "(?:JWSAlgorithm|COSEAlgorithmIdentifier|SignatureAlgorithm)\\.([A-Z]\\w*\\d+|EdDSA)",
                    "new (Argon2PasswordEncoder|HmacOneTimePasswordGenerator|SecureRandom)\\(")
            .map(Pattern::compile)
            .toList();
    /// SHA-1 by its names; the demonstration gives codes as applications do.
    private static final Pattern BROKEN =
            Pattern.compile("(?i)\"(?:MD5|SHA-?1|MD2|DES|RC4|.*/ECB/.*)\"|md5Digest|sha1Hex|md5Hex|sha1\\(");

    @Test
    void theListNamesEveryAlgorithmThatIsUsed() throws IOException {
        var used = used();
        assertThat(used).contains("SHA-256", "AES256_GCM", "Argon2PasswordEncoder", "ES256");
        assertThat(listed()).containsAll(used);
    }

    @Test
    void theListNamesNothingThatIsNotUsed() throws IOException {
        var table = Files.readString(LIST).split("## Algorithms")[1].split("## Classes")[0];
        var named = Pattern.compile("(?m)^\\| ([^|]+) \\|")
                .matcher(table)
                .results()
                .flatMap(row ->
                        Pattern.compile("`([^`]+)`").matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
        assertThat(used()).containsAll(named);
    }

    @Test
    void nothingBrokenIsUsed() {
        assertThat(sources().filter(file -> BROKEN.matcher(read(file)).find())).isEmpty();
        assertThat(BROKEN.matcher("MessageDigest.getInstance(\"SHA-1\")").find())
                .isTrue();
        assertThat(BROKEN.matcher("DigestUtils.md5DigestAsHex(bytes)").find()).isTrue();
    }

    private static Set<String> used() {
        return sources()
                .map(CryptographyTest::read)
                .flatMap(text -> ASKED.stream()
                        .flatMap(pattern -> pattern.matcher(text).results())
                        .map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> listed() throws IOException {
        return Pattern.compile("`([^`]+)`")
                .matcher(Files.readString(LIST))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    /// What runs in operation; the launcher of one machine is none of it.
    private static Stream<Path> sources() {
        return Stream.of("app", "infra/core", "infra/web", "themes", "tenant-admin/control", "tenant-admin/console")
                .map(module -> REPOSITORY.resolve(module).resolve("src/main/java"))
                .flatMap(CryptographyTest::walk)
                .filter(file -> file.toString().endsWith(".java"));
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
