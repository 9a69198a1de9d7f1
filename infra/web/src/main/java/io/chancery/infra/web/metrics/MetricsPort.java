package io.chancery.infra.web.metrics;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.web.filter.OncePerRequestFilter;

/// A second door of the web server, for the machine that collects metrics. It answers at an address that the proxy does
/// not pass on; the first door says nothing of them.
public final class MetricsPort implements WebServerFactoryCustomizer<TomcatWebServerFactory> {

    static final String METRICS = "/actuator/prometheus";

    private static final String HEALTH = "/actuator/health";

    private final Connector door = new Connector();

    /// @param port 0 for any that is free
    MetricsPort(String address, int port) {
        door.setProperty("address", address);
        door.setPort(port);
    }

    @Override
    public void customize(TomcatWebServerFactory server) {
        server.addAdditionalConnectors(door);
    }

    /// Where it answers, once the web server has started.
    public int port() {
        return door.getLocalPort();
    }

    /// Asked of the connection itself: no header of a request can claim it.
    boolean took(HttpServletRequest request) {
        return request.getLocalPort() == port();
    }

    Guard guard() {
        return new Guard();
    }

    /// Refuses everything else at this door.
    final class Guard extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var path = request.getRequestURI();
            if (took(request) && !path.equals(METRICS) && !path.equals(HEALTH)) {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            } else {
                chain.doFilter(request, response);
            }
        }
    }
}
