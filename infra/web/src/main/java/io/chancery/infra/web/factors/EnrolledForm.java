package io.chancery.infra.web.factors;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;

/// Shows the recovery codes to somebody who has just come in by setting up a second factor.
public final class EnrolledForm extends Composite<Div> {

    public EnrolledForm(List<String> codes, SerializableRunnable goOn) {
        var kept = new Button(getTranslation("web.factor.codes-kept"), _ -> goOn.run());
        kept.addThemeVariants(ButtonVariant.PRIMARY);
        kept.setTestId("go-on");
        getContent().addClassName("ch-door-form");
        getContent().add(new H1(getTranslation("web.factor.codes-title")), new RecoveryCodes(codes), kept);
    }
}
