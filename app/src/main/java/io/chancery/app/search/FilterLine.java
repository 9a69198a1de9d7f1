package io.chancery.app.search;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableFunction;
import io.chancery.app.clients.ClientId;
import io.chancery.app.clients.ClientReference;
import io.chancery.app.clients.ui.ClientField;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterReference;
import io.chancery.app.matters.ui.MatterField;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.AddressId;
import io.chancery.app.shell.Permissions;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.timekeepers.TimekeeperReference;
import io.chancery.app.timekeepers.ui.TimekeeperField;
import io.chancery.themes.list.Filter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Narrows a search to a client, a matter, a person and days.
final class FilterLine extends Composite<Div> {

    private final SearchScreens screens;
    private final SerializableBiConsumer<String, List<String>> changed;
    private final ClientField client;
    private final MatterField matter;
    private final TimekeeperField who;
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();

    /// @param changed told a filter's key and its values, none when it was taken off
    FilterLine(SearchScreens screens, SerializableBiConsumer<String, List<String>> changed) {
        this.screens = screens;
        this.changed = changed;

        // Create
        client = new ClientField("", screens.clients());
        matter = new MatterField("", screens.matters());
        who = new TimekeeperField("", screens.timekeepers());

        // Listen
        prepare(
                client,
                Asked.CLIENT,
                ClientReference::toString,
                chosen -> chosen.id().toString());
        prepare(
                matter,
                Asked.MATTER,
                MatterReference::toString,
                chosen -> chosen.id().toString());
        prepare(who, Asked.WHO, TimekeeperReference::name, chosen -> chosen.id().toString());
        prepare(from, "from");
        prepare(until, "until");

        // Lay out
        client.setVisible(Permissions.has(Permission.CLIENT_READ));
        who.setVisible(Permissions.has(Permission.TIMEKEEPER_READ));
        getContent().addClassName("ch-search-filters");
        getContent().add(client, matter, who, from, until);
    }

    /// Shows what the address says, without telling anybody.
    void show(Asked asked) {
        put(
                client,
                id(asked, Asked.CLIENT)
                        .map(ClientId::new)
                        .map(id -> screens.clients().references(List.of(id)).get(id)));
        put(
                matter,
                id(asked, Asked.MATTER)
                        .map(MatterId::new)
                        .map(id -> screens.matters().references(List.of(id)).get(id)));
        put(
                who,
                id(asked, Asked.WHO)
                        .map(TimekeeperId::new)
                        .map(id -> screens.timekeepers().references(List.of(id)).get(id)));
        var days = asked.filters().getOrDefault(Asked.DAY, List.of());
        from.setValue(Filter.Period.day(days, 0).orElse(null));
        until.setValue(Filter.Period.day(days, 1).orElse(null));
    }

    private <T> void prepare(
            ComboBox<T> field, String key, SerializableFunction<T, String> name, SerializableFunction<T, String> id) {
        var words = getTranslation("search.filter." + key);
        field.setPlaceholder(words);
        field.setAriaLabel(words);
        field.setItemLabelGenerator(name::apply);
        field.setClearButtonVisible(true);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                @Nullable T chosen = event.getValue();
                changed.accept(key, chosen == null ? List.of() : List.of(id.apply(chosen)));
            }
        });
    }

    private void prepare(DatePicker field, String key) {
        var words = getTranslation("search.filter." + key);
        field.setPlaceholder(words);
        field.setAriaLabel(words);
        field.setClearButtonVisible(true);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(Asked.DAY, days(from.getValue(), until.getValue()));
            }
        });
    }

    private static <T> void put(ComboBox<T> field, Optional<T> value) {
        field.setValue(value.orElse(null));
    }

    private static Optional<UUID> id(Asked asked, String key) {
        return asked.filters().getOrDefault(key, List.of()).stream().findFirst().flatMap(AddressId::parse);
    }

    private static List<String> days(@Nullable LocalDate first, @Nullable LocalDate last) {
        return first == null && last == null
                ? List.of()
                : List.of(first == null ? "" : first.toString(), last == null ? "" : last.toString());
    }
}
