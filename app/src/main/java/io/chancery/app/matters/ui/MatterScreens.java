package io.chancery.app.matters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.clients.ClientId;
import io.chancery.app.forms.Changing;
import io.chancery.app.forms.FormDraft;
import io.chancery.app.forms.Opening;
import io.chancery.app.forms.SheetPanel;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterRegister;
import io.chancery.app.matters.MatterSheet;
import io.chancery.app.people.CurrentPerson;
import io.chancery.app.shell.AddressId;
import io.chancery.app.shell.History;
import io.chancery.app.shell.Permissions;
import io.chancery.app.timekeepers.TimekeeperDirectory;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.drafts.Drafts;
import io.chancery.themes.list.Filter;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/// Makes the screens of a matter with the services they need.
@org.springframework.stereotype.Component
class MatterScreens {

    private static final String FORM = "matter";
    private static final int RESPONSIBLE_MAX = 200;

    private final MatterDirectory directory;
    private final MatterRegister register;
    private final TimekeeperDirectory timekeepers;
    private final MatterFormChoices choices;
    private final Drafts drafts;
    private final ObjectProvider<MatterSection> sections;

    MatterScreens(
            MatterDirectory directory,
            MatterRegister register,
            TimekeeperDirectory timekeepers,
            MatterFormChoices choices,
            Drafts drafts,
            ObjectProvider<MatterSection> sections) {
        this.directory = directory;
        this.register = register;
        this.timekeepers = timekeepers;
        this.choices = choices;
        this.drafts = drafts;
        this.sections = sections;
    }

    MatterSheet matter(MatterId id) {
        return directory.matter(id);
    }

    MatterRegister register() {
        return register;
    }

    MatterFormChoices choices() {
        return choices;
    }

    List<Filter.Option> responsibleOptions() {
        return timekeepers.matching("", 0, RESPONSIBLE_MAX).stream()
                .map(timekeeper -> new Filter.Option(timekeeper.id().toString(), timekeeper.name()))
                .toList();
    }

    History history(MatterId id) {
        return new History("matters", CurrentPerson.require().zone(), directory.history(id, History.LENGTH));
    }

    /// What other features show of a matter to people who may see it.
    List<Component> sections(MatterId id) {
        return sections.stream()
                .filter(section -> Permissions.has(section.permission()))
                .sorted(Comparator.comparingInt(MatterSection::order))
                .map(section -> section.section(id))
                .toList();
    }

    /// The matter beside the list.
    ///
    /// @param changed called when the list shows something old
    Component panel(MatterId id, SerializableRunnable changed) {
        return new SheetPanel<>(
                () -> directory.matter(id),
                (matter, edit, refresh) -> new MatterPage(this, matter, edit, refresh),
                this::editing,
                changed);
    }

    private MatterForm editing(MatterSheet matter, SerializableRunnable leave) {
        var id = matter.id();
        return new MatterForm(
                choices,
                matter.title(),
                MatterEntries.of(matter),
                new FormDraft<>(drafts, FORM, id.value(), MatterEntries.class),
                false,
                new Changing<>(
                        entries -> register.change(id, entries.details(), entries.version),
                        entries -> entries.version = directory.matter(id).version(),
                        leave));
    }

    /// @param clients the client that the list is narrowed to, if it is
    MatterForm opening(List<String> clients, SerializableConsumer<MatterId> opened, SerializableRunnable leave) {
        var client = clients.stream()
                .findFirst()
                .flatMap(AddressId::parse)
                .filter(id -> choices.client(id) != null)
                .orElse(null);
        var ui = UI.getCurrentOrThrow();
        return new MatterForm(
                choices,
                ui.getTranslation("matters.new"),
                choices.fresh(client),
                new FormDraft<>(drafts, FORM, FormDraft.NEW, MatterEntries.class),
                true,
                new Opening<>(this::open, ui.getTranslation("matters.opened"), opened, leave));
    }

    private MatterId open(MatterEntries entries) {
        return register.open(new CommandId(entries.command), entries.details(), entries.access());
    }

    String nameOf(ClientId client) {
        var reference = choices.client(client.value());
        return reference == null ? "" : reference.name();
    }
}
