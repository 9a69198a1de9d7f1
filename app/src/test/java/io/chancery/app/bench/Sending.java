package io.chancery.app.bench;

import io.chancery.app.integrations.Credentials;
import io.chancery.app.integrations.Integrations;
import io.chancery.app.integrations.Scope;
import io.chancery.app.matters.MatterId;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.ProgramCall;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicReference;

/// A program that sends files to a matter of the firm, by the plainest client that Java has: what it does itself is
/// done by the same processors, and is none of what is measured.
final class Sending {

    /// That wait for the next file.
    private static final int CONNECTIONS = 64;

    private static final Duration TOKEN_USED = Duration.ofMinutes(2);

    private final Firm firm;
    private final MatterId matter;
    private final int port;
    private final ProgramCall door;
    private final Credentials credentials;
    private final AtomicReference<Token> token = new AtomicReference<>(new Token("", Instant.MIN));

    private record Token(String value, Instant until) {}

    Sending(Firm firm, TestPerson person, MatterId matter, Integrations integrations, int port) {
        // It sends the host of the address unless it is told before its first use that it may not.
        System.setProperty("sun.net.http.allowRestrictedHeaders", "true");
        System.setProperty("http.maxConnections", Integer.toString(CONNECTIONS));
        this.firm = firm;
        this.matter = matter;
        this.port = port;
        this.door = ProgramCall.at(port, firm);
        this.credentials = TenantContext.callAs(
                firm.id(),
                () -> person.does(() -> integrations.letIn(CommandId.next(), "Papers", EnumSet.allOf(Scope.class))));
    }

    /// Ends when it is kept; anything else is an error.
    void keep(Path file) throws Exception {
        var sending = begin(file.getFileName().toString());
        sending.setFixedLengthStreamingMode(Files.size(file));
        try (var content = Files.newInputStream(file)) {
            finish(sending, content);
        }
    }

    /// Nobody says beforehand how long it is.
    void keep(String name, InputStream content) throws Exception {
        var sending = begin(name);
        sending.setChunkedStreamingMode(0);
        finish(sending, content);
    }

    private HttpURLConnection begin(String name) throws IOException {
        var address = "http://127.0.0.1:%d/api/v1/documents?matter=%s&name=%s".formatted(port, matter, name);
        var sending = (HttpURLConnection) URI.create(address).toURL().openConnection();
        sending.setRequestProperty("Host", firm.host() + ":" + port);
        sending.setRequestProperty("Authorization", "Bearer " + token());
        sending.setRequestProperty("Content-Type", "application/octet-stream");
        sending.setDoOutput(true);
        return sending;
    }

    private static void finish(HttpURLConnection sending, InputStream content) throws IOException {
        try (var out = sending.getOutputStream()) {
            content.transferTo(out);
        }
        if (sending.getResponseCode() != HttpURLConnection.HTTP_CREATED) {
            throw new IllegalStateException("%s: %d %s"
                    .formatted(
                            sending.getURL(),
                            sending.getResponseCode(),
                            new String(sending.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)));
        }
        try (var answer = sending.getInputStream()) {
            answer.readAllBytes();
        }
    }

    private synchronized String token() {
        if (token.get().until().isBefore(Instant.now())) {
            token.set(new Token(
                    door.askForToken(credentials, "").at("/access_token"),
                    Instant.now().plus(TOKEN_USED)));
        }
        return token.get().value();
    }
}
