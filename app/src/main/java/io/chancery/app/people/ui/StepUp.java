package io.chancery.app.people.ui;

import io.chancery.infra.web.factors.ProofDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.people.OwnFactor;
import io.chancery.infra.web.signin.ProofIsStale;
import org.springframework.stereotype.Component;

/// Runs verbs that want to know whether it is still the same person who sits there: one dialog asks when too much time
/// has passed, and the verb goes on.
@Component
public class StepUp {

    private final OwnFactor own;

    StepUp(OwnFactor own) {
        this.own = own;
    }

    /// From a view's listener. Whatever the verb does afterwards, such as closing a form, belongs into it.
    public void run(SerializableRunnable verb) {
        try {
            verb.run();
        } catch (ProofIsStale stale) {
            ask(verb);
        }
    }

    private void ask(SerializableRunnable verb) {
        var ui = UI.getCurrentOrThrow();
        var asCode = own.sheet().isSet();
        new ProofDialog(
                        ui.getTranslation("web.factor.still-you"),
                        ui.getTranslation("web.factor.still-you-text"),
                        ui.getTranslation(asCode ? "web.factor.code" : "people.own-password"),
                        ui.getTranslation("web.factor.confirm"),
                        own::prove,
                        verb)
                .open();
    }
}
