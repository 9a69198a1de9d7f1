package io.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The proxy that is shipped, as far as its text tells: what comes without TLS gets no answer of a node.
class DeployedProxyTest {

    private static final Path CONFIG = Path.of("..", "infra", "deploy", "haproxy.cfg");
    private static final Pattern REFUSED =
            Pattern.compile("http-request deny deny_status 403 if !\\{ ssl_fc } \\{ path_beg (.+) }");
    private static final String LED_ON = "http-request redirect scheme https code 301 unless { ssl_fc }";

    private List<String> people;

    @BeforeEach
    void read() throws IOException {
        people = Files.readAllLines(CONFIG).stream()
                .dropWhile(line -> !line.equals("frontend people"))
                .skip(1)
                .takeWhile(line -> line.isBlank() || line.startsWith(" "))
                .map(String::strip)
                .toList();
    }

    @Test
    void whatComesWithoutTlsReachesNoNode() throws IOException {
        assertThat(people.indexOf(LED_ON))
                .isNotNegative()
                .isLessThan(firstThat("use_backend"))
                .isLessThan(firstThat("default_backend"))
                .isLessThan(firstThat("http-request set-header"));
        assertThat(Files.readAllLines(CONFIG))
                .as("no other door")
                .filteredOn(line -> line.strip().startsWith("bind "))
                .hasSize(2)
                .anyMatch(line -> line.contains(":443 ssl"));
        assertThat(Files.readString(CONFIG)).contains("ssl-default-bind-options ssl-min-ver TLSv1.2");
    }

    @Test
    void programsAreRefusedWithoutTlsAndNotLedOn() {
        var refused = people.stream()
                .map(REFUSED::matcher)
                .filter(line -> line.matches())
                .findFirst()
                .orElseThrow();
        var begins = Arrays.asList(refused.group(1).split(" "));
        assertThat(List.of(
                        "/api/v1/clients",
                        "/oauth2/token",
                        "/oauth2/jwks",
                        "/oauth2/revoke",
                        "/.well-known/oauth-authorization-server",
                        "/openid/logout"))
                .allMatch(address -> begins.stream().anyMatch(address::startsWith));
        assertThat(List.of("/", "/sign-in", "/welcome", "/clients"))
                .noneMatch(page -> begins.stream().anyMatch(page::startsWith));
        assertThat(people.indexOf(refused.group())).isLessThan(people.indexOf(LED_ON));
    }

    private int firstThat(String begin) {
        var line =
                people.stream().filter(one -> one.startsWith(begin)).findFirst().orElseThrow();
        return people.indexOf(line);
    }
}
