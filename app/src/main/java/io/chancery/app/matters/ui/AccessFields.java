package io.chancery.app.matters.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.Binder;
import io.chancery.themes.form.FormSection;

/// Who may see a new matter: everyone, or named people from its first moment.
class AccessFields extends Composite<Div> {

    AccessFields(Binder<MatterEntries> binder, MatterFormChoices choices) {
        // Create
        var restricted = new Checkbox(getTranslation("matters.access.restrict"));
        var people = new PersonsField(getTranslation("matters.access.people"), choices.people());
        people.setVisible(false);

        // Bind
        binder.forField(restricted).bind(e -> e.restricted, (e, on) -> e.restricted = on);
        binder.forField(people).bind(e -> choices.persons(e.named), (e, chosen) -> e.named = people.ids());

        // Listen
        restricted.addValueChangeListener(event -> {
            people.setVisible(event.getValue());
            if (event.isFromClient() && event.getValue() && people.getValue().isEmpty()) {
                people.choose(choices.people(), choices.myself());
            }
        });

        // Lay out
        getContent()
                .add(new FormSection(getTranslation("matters.section.access"))
                        .help(getTranslation("matters.access.help"))
                        .addWide(restricted)
                        .addWide(people));
    }
}
