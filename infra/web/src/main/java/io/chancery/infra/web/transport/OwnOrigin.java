package io.chancery.infra.web.transport;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/// Lets pages of this host alone open a WebSocket here. No other rule of browsers would keep a foreign page from it:
/// what is asked before other requests is not asked before this one (RFC 6455, 10.2). Browsers always say whose page it
/// is, so a request that does not comes from none of ours.
final class OwnOrigin extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OwnOrigin.class);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOwn(request.getHeader(HttpHeaders.ORIGIN), request)) {
            chain.doFilter(request, response);
        } else {
            LOG.warn("A page of another host asked for a WebSocket");
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOwn(@Nullable String origin, HttpServletRequest request) {
        return origin != null && !origin.equals("null") && WebUtils.isSameOrigin(new ServletServerHttpRequest(request));
    }
}
