package io.chancery.app.openid.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.chancery.app.openid.OpenIdAdministration;
import io.chancery.app.people.ui.StepUp;

/// The settings of the provider, and beneath them what can be done with one that is set up.
class OpenIdPart extends Composite<Div> {

    private final OpenIdAdministration administration;
    private final StepUp stepUp;

    OpenIdPart(OpenIdAdministration administration, StepUp stepUp) {
        this.administration = administration;
        this.stepUp = stepUp;
        show();
    }

    private void show() {
        var sheet = administration.sheet().orElse(null);
        getContent().removeAll();
        getContent().add(new OpenIdForm(administration, stepUp, sheet, this::show));
        if (sheet != null) {
            getContent().add(new OpenIdVerbs(administration, stepUp, sheet, this::show));
        }
    }
}
