package io.chancery.infra.web.errors;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/// A view opened, and its service refused this person.
public abstract class DeniedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        say(getTranslation("web.denied-title"), getTranslation("web.denied-sentence"));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
