package io.chancery.app.openid;

import io.chancery.infra.outbound.InnerNetwork;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;

/// The one way to a firm's provider. What an administrator has typed, and what the provider says of itself, must not
/// lead into an internal network, and neither may keep this node busy. The address that was looked at is the one that
/// is
/// connected to: a name that changes its mind in between gains nothing. Nothing is followed elsewhere.
class ProviderCalls {

    static final int ANSWER_BYTES_MAX = 512 * 1024;

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout EACH_READ = Timeout.ofSeconds(8);
    private static final Duration WHOLE_ANSWER = Duration.ofSeconds(15);
    private static final int AT_ONCE = 32;
    private static final int AT_ONCE_TO_ONE = 8;

    private final ClientHttpRequestFactory factory;

    /// @param inside whether addresses of the own network may be called, and without TLS, as in tests
    ProviderCalls(boolean inside) {
        this.factory = new InterceptingClientHttpRequestFactory(
                new HttpComponentsClientHttpRequestFactory(client(inside)), List.of(new Limits(inside)));
    }

    ClientHttpRequestFactory factory() {
        return factory;
    }

    private static CloseableHttpClient client(boolean inside) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(inside ? SystemDefaultDnsResolver.INSTANCE : new OutsideOnly())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(EACH_READ)
                        .build())
                .setMaxConnTotal(AT_ONCE)
                .setMaxConnPerRoute(AT_ONCE_TO_ONE)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(EACH_READ)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /// The address lies where no provider is.
    static final class Inside extends UnknownHostException {
        private static final long serialVersionUID = 1;

        Inside(String host) {
            super(host);
        }
    }

    /// It is not called without TLS.
    static final class NotHttps extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final class OutsideOnly implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            var found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
            for (var address : found) {
                if (InnerNetwork.contains(address)) {
                    throw new Inside(host);
                }
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private record Limits(boolean inside) implements ClientHttpRequestInterceptor {

        @Override
        public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
                throws IOException {
            if (!inside && !"https".equals(request.getURI().getScheme())) {
                throw new NotHttps();
            }
            return new Limited(execution.execute(request, body));
        }
    }

    private record Limited(ClientHttpResponse answer) implements ClientHttpResponse {

        @Override
        public InputStream getBody() throws IOException {
            return new Measured(answer.getBody());
        }

        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return answer.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return answer.getStatusText();
        }

        @Override
        public HttpHeaders getHeaders() {
            return answer.getHeaders();
        }

        @Override
        public void close() {
            answer.close();
        }
    }

    private static final class Measured extends FilterInputStream {

        private final long until = System.nanoTime() + WHOLE_ANSWER.toNanos();
        private long read;

        Measured(InputStream answer) {
            super(answer);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var some = super.read(into, from, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int some) throws IOException {
            read += some;
            if (read > ANSWER_BYTES_MAX || System.nanoTime() - until > 0) {
                throw new IOException("The answer is longer than %d bytes, or takes longer than %d seconds"
                        .formatted(ANSWER_BYTES_MAX, WHOLE_ANSWER.toSeconds()));
            }
        }
    }
}
