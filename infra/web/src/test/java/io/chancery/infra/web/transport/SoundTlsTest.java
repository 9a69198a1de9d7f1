package io.chancery.infra.web.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.local.Certificate;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Path;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What a node that speaks TLS itself agrees to, and what it refuses. Java's own client would not even ask for what is
/// refused, so that is asked byte by byte.
class SoundTlsTest {

    private static final int TLS_1_1 = 2;
    private static final int TLS_1_2 = 3;
    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;

    private static final int ECDHE_ECDSA_AES_128_GCM = 0xC02B;
    private static final int ECDHE_ECDSA_AES_128_CBC = 0xC009;
    private static final int RSA_AES_128_GCM = 0x009C;

    @TempDir
    static Path folder;

    private static Certificate certificate;
    private static WebServer node;

    @Configuration
    static class Properties {

        @Bean
        ServerProperties properties() {
            var tls = new Ssl();
            tls.setKeyStore(certificate.store().toUri().toString());
            tls.setKeyStorePassword(certificate.password());
            var properties = new ServerProperties();
            properties.setSsl(tls);
            return properties;
        }
    }

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void start() throws IOException {
        certificate = Certificate.of(folder);
        new ApplicationContextRunner()
                .withUserConfiguration(Properties.class, TransportConfiguration.class)
                .run(context -> {
                    var factory = new TomcatServletWebServerFactory(0);
                    context.getBeanProvider(WebServerFactoryCustomizer.class)
                            .forEach(customizer -> customizer.customize(factory));
                    factory.setSsl(context.getBean(ServerProperties.class).getSsl());
                    node = factory.getWebServer();
                });
        node.start();
    }

    @AfterAll
    static void stop() {
        node.stop();
    }

    @Test
    void agreesToTheNewestVersion() throws Exception {
        assertThat(agreed("TLSv1.3", "TLSv1.2").getProtocol()).isEqualTo("TLSv1.3");
    }

    @Test
    void agreesToAKeyForEachConnectionAndToNothingThatCouldBeChangedOnTheWay() throws Exception {
        assertThat(agreed("TLSv1.3").getCipherSuite()).matches("TLS_(AES_\\d+_GCM|CHACHA20_POLY1305)_SHA\\d+");
        assertThat(agreed("TLSv1.2").getCipherSuite())
                .matches("TLS_ECDHE_\\w+_WITH_(AES_\\d+_GCM|CHACHA20_POLY1305)_SHA\\d+");
        assertThat(answer(TLS_1_2, ECDHE_ECDSA_AES_128_GCM)).isEqualTo(HANDSHAKE);
    }

    @Test
    void refusesOldVersions() throws Exception {
        assertThat(answer(TLS_1_1, ECDHE_ECDSA_AES_128_CBC)).isEqualTo(ALERT);
        assertThat(answer(TLS_1_1, ECDHE_ECDSA_AES_128_GCM)).isEqualTo(ALERT);
    }

    @Test
    void refusesWeakSuites() throws Exception {
        assertThat(answer(TLS_1_2, ECDHE_ECDSA_AES_128_CBC)).isEqualTo(ALERT);
        assertThat(answer(TLS_1_2, RSA_AES_128_GCM)).isEqualTo(ALERT);
    }

    /// No page and no WebSocket is to be had at a door that speaks TLS, unless by it.
    @Test
    void answersNothingWithoutTls() throws Exception {
        try (var plain = new Socket("localhost", node.getPort())) {
            plain.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n\r\n".getBytes());
            assertThat(firstLine(plain.getInputStream())).doesNotContain("101", "200", "302");
        }
    }

    private static SSLSession agreed(String... versions) throws IOException {
        try (var socket =
                (SSLSocket) certificate.trusting().getSocketFactory().createSocket("localhost", node.getPort())) {
            socket.setEnabledProtocols(versions);
            socket.startHandshake();
            return socket.getSession();
        }
    }

    /// The kind of what comes back to a greeting of this version that knows this suite.
    private static int answer(int version, int suite) throws IOException {
        try (var socket = new Socket("localhost", node.getPort())) {
            socket.getOutputStream().write(greeting(version, suite));
            return new DataInputStream(socket.getInputStream()).readUnsignedByte();
        }
    }

    /// A ClientHello (RFC 5246, 7.4.1.2) with the curve and the signature of the node's certificate.
    private static byte[] greeting(int version, int suite) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var hello = new DataOutputStream(bytes);
        hello.writeByte(3);
        hello.writeByte(version);
        hello.write(new byte[32]);
        hello.writeByte(0);
        hello.writeShort(2);
        hello.writeShort(suite);
        hello.writeShort(0x0100);
        byte[] extensions = {
            0,
            10,
            0,
            4,
            0,
            2,
            0,
            0x17, // supported groups: secp256r1
            0,
            11,
            0,
            2,
            1,
            0, // points without compression
            0,
            13,
            0,
            6,
            0,
            4,
            4,
            3,
            2,
            3 // signatures: ECDSA with SHA-256 and SHA-1
        };
        hello.writeShort(extensions.length);
        hello.write(extensions);
        var body = bytes.toByteArray();
        var sent = new ByteArrayOutputStream();
        var out = new DataOutputStream(sent);
        out.writeByte(HANDSHAKE);
        out.writeShort(0x0301);
        out.writeShort(body.length + 4);
        out.writeInt(0x01000000 | body.length);
        out.write(body);
        return sent.toByteArray();
    }

    private static String firstLine(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
