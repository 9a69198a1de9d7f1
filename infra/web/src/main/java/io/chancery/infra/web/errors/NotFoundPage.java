package io.chancery.infra.web.errors;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;

/// There is nothing at this address, or nothing that this person may know of: both look the same.
public abstract class NotFoundPage extends ErrorPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say(getTranslation("web.not-found-title"), getTranslation("web.not-found-sentence"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
