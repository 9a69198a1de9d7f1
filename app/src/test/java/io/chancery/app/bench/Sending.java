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
import java.io.FileNotFoundException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicReference;

/// A program that sends files to a matter of the firm.
final class Sending implements AutoCloseable {

    private static final Duration TOKEN_USED = Duration.ofMinutes(2);

    private final Firm firm;
    private final MatterId matter;
    private final int port;
    private final ProgramCall door;
    private final Credentials credentials;
    private final HttpClient client;
    private final AtomicReference<Token> token = new AtomicReference<>(new Token("", Instant.MIN));

    private record Token(String value, Instant until) {}

    Sending(Firm firm, TestPerson person, MatterId matter, Integrations integrations, int port) {
        // Java's client sends the host of the address unless it is told before its first use that it may not.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        this.firm = firm;
        this.matter = matter;
        this.port = port;
        this.door = ProgramCall.at(port, firm);
        this.credentials = TenantContext.callAs(
                firm.id(),
                () -> person.does(() -> integrations.letIn(CommandId.next(), "Papers", EnumSet.allOf(Scope.class))));
        this.client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    void keep(Path file) throws Exception {
        keep(file.getFileName().toString(), publisher(file));
    }

    /// Ends when it is kept; anything else is an error.
    void keep(String name, BodyPublisher content) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:%d/api/v1/documents?matter=%s&name=%s".formatted(port, matter, name)))
                .header("Host", firm.host() + ":" + port)
                .header("Authorization", "Bearer " + token())
                .POST(content)
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("%s: %d %s".formatted(name, answer.statusCode(), answer.body()));
        }
    }

    private static BodyPublisher publisher(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new IllegalStateException(e);
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

    @Override
    public void close() {
        client.close();
    }
}
