package io.chancery.app.openid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.StreamUtils;

/// Asks a provider for its keys at most once a minute. A token that names a key nobody knows makes the framework
/// look for it, and anybody may send such tokens: without this, strangers would have us call the provider as often
/// as they like.
///
/// A provider publishes a key before it signs by it; one that does not is not understood for a minute. What was not
/// answered is asked again.
final class KeysNowAndThen implements ClientHttpRequestInterceptor {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Clock clock;
    private @Nullable Kept kept;

    KeysNowAndThen(Clock clock) {
        this.clock = clock;
    }

    private record Kept(Instant at, HttpHeaders headers, byte[] body) {}

    @Override
    public synchronized ClientHttpResponse intercept(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
        var known = kept;
        if (known == null || !clock.instant().isBefore(known.at().plus(KEPT))) {
            try (var answer = execution.execute(request, body)) {
                if (answer.getStatusCode() != HttpStatus.OK) {
                    throw new IOException("The provider's keys are not there: " + answer.getStatusCode());
                }
                known = new Kept(clock.instant(), answer.getHeaders(), StreamUtils.copyToByteArray(answer.getBody()));
                kept = known;
            }
        }
        return new Again(known);
    }

    /// The last answer, once more.
    private record Again(Kept kept) implements ClientHttpResponse {

        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatus.OK;
        }

        @Override
        public String getStatusText() {
            return HttpStatus.OK.getReasonPhrase();
        }

        @Override
        public HttpHeaders getHeaders() {
            return kept.headers();
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(kept.body());
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
