package io.chancery.console.operators;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.chancery.control.operators.LinkHash;
import io.chancery.control.operators.OperatorSheet;
import io.chancery.control.operators.OperatorSignIns;
import io.chancery.control.operators.PasswordHash;
import io.chancery.infra.audit.Actor;
import io.chancery.infra.web.signin.Actors;
import io.chancery.infra.web.signin.Entrance;
import io.chancery.infra.web.signin.OneTimeToken;
import io.chancery.themes.form.VerbButton;
import io.chancery.themes.keys.KeyMap;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Where an operator enters by a single-use link and sets a password. A link that does not work, for whatever reason,
/// says the same.
@Route(value = "welcome", autoLayout = false)
@AnonymousAllowed
class WelcomeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final OperatorSignIns signIns;
    private final PasswordEncoder encoder;
    private final Entrance entrance;
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();

    WelcomeView(OperatorSignIns signIns, PasswordEncoder encoder, Entrance entrance) {
        this.signIns = signIns;
        this.encoder = encoder;
        this.entrance = entrance;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var link = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .filter(OneTimeToken::looksLikeOne)
                .map(secret -> new LinkHash(new OneTimeToken(secret).hash()));
        var invited = link.flatMap(signIns::invited);
        getContent().removeAll();
        getContent()
                .add(invited.map(operator -> form(operator, link.orElseThrow())).orElseGet(this::used));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operators.welcome-page");
    }

    private EntrancePage form(OperatorSheet operator, LinkHash link) {
        // Create
        password.setLabel(getTranslation("operators.password"));
        password.setHelperText(getTranslation("operators.password-help", NewPassword.LENGTH_MIN));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setLabel(getTranslation("operators.password-again"));
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        var enter = new VerbButton(getTranslation("operators.enter"), () -> enter(operator, link));
        enter.addThemeVariants(ButtonVariant.PRIMARY);

        // Lay out
        password.setWidthFull();
        again.setWidthFull();
        password.focus();
        return new EntrancePage(
                new H1(getTranslation("operators.welcome", operator.name())),
                new Paragraph(getTranslation(
                        "operators.welcome-sentence", operator.email().value())),
                password,
                again,
                enter,
                new KeyMap().on("Ctrl+Enter", "themes.keys.save", enter::click));
    }

    private EntrancePage used() {
        return new EntrancePage(
                new H1(getTranslation("operators.link-is-used")),
                new Paragraph(getTranslation("operators.link-is-used-sentence")));
    }

    private void enter(OperatorSheet operator, LinkHash link) {
        var problem = NewPassword.problemOf(password.getValue()).map(one -> one.sentence(this));
        password.setErrorMessage(problem.orElse(""));
        password.setInvalid(problem.isPresent());
        again.setErrorMessage(getTranslation("operators.passwords-differ"));
        again.setInvalid(problem.isEmpty() && !again.getValue().equals(password.getValue()));
        if (password.isInvalid() || again.isInvalid()) {
            (password.isInvalid() ? password : again).focus();
            return;
        }
        var hash = new PasswordHash(Objects.requireNonNull(encoder.encode(password.getValue())));
        var actor = new Actor(operator.id().value(), operator.name(), Actors.address());
        Optional<OperatorSheet> entered = Actors.callAs(actor, () -> signIns.enter(link, hash));
        entered.map(SignedInOperator::of).ifPresentOrElse(this::comeIn, this::tooLate);
    }

    private void comeIn(SignedInOperator operator) {
        var next = entrance.enter(operator);
        getUI().ifPresent(ui -> ui.getPage().setLocation(next));
    }

    private void tooLate() {
        getContent().removeAll();
        getContent().add(used());
    }
}
