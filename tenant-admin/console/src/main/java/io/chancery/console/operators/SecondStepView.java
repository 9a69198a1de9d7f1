package io.chancery.console.operators;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.chancery.infra.web.factors.CodeForm;
import io.chancery.infra.web.factors.EnrolledForm;
import io.chancery.infra.web.factors.EnrolmentForm;
import io.chancery.infra.web.factors.SignInAgain;
import io.chancery.infra.web.signin.Entrance;
import io.chancery.infra.web.signin.HalfSignedIn;
import io.chancery.infra.web.signin.SecondStep;
import io.chancery.infra.web.signin.Threshold;
import io.chancery.infra.web.signin.WebSecurity;

/// Where operators stand who gave their password: they give a code, or set up what makes codes at their first sign-in.
/// Anybody may open it; whoever gave no password is sent to the sign-in.
@Route(value = Threshold.PATH, autoLayout = false)
@AnonymousAllowed
class SecondStepView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String AGAIN = "/" + WebSecurity.SIGN_IN + "?expired";

    private final OperatorDoor door;
    private final Threshold threshold;
    private final Entrance entrance;
    private final CurrentOperator current;

    SecondStepView(OperatorDoor door, Threshold threshold, Entrance entrance, CurrentOperator current) {
        this.door = door;
        this.threshold = threshold;
        this.entrance = entrance;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var half = threshold.standing().orElse(null);
        if (current.isThere()) {
            event.forwardTo("");
        } else if (half == null) {
            event.forwardTo(WebSecurity.SIGN_IN);
        } else {
            begin(half);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operators.second-step-page");
    }

    private void begin(HalfSignedIn half) {
        if (half.step() == SecondStep.CODE) {
            show(new CodeForm(this::enter, this::startAgain));
            return;
        }
        try {
            show(new EnrolmentForm(
                    door.begin(half), getTranslation("operators.factor.wanted"), this::enrol, this::startAgain));
        } catch (SignInAgain changed) {
            signInAgain();
        }
    }

    private void enter(String code) {
        try {
            load(entrance.finish(door.enter(standing(), code)));
        } catch (SignInAgain late) {
            signInAgain();
        }
    }

    private void enrol(String code) {
        try {
            var enrolled = door.confirm(standing(), code);
            var page = entrance.finish(enrolled.operator());
            show(new EnrolledForm(enrolled.codes(), () -> load(page)));
        } catch (SignInAgain late) {
            signInAgain();
        }
    }

    private HalfSignedIn standing() {
        return threshold.standing().orElseThrow(SignInAgain::new);
    }

    private void startAgain() {
        threshold.leave();
        load("/" + WebSecurity.SIGN_IN);
    }

    private void signInAgain() {
        threshold.leave();
        load(AGAIN);
    }

    private void show(Component form) {
        getContent().removeAll();
        getContent().add(new EntrancePage(form));
    }

    private void load(String page) {
        getUI().ifPresent(ui -> ui.getPage().setLocation(page));
    }
}
