package io.chancery.app.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.chancery.app.people.FirmRole;
import io.chancery.infra.local.Certificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderCallsTest {

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer server;
    private String body = "{}";
    private int status = 200;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.getResponseHeaders().add("Location", here() + "/elsewhere");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "https://127.0.0.1, INTERNAL",
        "https://localhost, INTERNAL",
        "https://[::1], INTERNAL",
        "https://169.254.169.254, INTERNAL",
        "https://10.0.0.1, INTERNAL",
        "https://2130706433, INTERNAL",
        "http://provider.example, NOT_HTTPS",
        "https://no-such-name.invalid, HOST_UNKNOWN"
    })
    void neverCallsTheInternalNetwork(String issuer, Fault fault) {
        assertThat(check(issuer, false).fault()).isEqualTo(fault);
    }

    @Test
    void callsNobodyHereByItsPort() {
        assertThat(check(here().replace("http:", "https:"), false).fault()).isEqualTo(Fault.INTERNAL);
        assertThat(check(here(), false).fault()).isEqualTo(Fault.NOT_HTTPS);
        assertThat(calls).hasValue(0);
    }

    @Test
    void tellsNothingToAProviderForWhomNobodyVouches(@TempDir Path folder) throws Exception {
        var certificate = Certificate.of(folder);
        var stranger = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.setHttpsConfigurator(new HttpsConfigurator(certificate.serving()));
        stranger.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        stranger.start();
        try {
            var issuer = "https://localhost:" + stranger.getAddress().getPort();
            assertThat(check(issuer, true).fault()).isEqualTo(Fault.NO_ANSWER);
            assertThat(calls).hasValue(0);

            var door =
                    HttpClient.newBuilder().sslContext(certificate.trusting()).build();
            door.send(HttpRequest.newBuilder(URI.create(issuer)).build(), BodyHandlers.discarding());
            assertThat(calls).as("it answers whoever trusts it").hasValue(1);
        } finally {
            stranger.stop(0);
        }
    }

    @Test
    void readsNoAnswerWithoutAnEnd() {
        body = "{\"issuer\": \"%s\"}".formatted("x".repeat(ProviderCalls.ANSWER_BYTES_MAX));

        assertThat(check(here(), true).fault()).isIn(Fault.NO_ANSWER, Fault.NO_DESCRIPTION);
    }

    @Test
    void followsNobodyElsewhere() {
        status = 302;

        assertThat(check(here(), true).fault()).isEqualTo(Fault.NO_DESCRIPTION);
        assertThat(calls).hasValue(1);
    }

    @Test
    void saysWhatIsWrongWithADescription() {
        body = "{\"issuer\": \"https://evil.example\"}";
        assertThat(check(here(), true)).isEqualTo(new Finding(Fault.OTHER_ISSUER, "https://evil.example"));
        body = "{\"issuer\": \"%s\", \"id_token_signing_alg_values_supported\": [\"HS256\", \"none\"]}"
                .formatted(here());
        assertThat(check(here(), true).fault()).isEqualTo(Fault.NO_ALGORITHM);
        body = "{\"issuer\": \"%s\", \"id_token_signing_alg_values_supported\": [\"RS256\"]}".formatted(here());
        assertThat(check(here(), true).fault()).isEqualTo(Fault.NO_DESCRIPTION);
        body = "not JSON";
        assertThat(check(here(), true).fault()).isEqualTo(Fault.NO_DESCRIPTION);
        status = 404;
        assertThat(check(here(), true).fault()).isEqualTo(Fault.NO_DESCRIPTION);
        server.stop(0);
        assertThat(check(here(), true).fault()).isEqualTo(Fault.NO_ANSWER);
    }

    private String here() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static Finding check(String issuer, boolean inside) {
        var calls = new ProviderCalls(inside);
        var details = new ProviderDetails(
                "Provider",
                issuer,
                "client",
                Set.of("firm.example"),
                "email",
                false,
                "",
                "",
                FirmRole.TIMEKEEPER,
                FactorTrust.OURS,
                false);
        return new ProviderCheck(new Discovery(calls, Clock.systemUTC()), calls)
                .check(details, "secret", "https://firm.example/openid/callback");
    }
}
