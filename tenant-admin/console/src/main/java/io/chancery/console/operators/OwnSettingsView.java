package io.chancery.console.operators;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.control.operators.OperatorSignIns;
import io.chancery.control.operators.PasswordHash;
import io.chancery.infra.web.signin.SignInThrottle;
import io.chancery.infra.web.signin.TooManyAttempts;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.FormSection;
import io.chancery.themes.form.VerbButton;
import io.chancery.themes.keys.KeyMap;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;

/// What operators decide about themselves beside language and look: their password and their second factor. The old one
/// is asked for, because a
/// screen may have been left open.
@Route(OwnSettingsView.PATH)
@PermitAll
class OwnSettingsView extends Div implements HasDynamicTitle {

    static final String PATH = "settings";
    private static final String REALM = "console";

    private final CurrentOperator current;
    private final OperatorSignIns signIns;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final PasswordField old = new PasswordField(getTranslation("operators.password-old"));
    private final PasswordField wanted = new PasswordField(getTranslation("operators.password"));
    private final PasswordField again = new PasswordField(getTranslation("operators.password-again"));

    OwnSettingsView(
            CurrentOperator current,
            OperatorSignIns signIns,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            OwnFactor factor,
            StepUp stepUp) {
        this.current = current;
        this.signIns = signIns;
        this.encoder = encoder;
        this.throttle = throttle;

        // Create
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setHelperText(getTranslation("operators.password-help", NewPassword.LENGTH_MIN));
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        var change = new VerbButton(getTranslation("operators.password-change"), this::change);

        // Lay out
        addClassName("ch-form");
        var operator = current.require();
        add(
                new H1(getTranslation("operators.own")),
                new Paragraph(getTranslation("operators.own-sentence", operator.name(), operator.email())),
                new FormSection(getTranslation("operators.password-section"), old, wanted, again),
                change,
                new FactorSection(factor, current, stepUp),
                new KeyMap().on("Ctrl+Enter", "themes.keys.save", change::click));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operators.own");
    }

    private void change() {
        var problem = NewPassword.problemOf(wanted.getValue());
        say(old, "");
        say(wanted, problem.map(one -> one.sentence(this)).orElse(""));
        say(again, again.getValue().equals(wanted.getValue()) ? "" : getTranslation("operators.passwords-differ"));
        if (wanted.isInvalid() || again.isInvalid()) {
            return;
        }
        var operator = current.require();
        var attempt = new SignInThrottle.Attempt(REALM, operator.email(), "own settings of " + operator.id());
        try {
            throttle.admit(attempt);
        } catch (TooManyAttempts wait) {
            say(old, getTranslation("web.sign-in-wait"));
            return;
        }
        var known = signIns.withPassword(operator.email()).orElseThrow().password();
        if (!encoder.matches(old.getValue(), known.value())) {
            say(old, getTranslation("operators.password-wrong"));
            return;
        }
        throttle.succeeded(attempt);
        var hash = new PasswordHash(Objects.requireNonNull(encoder.encode(wanted.getValue())));
        signIns.changePassword(operator.id(), known, hash);
        old.clear();
        wanted.clear();
        again.clear();
        Notices.done(getTranslation("operators.password-changed"));
    }

    private static void say(PasswordField field, String problem) {
        field.setErrorMessage(problem);
        field.setInvalid(!problem.isEmpty());
    }
}
