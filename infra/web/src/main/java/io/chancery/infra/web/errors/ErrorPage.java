package io.chancery.infra.web.errors;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import jakarta.annotation.security.PermitAll;

/// A page inside the frame that says what is not here and where to go on. Each application has a subclass per kind of
/// failure that names its frame with `@ParentLayout`. Without a permission of its own it would be refused like a view,
/// and the person would see the framework's page instead.
@PermitAll
abstract class ErrorPage extends Composite<Section> {

    void say(String title, String sentence) {
        getContent().removeAll();
        getContent().addClassName("ch-error-page");
        getContent().add(new H2(title), new Paragraph(sentence), new Anchor("", getTranslation("web.to-start")));
    }
}
