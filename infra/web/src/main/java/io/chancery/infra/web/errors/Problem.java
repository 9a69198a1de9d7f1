package io.chancery.infra.web.errors;

import io.chancery.infra.web.log.RequestLog;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/// A refusal as RFC 9457 writes it, for whoever asked by a program.
///
/// @param type a name of the kind of problem, for programs
/// @param title what is wrong, in words that are the same each time
/// @param detail what is wrong here and what can be done, for whoever reads the program's log
/// @param request the number under which this installation's log has the request
public record Problem(String type, String title, int status, String detail, String request) {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE = "urn:chancery:problem:";
    private static final JsonMapper JSON = new JsonMapper();

    /// Answers the request with a refusal.
    ///
    /// @param code names the kind of problem, `<feature>.<fact>`
    public static void send(HttpServletResponse response, String code, HttpStatus status, String detail)
            throws IOException {
        var problem = new Problem(
                TYPE + code,
                status.getReasonPhrase(),
                status.value(),
                detail,
                Objects.requireNonNullElse(response.getHeader(RequestLog.HEADER), ""));
        response.setStatus(status.value());
        response.setContentType(MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(JSON.writeValueAsBytes(problem));
    }
}
