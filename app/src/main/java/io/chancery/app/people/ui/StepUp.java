package io.chancery.app.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.people.FactorSheet;
import io.chancery.app.people.FirmsProvider;
import io.chancery.app.people.NothingToProve;
import io.chancery.app.people.OwnFactor;
import io.chancery.app.people.OwnPasskeys;
import io.chancery.infra.web.factors.ProofDialog;
import io.chancery.infra.web.signin.ProofIsStale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Runs verbs that want to know whether it is still the same person who sits there: one dialog asks when too much time
/// has passed, and the verb goes on.
@Component
public class StepUp {

    private final OwnFactor own;
    private final OwnPasskeys passkeys;
    private final ObjectProvider<FirmsProvider> providers;

    StepUp(OwnFactor own, OwnPasskeys passkeys, ObjectProvider<FirmsProvider> providers) {
        this.own = own;
        this.passkeys = passkeys;
        this.providers = providers;
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
        try {
            own.requireSomethingToProve();
        } catch (NothingToProve nothing) {
            var offer = providers.stream()
                    .flatMap(provider -> provider.offer().stream())
                    .findFirst()
                    .orElseThrow(() -> nothing);
            new ProviderProof(offer).open();
            return;
        }
        askHere(verb);
    }

    private void askHere(SerializableRunnable verb) {
        var ui = UI.getCurrentOrThrow();
        var sheet = own.sheet();
        var dialog = new ProofDialog(
                ui.getTranslation("web.factor.still-you"),
                ui.getTranslation("web.factor.still-you-text"),
                ui.getTranslation(field(sheet)),
                ui.getTranslation("web.factor.confirm"),
                own::prove,
                verb);
        if (sheet.hasPasskey()) {
            dialog.orRather(new PasskeyButton(ui.getTranslation("people.passkey.use"), passkeys::ask, answer -> {
                passkeys.prove(answer);
                dialog.proved();
            }));
        }
        dialog.open();
    }

    private static String field(FactorSheet sheet) {
        if (sheet.makesCodes()) {
            return "web.factor.code";
        }
        return sheet.hasPasskey() ? "people.factor.recovery-code" : "people.own-password";
    }
}
