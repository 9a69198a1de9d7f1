package io.chancery.console.operators;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.chancery.infra.web.signin.SignInForm;
import io.chancery.infra.web.signin.WebSecurity;

/// Where operators sign in.
@Route(value = WebSecurity.SIGN_IN, autoLayout = false)
@AnonymousAllowed
class SignInView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final SignInForm form = new SignInForm();

    SignInView() {
        getContent().add(new EntrancePage(form));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.show(event.getLocation().getQueryParameters());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operators.sign-in-page");
    }
}
