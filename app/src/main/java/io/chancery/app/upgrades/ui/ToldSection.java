package io.chancery.app.upgrades.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.people.PersonDirectory;
import io.chancery.app.people.PersonReference;
import io.chancery.app.upgrades.ToldOfReleases;
import io.chancery.app.upgrades.WhoIsTold;
import io.chancery.infra.people.EmailAddress;
import io.chancery.themes.detail.Section;
import io.chancery.themes.form.VerbButton;
import java.util.stream.Collectors;

/// Who hears of what is coming, and the way to choose others.
final class ToldSection extends Composite<Section> {

    private final Section section =
            new Section(getTranslation("upgrades.told")).help(getTranslation("upgrades.told-help"));

    /// @param changed called when others are told from now on
    ToldSection(ToldOfReleases told, PersonDirectory people, SerializableRunnable changed) {
        var current = told.current();
        section.add(list(current, people));
        section.action(new VerbButton(
                getTranslation("upgrades.told-change"), () -> new ToldDialog(told, people, changed).open()));
    }

    @Override
    protected Section initContent() {
        return section;
    }

    private UnorderedList list(WhoIsTold told, PersonDirectory people) {
        var list = new UnorderedList();
        if (!told.roles().isEmpty()) {
            line(
                    list,
                    "upgrades.told-roles",
                    told.roles().stream()
                            .sorted()
                            .map(role -> getTranslation("people.role." + role.name()))
                            .collect(Collectors.joining(", ")));
        }
        if (!told.people().isEmpty()) {
            line(
                    list,
                    "upgrades.told-people",
                    people.references(told.people()).values().stream()
                            .map(PersonReference::name)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        if (!told.addresses().isEmpty()) {
            line(
                    list,
                    "upgrades.told-addresses",
                    told.addresses().stream().map(EmailAddress::value).sorted().collect(Collectors.joining(", ")));
        }
        line(list, told.everybodyADayBefore() ? "upgrades.told-everybody" : "upgrades.told-not-everybody", "");
        return list;
    }

    private void line(UnorderedList list, String key, String names) {
        list.add(new ListItem(getTranslation(key, names)));
    }
}
