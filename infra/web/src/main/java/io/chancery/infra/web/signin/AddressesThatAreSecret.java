package io.chancery.infra.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Links of letters carry a token that is good once. While it is good, no request of the page that it opens tells the
/// page's address, not even to this host.
final class AddressesThatAreSecret implements HeaderWriter {

    private static final String TOKEN = "token=";

    /// Behind the writer that says what holds for every other page.
    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        if (query != null && query.contains(TOKEN)) {
            response.setHeader("Referrer-Policy", ReferrerPolicy.NO_REFERRER.getPolicy());
        }
    }
}
