package io.chancery.app.timekeepers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.forms.Changing;
import io.chancery.app.forms.FormDraft;
import io.chancery.app.forms.Opening;
import io.chancery.app.forms.SheetPanel;
import io.chancery.app.people.CurrentPerson;
import io.chancery.app.people.PersonDirectory;
import io.chancery.app.people.PersonId;
import io.chancery.app.people.PersonReference;
import io.chancery.app.shell.History;
import io.chancery.app.timekeepers.Classification;
import io.chancery.app.timekeepers.TimekeeperDirectory;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.timekeepers.TimekeeperRegister;
import io.chancery.app.timekeepers.TimekeeperSheet;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.drafts.Drafts;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes the screens of a timekeeper with the services they need.
@org.springframework.stereotype.Component
class TimekeeperScreens {

    private static final String FORM = "timekeeper";

    private final TimekeeperDirectory directory;
    private final TimekeeperRegister register;
    private final PersonDirectory people;
    private final FirmProfile firm;
    private final Drafts drafts;
    private final Clock clock;

    TimekeeperScreens(
            TimekeeperDirectory directory,
            TimekeeperRegister register,
            PersonDirectory people,
            FirmProfile firm,
            Drafts drafts,
            Clock clock) {
        this.directory = directory;
        this.register = register;
        this.people = people;
        this.firm = firm;
        this.drafts = drafts;
        this.clock = clock;
    }

    TimekeeperRegister register() {
        return register;
    }

    /// Today where this person is.
    LocalDate today() {
        return LocalDate.now(clock.withZone(CurrentPerson.require().zone()));
    }

    String homeCurrency() {
        return firm.firm().details().currency().getCurrencyCode();
    }

    History history(TimekeeperId id) {
        return new History("timekeepers", CurrentPerson.require().zone(), directory.history(id, History.LENGTH));
    }

    ComboBox<Classification> classificationField(String label) {
        var field = new ComboBox<Classification>(label);
        var ui = UI.getCurrentOrThrow();
        field.setItemLabelGenerator(rank -> word(ui, rank));
        field.setItems(Arrays.stream(Classification.values())
                .filter(Classification::isPerson)
                .sorted(Comparator.comparing(rank -> word(ui, rank), Collator.getInstance(ui.getLocale())))
                .toList());
        return field;
    }

    void offerPeople(ComboBox<PersonReference> field) {
        field.setItems(
                query -> people.matching(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        field.setItemLabelGenerator(PersonReference::name);
        field.setClearButtonVisible(true);
    }

    @Nullable
    PersonReference person(@Nullable UUID id) {
        return id == null ? null : people.references(List.of(new PersonId(id))).get(new PersonId(id));
    }

    /// The timekeeper beside the list.
    ///
    /// @param changed called when the list shows something old
    Component panel(TimekeeperId id, SerializableRunnable changed) {
        return new SheetPanel<>(
                () -> directory.timekeeper(id),
                (timekeeper, edit, refresh) -> new TimekeeperPage(this, timekeeper, edit, refresh),
                this::editing,
                changed);
    }

    private TimekeeperForm editing(TimekeeperSheet timekeeper, SerializableRunnable leave) {
        var id = timekeeper.id();
        return new TimekeeperForm(
                this,
                timekeeper.title(),
                TimekeeperEntries.of(timekeeper),
                new FormDraft<>(drafts, FORM, id.value(), TimekeeperEntries.class),
                new Changing<>(
                        entries -> register.change(id, entries.details(), entries.standardRates(), entries.version),
                        entries -> entries.version = directory.timekeeper(id).version(),
                        leave));
    }

    TimekeeperForm adding(SerializableConsumer<TimekeeperId> added, SerializableRunnable leave) {
        var entries = new TimekeeperEntries();
        entries.number = directory.suggestNumber().value();
        var ui = UI.getCurrentOrThrow();
        return new TimekeeperForm(
                this,
                ui.getTranslation("timekeepers.new"),
                entries,
                new FormDraft<>(drafts, FORM, FormDraft.NEW, TimekeeperEntries.class),
                new Opening<>(this::add, ui.getTranslation("timekeepers.added"), added, leave));
    }

    private TimekeeperId add(TimekeeperEntries entries) {
        return register.add(new CommandId(entries.command), entries.details(), entries.standardRates());
    }

    private static String word(UI ui, Classification rank) {
        return ui.getTranslation("timekeepers.classification." + rank.name());
    }
}
