package io.chancery.app.matters.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import io.chancery.app.people.PersonDirectory;
import io.chancery.app.people.PersonId;
import io.chancery.app.people.PersonReference;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Some of the firm's people, found by name or e-mail address.
final class PersonsField extends MultiSelectComboBox<PersonReference> {

    PersonsField(String label, PersonDirectory directory) {
        super(label);
        setItems(query ->
                directory.matching(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        setItemLabelGenerator(PersonReference::name);
    }

    Set<UUID> ids() {
        return getValue().stream().map(person -> person.id().value()).collect(Collectors.toSet());
    }

    void choose(PersonDirectory directory, Set<UUID> ids) {
        setValue(Set.copyOf(
                directory.references(ids.stream().map(PersonId::new).toList()).values()));
    }
}
