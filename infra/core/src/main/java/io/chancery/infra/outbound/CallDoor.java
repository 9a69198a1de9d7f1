package io.chancery.infra.outbound;

import io.chancery.infra.outbound.OutboxTable.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Calls other systems. An address that a firm has typed must not lead into the provider's own network, and answers are
/// neither followed elsewhere nor kept.
final class CallDoor {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int OK_MIN = 200;
    private static final int OK_MAX = 299;

    private final boolean inside;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(Redirect.NEVER)
            .build();

    /// @param inside whether addresses of the own network may be called, as in tests
    CallDoor(boolean inside) {
        this.inside = inside;
    }

    void send(Waiting letter) {
        var to = URI.create(letter.recipient());
        requireOutside(to);
        var request = HttpRequest.newBuilder(to)
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", letter.id().toString())
                .POST(BodyPublishers.ofString(letter.body()))
                .build();
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status < OK_MIN || status > OK_MAX) {
                throw new CannotBeSent("%s answered %d".formatted(to.getHost(), status), null);
            }
        } catch (IOException e) {
            throw new CannotBeSent("%s did not answer: %s".formatted(to.getHost(), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotBeSent("the node is going", e);
        }
    }

    private void requireOutside(URI to) {
        if (inside) {
            return;
        }
        try {
            for (var address : InetAddress.getAllByName(to.getHost())) {
                if (InnerNetwork.contains(address)) {
                    throw new CannotBeSent("%s is an address of an internal network".formatted(to.getHost()), null);
                }
            }
        } catch (UnknownHostException e) {
            throw new CannotBeSent("%s is not known".formatted(to.getHost()), e);
        }
    }
}
