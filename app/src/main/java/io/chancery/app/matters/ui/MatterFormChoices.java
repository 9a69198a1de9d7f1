package io.chancery.app.matters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.binder.Binder;
import io.chancery.app.clients.ClientDirectory;
import io.chancery.app.clients.ClientId;
import io.chancery.app.clients.ClientReference;
import io.chancery.app.clients.ui.ClientField;
import io.chancery.app.firm.EntitySheet;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.firm.OfficeSheet;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.people.CurrentPerson;
import io.chancery.app.people.Permission;
import io.chancery.app.people.PersonDirectory;
import io.chancery.app.people.PersonId;
import io.chancery.app.people.PersonReference;
import io.chancery.app.shell.Permissions;
import io.chancery.app.timekeepers.TimekeeperDirectory;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.timekeepers.TimekeeperReference;
import io.chancery.app.timekeepers.ui.TimekeeperField;
import io.chancery.themes.field.ListChoice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a matter's form lets one choose from.
@org.springframework.stereotype.Component
class MatterFormChoices {

    private final MatterDirectory matters;
    private final ClientDirectory clients;
    private final TimekeeperDirectory timekeepers;
    private final PersonDirectory people;
    private final FirmProfile firm;
    private final Clock clock;

    MatterFormChoices(
            MatterDirectory matters,
            ClientDirectory clients,
            TimekeeperDirectory timekeepers,
            PersonDirectory people,
            FirmProfile firm,
            Clock clock) {
        this.matters = matters;
        this.clients = clients;
        this.timekeepers = timekeepers;
        this.people = people;
        this.firm = firm;
        this.clock = clock;
    }

    /// Today where this person is.
    LocalDate today() {
        return LocalDate.now(clock.withZone(CurrentPerson.require().zone()));
    }

    boolean mayRestrict() {
        return Permissions.has(Permission.MATTER_RESTRICT);
    }

    String suggestNumber(ClientId client) {
        return matters.suggestNumber(client).value();
    }

    ClientField clientField(String label) {
        return new ClientField(label, clients);
    }

    @Nullable
    ClientReference client(@Nullable UUID id) {
        return id == null ? null : clients.references(List.of(new ClientId(id))).get(new ClientId(id));
    }

    TimekeeperField timekeeperField(String label) {
        return new TimekeeperField(label, timekeepers);
    }

    @Nullable
    TimekeeperReference timekeeper(@Nullable UUID id) {
        return id == null
                ? null
                : timekeepers.references(List.of(new TimekeeperId(id))).get(new TimekeeperId(id));
    }

    PersonDirectory people() {
        return people;
    }

    Set<PersonReference> persons(Set<UUID> ids) {
        return Set.copyOf(
                people.references(ids.stream().map(PersonId::new).toList()).values());
    }

    Set<UUID> myself() {
        return Set.of(CurrentPerson.require().uuid());
    }

    /// Fields for the issuing entity and the office; a firm that has one of each is not asked.
    List<Component> entityAndOffice(Binder<MatterEntries> binder) {
        var fields = new ArrayList<Component>();
        var entities = firm.entities();
        if (entities.size() > 1) {
            var entity = new ListChoice<UUID>();
            entity.setLabel(label("matters.field.entity"));
            entity.setItems(entities.stream().map(sheet -> sheet.id().value()).toList());
            entity.setItemLabelGenerator(id -> entityName(entities, id));
            binder.forField(entity).asRequired(label("forms.required")).bind(e -> e.entity, (e, id) -> e.entity = id);
            fields.add(entity);
        }
        var offices = firm.offices();
        if (offices.size() > 1) {
            var office = new ListChoice<UUID>();
            office.setLabel(label("matters.field.office"));
            office.setItems(offices.stream().map(sheet -> sheet.id().value()).toList());
            office.setItemLabelGenerator(id -> officeName(offices, id));
            binder.forField(office).asRequired(label("forms.required")).bind(e -> e.office, (e, id) -> e.office = id);
            fields.add(office);
        }
        return fields;
    }

    /// A new matter with what is likely.
    MatterEntries fresh(@Nullable UUID client) {
        var entries = new MatterEntries();
        entries.entity = firm.entities().getFirst().id().value();
        entries.office = firm.offices().getFirst().id().value();
        entries.openedOn = today();
        entries.client = client;
        entries.number = client == null ? "" : suggestNumber(new ClientId(client));
        entries.responsible = timekeepers
                .ofPerson(CurrentPerson.require().uuid())
                .map(own -> own.id().value())
                .orElse(null);
        return entries;
    }

    String entityName(UUID id) {
        return entityName(firm.entities(), id);
    }

    private static String entityName(List<EntitySheet> entities, UUID id) {
        return entities.stream()
                .filter(sheet -> sheet.id().value().equals(id))
                .map(sheet -> sheet.details().name())
                .findFirst()
                .orElse("");
    }

    private static String officeName(List<OfficeSheet> offices, UUID id) {
        return offices.stream()
                .filter(sheet -> sheet.id().value().equals(id))
                .map(sheet -> sheet.details().name())
                .findFirst()
                .orElse("");
    }

    private static String label(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }
}
