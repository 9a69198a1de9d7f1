package io.chancery.infra.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateTest {

    @TempDir
    Path home;

    @Test
    void isMadeOnceAndForItsOwnerAlone() throws IOException {
        var first = Certificate.of(home);

        assertThat(Certificate.of(home)).isEqualTo(first);
        for (var file : new String[] {"certificate.p12", "certificate.password"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void isTrustedByWhoKnowsItAndByNobodyElse() throws Exception {
        var certificate = Certificate.of(home);
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.serving()));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        var address = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
        try (var knows = HttpClient.newBuilder()
                        .sslContext(certificate.trusting())
                        .build();
                var other = HttpClient.newHttpClient()) {
            assertThat(ask(knows, address)).isEqualTo(204);
            assertThatThrownBy(() -> ask(other, address)).isInstanceOf(SSLHandshakeException.class);
        } finally {
            server.stop(0);
        }
    }

    private static int ask(HttpClient http, URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
