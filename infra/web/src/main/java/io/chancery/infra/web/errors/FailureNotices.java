package io.chancery.infra.web.errors;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.chancery.infra.errors.Refusal;
import io.chancery.infra.tenancy.FirmIsClosed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/// Tells the person in front of a view what a listener of it could not do, and leaves the view as it is.
final class FailureNotices implements ErrorHandler {

    @Override
    public void error(ErrorEvent event) {
        var ui = UI.getCurrent();
        var failure = event.getThrowable();
        var refusal = find(failure, Refusal.class);
        if (refusal != null) {
            show(ui, "error." + refusal.code(), refusal.args());
        } else if (find(failure, FirmIsClosed.class) != null) {
            show(ui, "web.closed-maintenance-sentence");
        } else if (find(failure, AccessDeniedException.class) != null) {
            show(ui, "web.denied-sentence");
        } else {
            var incident = Incidents.of(failure);
            show(ui, incident.key(), incident.number());
        }
    }

    private static void show(@Nullable UI ui, String key, Object... args) {
        if (ui != null) {
            Notification.show(ui.getTranslation(key, args));
        }
    }

    /// The nearest cause of that kind: frameworks wrap what a listener throws.
    static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
        }
        return null;
    }
}
