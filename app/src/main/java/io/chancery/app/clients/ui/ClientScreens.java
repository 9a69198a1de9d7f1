package io.chancery.app.clients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.clients.ClientDirectory;
import io.chancery.app.clients.ClientId;
import io.chancery.app.clients.ClientRegister;
import io.chancery.app.clients.ClientSheet;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.firm.PostalAddress;
import io.chancery.app.firm.ui.AddressEntries;
import io.chancery.app.forms.Changing;
import io.chancery.app.forms.FormDraft;
import io.chancery.app.forms.Opening;
import io.chancery.app.forms.SheetPanel;
import io.chancery.app.shell.FramePerson;
import io.chancery.app.shell.History;
import io.chancery.app.shell.Permissions;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.drafts.Drafts;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/// Makes the screens of a client with the services they need.
@org.springframework.stereotype.Component
class ClientScreens {

    private static final String FORM = "client";

    private final ClientDirectory directory;
    private final ClientRegister register;
    private final FirmProfile firm;
    private final FramePerson person;
    private final Drafts drafts;
    private final ObjectProvider<ClientSection> sections;

    ClientScreens(
            ClientDirectory directory,
            ClientRegister register,
            FirmProfile firm,
            FramePerson person,
            Drafts drafts,
            ObjectProvider<ClientSection> sections) {
        this.directory = directory;
        this.register = register;
        this.firm = firm;
        this.person = person;
        this.drafts = drafts;
        this.sections = sections;
    }

    ClientRegister register() {
        return register;
    }

    History history(ClientId id) {
        return new History("clients", person.zone(), directory.history(id, History.LENGTH));
    }

    /// What other features show of a client to people who may see it.
    List<Component> sections(ClientId id) {
        return sections.stream()
                .filter(section -> Permissions.has(section.permission()))
                .sorted(Comparator.comparingInt(ClientSection::order))
                .map(section -> section.section(id))
                .toList();
    }

    /// The client beside the list.
    ///
    /// @param changed called when the list shows something old
    Component panel(ClientId id, SerializableRunnable changed) {
        return new SheetPanel<>(
                () -> directory.client(id),
                (client, edit, refresh) -> new ClientPage(this, client, edit, refresh),
                this::editing,
                changed);
    }

    private ClientForm editing(ClientSheet client, SerializableRunnable leave) {
        var id = client.id();
        return new ClientForm(
                client.title(),
                ClientEntries.of(client),
                new FormDraft<>(drafts, FORM, id.value(), ClientEntries.class),
                new Changing<>(
                        entries -> register.change(id, entries.details(), entries.version),
                        entries -> entries.version = directory.client(id).version(),
                        leave));
    }

    /// A form for a new client, filled with what is likely: the next number, the firm's language, currency and
    /// country.
    ClientForm opening(SerializableConsumer<ClientId> opened, SerializableRunnable leave) {
        var details = firm.firm().details();
        var entries = new ClientEntries();
        entries.number = directory.suggestNumber().value();
        entries.locale = details.locale().toLanguageTag();
        entries.currency = details.currency().getCurrencyCode();
        entries.address = AddressEntries.of(PostalAddress.in(firm.firm().country()));
        var ui = UI.getCurrentOrThrow();
        return new ClientForm(
                ui.getTranslation("clients.new"),
                entries,
                new FormDraft<>(drafts, FORM, FormDraft.NEW, ClientEntries.class),
                new Opening<>(this::open, ui.getTranslation("clients.opened"), opened, leave));
    }

    private ClientId open(ClientEntries entries) {
        return register.open(new CommandId(entries.command), entries.details());
    }
}
