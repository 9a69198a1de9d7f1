package io.chancery.console.operators;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.infra.web.factors.ProofDialog;
import io.chancery.infra.web.signin.ProofIsStale;
import org.springframework.stereotype.Component;

/// Runs verbs that want to know whether it is still the same operator who sits there: one dialog asks for a code when
/// too much time has passed, and the verb goes on.
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
        new ProofDialog(
                        ui.getTranslation("web.factor.still-you"),
                        ui.getTranslation("web.factor.still-you-text"),
                        ui.getTranslation("web.factor.code"),
                        ui.getTranslation("web.factor.confirm"),
                        own::prove,
                        verb)
                .open();
    }
}
