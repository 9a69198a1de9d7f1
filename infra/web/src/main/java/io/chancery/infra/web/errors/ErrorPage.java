package io.chancery.infra.web.errors;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/// A page inside the frame that says what is not here and where to go on. Each application has a subclass per kind of
/// failure that names its frame with `@ParentLayout`.
abstract class ErrorPage extends Composite<Section> {

    void say(String title, String sentence) {
        getContent().removeAll();
        getContent().addClassName("error-page");
        getContent().add(new H2(title), new Paragraph(sentence), new Anchor("", getTranslation("web.to-start")));
    }
}
