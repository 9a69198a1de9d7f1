package io.chancery.infra.web.signin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.QueryParameters;

/// E-mail address and password, posted by the browser itself and not by Vaadin: so password stores know it, and Spring
/// Security changes the session's id.
public final class SignInForm extends Composite<LoginForm> {

    static final String ERROR = "error";
    static final String WAIT = "wait";
    static final String EXPIRED = "expired";

    private Answer answer = Answer.NONE;

    /// What the form says about the last attempt.
    private enum Answer {
        NONE,
        WRONG,
        WAIT,
        EXPIRED
    }

    public SignInForm() {
        getContent().setAction(WebSecurity.SIGN_IN);
        getContent().setForgotPasswordButtonVisible(false);
    }

    /// Shows the way to those who forgot their password.
    ///
    /// @param path of a view that anybody may open
    public void offerNewPassword(String path) {
        getContent().setForgotPasswordButtonVisible(true);
        getContent().addForgotPasswordListener(_ -> getUI().ifPresent(ui -> ui.navigate(path)));
    }

    /// Shows what became of the last attempt, as the address says.
    public void show(QueryParameters parameters) {
        var names = parameters.getParameters();
        if (names.containsKey(WAIT)) {
            answer = Answer.WAIT;
        } else if (names.containsKey(ERROR)) {
            answer = Answer.WRONG;
        } else if (names.containsKey(EXPIRED)) {
            answer = Answer.EXPIRED;
        } else {
            answer = Answer.NONE;
        }
        getContent().setI18n(texts());
        getContent().setError(answer != Answer.NONE);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getContent().setI18n(texts());
    }

    private LoginI18n texts() {
        var i18n = LoginI18n.createDefault();
        var form = i18n.getForm();
        form.setTitle(getTranslation("web.sign-in-title"));
        form.setUsername(getTranslation("web.sign-in-email"));
        form.setPassword(getTranslation("web.sign-in-password"));
        form.setSubmit(getTranslation("web.sign-in-submit"));
        form.setForgotPassword(getTranslation("web.sign-in-forgot"));
        i18n.setForm(form);
        var error = i18n.getErrorMessage();
        error.setUsername(getTranslation("web.sign-in-email-missing"));
        error.setPassword(getTranslation("web.sign-in-password-missing"));
        error.setTitle(getTranslation("web.sign-in-failed"));
        error.setMessage(
                switch (answer) {
                    case NONE, WRONG -> getTranslation("web.sign-in-wrong");
                    case WAIT -> getTranslation("web.sign-in-wait");
                    case EXPIRED -> getTranslation("web.sign-in-expired");
                });
        i18n.setErrorMessage(error);
        return i18n;
    }
}
