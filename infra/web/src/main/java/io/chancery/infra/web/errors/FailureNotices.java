package io.chancery.infra.web.errors;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.chancery.infra.errors.Refusal;
import io.chancery.infra.tenancy.FirmIsClosed;
import io.chancery.infra.web.log.Saved;
import io.chancery.themes.feedback.Notices;
import java.sql.SQLException;
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
            refuse(ui, "error." + refusal.code(), refusal.args());
        } else if (find(failure, FirmIsClosed.class) != null) {
            refuse(ui, "web.closed-maintenance-sentence");
        } else if (find(failure, AccessDeniedException.class) != null) {
            refuse(ui, "web.denied-sentence");
        } else if (isOnlyReading(failure)) {
            refuse(ui, "web.only-reads-sentence");
        } else {
            var incident = Incidents.of(failure);
            if (ui != null) {
                Notices.failed(incident.number(), isSaved(incident.saved()), null);
            }
        }
    }

    /// SQLSTATE 25006: the transaction may read, and no more.
    private static boolean isOnlyReading(Throwable failure) {
        var sql = find(failure, SQLException.class);
        return sql != null && "25006".equals(sql.getSQLState());
    }

    private static void refuse(@Nullable UI ui, String key, Object... args) {
        if (ui != null) {
            Notices.refused(ui.getTranslation(key, args));
        }
    }

    private static @Nullable Boolean isSaved(Saved.Answer saved) {
        return switch (saved) {
            case NOTHING -> Boolean.FALSE;
            case SOMETHING -> Boolean.TRUE;
            case UNKNOWN -> null;
        };
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
