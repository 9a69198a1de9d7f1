package io.chancery.infra.web.signin;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The attributes of the session that this thread works in, Vaadin's or the server's.
record ThreadSession(Function<String, @Nullable Object> get, BiConsumer<String, Object> put) {

    /// Empty in a job, and in a request that has no session yet.
    static Optional<ThreadSession> find() {
        var vaadin = VaadinSession.getCurrent();
        if (vaadin != null && vaadin.getSession() != null) {
            var session = vaadin.getSession();
            return Optional.of(new ThreadSession(session::getAttribute, session::setAttribute));
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Optional.ofNullable(request.getRequest().getSession(false))
                        .map(session -> new ThreadSession(session::getAttribute, session::setAttribute))
                : Optional.empty();
    }
}
