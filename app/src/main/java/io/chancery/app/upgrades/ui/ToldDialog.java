package io.chancery.app.upgrades.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.forms.Refusals;
import io.chancery.app.people.FirmRole;
import io.chancery.app.people.PersonDirectory;
import io.chancery.app.people.PersonReference;
import io.chancery.app.upgrades.NobodyIsTold;
import io.chancery.app.upgrades.ToldOfReleases;
import io.chancery.app.upgrades.WhoIsTold;
import io.chancery.infra.errors.Refusal;
import io.chancery.infra.people.EmailAddress;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.VerbButton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Asks who is told of the firm's releases.
final class ToldDialog extends Dialog {

    private final ToldOfReleases told;
    private final SerializableRunnable changed;
    private final int version;
    private final CheckboxGroup<FirmRole> roles = new CheckboxGroup<>(getTranslation("upgrades.told-field-roles"));
    private final MultiSelectComboBox<PersonReference> people =
            new MultiSelectComboBox<>(getTranslation("upgrades.told-field-people"));
    private final TextArea addresses = new TextArea(getTranslation("upgrades.told-field-addresses"));
    private final Checkbox everybody = new Checkbox(getTranslation("upgrades.told-field-everybody"));

    /// @param changed called when others are told from now on
    ToldDialog(ToldOfReleases told, PersonDirectory directory, SerializableRunnable changed) {
        this.told = told;
        this.changed = changed;
        var current = told.current();
        this.version = current.version();

        // Create
        roles.setItems(FirmRole.values());
        roles.setItemLabelGenerator(role -> getTranslation("people.role." + role.name()));
        roles.setValue(current.roles());
        people.setItems(query ->
                directory.matching(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        people.setItemLabelGenerator(PersonReference::name);
        people.setValue(Set.copyOf(directory.references(current.people()).values()));
        people.setWidthFull();
        addresses.setValue(
                current.addresses().stream().map(EmailAddress::value).sorted().collect(Collectors.joining("\n")));
        addresses.setHelperText(getTranslation("upgrades.told-field-addresses-help", WhoIsTold.ADDRESSES_MAX));
        addresses.setMaxLength(WhoIsTold.ADDRESSES_MAX * (EmailAddress.LENGTH_MAX + 1));
        addresses.setWidthFull();
        everybody.setValue(current.everybodyADayBefore());
        var save = new VerbButton(getTranslation("forms.save"), this::save);
        save.addThemeVariants(ButtonVariant.PRIMARY);

        // Lay out
        setHeaderTitle(getTranslation("upgrades.told"));
        addClassName("ch-small-dialog");
        var fields = new Div(roles, people, addresses, everybody);
        fields.addClassName("ch-form-part");
        add(fields);
        getFooter().add(new Button(getTranslation("themes.cancel"), _ -> close()), save);
    }

    private void save() {
        var lines = addresses
                .getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (!checkPeople() || !checkAddresses(lines)) {
            return;
        }
        try {
            told.choose(new WhoIsTold(
                    roles.getValue(),
                    people.getValue().stream().map(PersonReference::id).collect(Collectors.toSet()),
                    lines.stream().map(EmailAddress::new).collect(Collectors.toSet()),
                    everybody.getValue(),
                    version));
        } catch (NobodyIsTold nobody) {
            Refusals.at(roles, nobody);
            return;
        } catch (Refusal e) {
            Refusals.tell(this, e);
            return;
        }
        close();
        changed.run();
        Notices.done(getTranslation("upgrades.told-saved"));
    }

    private boolean checkPeople() {
        boolean few = people.getValue().size() <= WhoIsTold.PEOPLE_MAX;
        people.setErrorMessage(few ? "" : getTranslation("upgrades.told-people-many", WhoIsTold.PEOPLE_MAX));
        people.setInvalid(!few);
        return few;
    }

    private boolean checkAddresses(List<String> lines) {
        var problem = lines.size() > WhoIsTold.ADDRESSES_MAX
                ? getTranslation("upgrades.told-addresses-many", WhoIsTold.ADDRESSES_MAX)
                : lines.stream()
                        .filter(line -> !EmailAddress.isValid(line))
                        .findFirst()
                        .map(line -> getTranslation("upgrades.told-address-wrong", line))
                        .orElse("");
        addresses.setErrorMessage(problem);
        addresses.setInvalid(!problem.isEmpty());
        return problem.isEmpty();
    }
}
