package io.chancery.infra.web.log;

import io.chancery.infra.log.LogContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/// Names every request and says in one line how it went. Query strings and bodies stay out of the log: they carry
/// single-use tokens, passwords and narratives.
public final class RequestLog extends OncePerRequestFilter {

    public static final String HEADER = "X-Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final Pattern PROXYS_OWN = Pattern.compile("[A-Za-z0-9-]{8,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = id(request);
        response.setHeader(HEADER, id);
        var started = System.nanoTime();
        try (var _ = LogContext.request(id)) {
            Saved.begin();
            chain.doFilter(request, response);
            LOG.debug(
                    "{} {} {} in {} ms",
                    request.getMethod(),
                    request.getRequestURI(),
                    response.getStatus(),
                    (System.nanoTime() - started) / 1_000_000);
        } finally {
            request.setAttribute(Saved.ATTRIBUTE, Saved.inThisRequest());
            Saved.end();
        }
    }

    private static String id(HttpServletRequest request) {
        var given = request.getHeader(HEADER);
        return given != null && PROXYS_OWN.matcher(given).matches()
                ? given
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
