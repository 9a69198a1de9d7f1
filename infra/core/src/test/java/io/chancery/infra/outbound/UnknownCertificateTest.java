package io.chancery.infra.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.chancery.infra.outbound.OutboxTable.Waiting;
import io.chancery.infra.persistence.Ids;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Servers whose certificate nobody vouches for are told nothing, whatever is to be sent.
class UnknownCertificateTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Test
    void aMailServerIsTrustedByItsCertificateAlone() {
        var server = new GreenMail(ServerSetup.SMTPS.dynamicPort());
        server.start();
        try {
            assertThatThrownBy(() -> new MailDoor(mailTo(server), "firm@ashworth.example", PATIENCE).send(mail()))
                    .isInstanceOf(CannotBeSent.class)
                    .hasRootCauseInstanceOf(java.security.cert.CertPathBuilderException.class)
                    .hasStackTraceContaining(SSLHandshakeException.class.getName());
            assertThat(server.getReceivedMessages()).isEmpty();

            var believing = mailTo(server);
            believing.getJavaMailProperties().put("mail.smtps.ssl.trust", "*");
            believing.getJavaMailProperties().put("mail.smtps.ssl.checkserveridentity", "false");
            new MailDoor(believing, "firm@ashworth.example", PATIENCE).send(mail());
            assertThat(server.getReceivedMessages())
                    .as("nothing but the certificate was in the way")
                    .hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void soIsWhoeverIsCalled() throws Exception {
        var calls = new AtomicInteger();
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(unknown()));
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            var call = new Waiting(
                    Ids.next(),
                    Channel.HTTP,
                    "https://localhost:%d/hook".formatted(server.getAddress().getPort()),
                    "",
                    "{}",
                    0);
            assertThatThrownBy(() -> new CallDoor(true).send(call))
                    .isInstanceOf(CannotBeSent.class)
                    .hasCauseInstanceOf(SSLHandshakeException.class)
                    .hasRootCauseInstanceOf(java.security.cert.CertPathBuilderException.class);
            assertThat(calls).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    private static JavaMailSenderImpl mailTo(GreenMail server) {
        var sender = new JavaMailSenderImpl();
        sender.setProtocol("smtps");
        sender.setHost("localhost");
        sender.setPort(server.getSmtps().getPort());
        return sender;
    }

    private static Waiting mail() {
        return new Waiting(Ids.next(), Channel.MAIL, "margaret@ashworth.example", "Welcome", "Hello", 0);
    }

    /// The certificate that the mail server of tests has made for itself.
    private static SSLContext unknown() throws Exception {
        var password = "changeit".toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = DummySSLServerSocketFactory.class
                .getClassLoader()
                .getResourceAsStream(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_P12)) {
            store.load(in, password);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
