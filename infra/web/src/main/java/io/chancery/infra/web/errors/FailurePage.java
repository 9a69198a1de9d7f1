package io.chancery.infra.web.errors;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import io.chancery.infra.errors.Refusal;
import io.chancery.infra.tenancy.FirmIsClosed;
import jakarta.servlet.http.HttpServletResponse;

/// A view that could not be opened: the business refused, the firm's door is shut, or nobody expected it.
public abstract class FailurePage extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var failure = parameter.getCaughtException();
        var refusal = FailureNotices.find(failure, Refusal.class);
        if (refusal != null) {
            say(getTranslation("web.not-now-title"), getTranslation("error." + refusal.code(), refusal.args()));
            return HttpServletResponse.SC_CONFLICT;
        }
        if (FailureNotices.find(failure, FirmIsClosed.class) != null) {
            say(getTranslation("web.closed-maintenance-title"), getTranslation("web.closed-maintenance-sentence"));
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        var incident = Incidents.of(failure);
        say(getTranslation("web.error-title"), getTranslation(incident.key(), incident.number()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
