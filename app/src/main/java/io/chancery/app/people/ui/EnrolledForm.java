package io.chancery.app.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;

/// Shows the recovery codes to somebody who has just come in by setting up a second factor.
class EnrolledForm extends Composite<Div> {

    EnrolledForm(List<String> codes, SerializableRunnable goOn) {
        var kept = new Button(getTranslation("people.factor.codes-kept"), _ -> goOn.run());
        kept.addThemeVariants(ButtonVariant.PRIMARY);
        kept.setTestId("go-on");
        getContent().addClassName("ch-door-form");
        getContent().add(new H1(getTranslation("people.factor.codes-title")), new RecoveryCodes(codes), kept);
    }
}
