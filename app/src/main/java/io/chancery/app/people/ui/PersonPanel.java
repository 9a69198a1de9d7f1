package io.chancery.app.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.people.NoSuchPerson;
import io.chancery.app.people.PeopleAdministration;
import io.chancery.app.people.PersonId;
import io.chancery.app.people.PersonSheet;
import io.chancery.app.shell.NothingHere;
import io.chancery.themes.feedback.Notices;

/// One person beside the list: their page, or their form while it is edited.
class PersonPanel extends Composite<Div> {

    private final PeopleAdministration administration;
    private final PersonId person;
    private final SerializableRunnable changed;

    /// @param changed called when the list shows something old
    PersonPanel(PeopleAdministration administration, PersonId person, SerializableRunnable changed) {
        this.administration = administration;
        this.person = person;
        this.changed = changed;
        getContent().addClassName("ch-panel");
        show();
    }

    private void show() {
        getContent().removeAll();
        try {
            var sheet = administration.open(person);
            getContent().add(new PersonPage(administration, sheet, () -> edit(sheet), this::refresh));
        } catch (NoSuchPerson missing) {
            getContent().add(new NothingHere());
        }
    }

    private void edit(PersonSheet sheet) {
        getContent().removeAll();
        getContent()
                .add(new PersonForm(
                        sheet.details().name(),
                        sheet.details(),
                        (command, details) -> {
                            administration.change(command, person, sheet.version(), details);
                            Notices.done(getTranslation("people.saved", details.name()));
                            refresh();
                        },
                        this::show));
    }

    private void refresh() {
        changed.run();
        show();
    }
}
