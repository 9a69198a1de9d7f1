package io.chancery.app.api;

import io.chancery.infra.errors.Refusal;
import io.chancery.infra.tenancy.FirmIsClosed;
import io.chancery.infra.web.log.RequestLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Turns whatever a request of the interface throws into a problem.
final class ApiFailures implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFailures.class);

    private final Problems problems;

    ApiFailures(Problems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        // Whoever closed the firm's door says so, for every kind of request alike.
        if (!request.getRequestURI().startsWith(Door.ROOT + "/") || failure instanceof FirmIsClosed) {
            return null;
        }
        try {
            problems.write(request, response, refusal(request, response, failure));
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal refusal(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        return switch (failure) {
            case Refusal refusal -> refusal;
            case HttpMediaTypeException _ -> new RequestIsWrong(Wrong.NOT_JSON);
            case HttpMessageNotReadableException _ -> new RequestIsWrong(Wrong.BODY, 1, 1);
            // Only the ids of addresses are converted, and what is no id names nothing.
            case MethodArgumentTypeMismatchException _ ->
                new RequestIsWrong(Wrong.NO_SUCH_ADDRESS, request.getRequestURI());
            case AccessDeniedException _ -> new RequestIsWrong(Wrong.NOT_ALLOWED);
            default -> {
                LOG.error("A request of a program failed", failure);
                yield new RequestIsWrong(
                        Wrong.FAILED, Objects.requireNonNullElse(response.getHeader(RequestLog.HEADER), ""));
            }
        };
    }
}
