package io.chancery.infra.web.factors;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextField;

/// How a second factor gets into somebody's application: a picture to scan, the same to type, and a code that proves it
/// arrived.
public final class EnrolmentSteps extends Composite<Div> {

    private final CodeField code = new CodeField(getTranslation("web.factor.code"));

    public EnrolmentSteps(Enrolment enrolment) {
        // Create
        var picture = new Image(enrolment.picture(), getTranslation("web.factor.picture"));
        picture.addClassName("ch-qr");
        var text = new TextField(getTranslation("web.factor.secret"));
        text.setValue(enrolment.text());
        text.setReadOnly(true);
        text.setAutoselect(true);
        text.setTestId("secret");

        // Lay out
        getContent().addClassName("ch-enrolment");
        getContent()
                .add(
                        new OrderedList(
                                new ListItem(getTranslation("web.factor.step-app")),
                                new ListItem(getTranslation("web.factor.step-scan")),
                                new ListItem(getTranslation("web.factor.step-code"))),
                        picture,
                        text,
                        code);
    }

    CodeField code() {
        return code;
    }
}
