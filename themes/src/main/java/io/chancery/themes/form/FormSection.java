package io.chancery.themes.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Span;

/// Fields that belong together, in two columns where there is room: labels above, help under, the error next to the
/// field.
public final class FormSection extends Composite<FieldSet> {

    private final Div fields = new Div();

    public FormSection(String title, Component... members) {
        getContent().addClassName("ch-form-section");
        getContent().setLegendText(title);
        fields.addClassName("ch-form-fields");
        fields.add(members);
        getContent().add(fields);
    }

    /// A sentence under the title.
    public FormSection help(String text) {
        Span help = new Span(text);
        help.addClassName("ch-help");
        getContent().getElement().insertChild(1, help.getElement());
        return this;
    }

    public FormSection add(Component... members) {
        fields.add(members);
        return this;
    }

    /// A field that takes the whole width, such as a narrative.
    public FormSection addWide(Component member) {
        member.addClassName("ch-wide");
        fields.add(member);
        return this;
    }
}
