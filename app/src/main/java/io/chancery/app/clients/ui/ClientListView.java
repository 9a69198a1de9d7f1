package io.chancery.app.clients.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.clients.ClientId;
import io.chancery.app.clients.ClientList;
import io.chancery.app.clients.ClientRow;
import io.chancery.app.lists.ListKeeping;
import io.chancery.app.lists.PagedCsv;
import io.chancery.app.lists.ViewKeeping;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.AddressId;
import io.chancery.app.shell.NothingHere;
import io.chancery.app.shell.Permissions;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/// All clients, and beside them the one that the address names.
@Route(ClientsNavigation.PATH)
@RolesAllowed(Permission.CLIENT_READ)
class ClientListView extends ListPage<ClientRow> implements HasDynamicTitle {

    private final ClientScreens screens;

    ClientListView(ClientList list, ClientScreens screens, ListKeeping layouts, ViewKeeping views) {
        super("clients", row -> row.id().toString(), new ClientRows(list));
        this.screens = screens;

        // Create
        grid().number("number", ClientRow::number)
                .name("name", ClientRow::name)
                .text("city", ClientRow::city)
                .text("currency", ClientRow::currency)
                .figures("openMatters", row -> Long.toString(row.openMatters()))
                .figures("matters", row -> Long.toString(row.matters()))
                .unsorted("openMatters")
                .unsorted("matters")
                .status("state", row -> status(row.archived()))
                .unsorted("state");
        addFilter(new Filter.Choice(
                "state", List.of(new Filter.Option("archived", getTranslation("clients.state.archived")))));
        addFilter(new Filter.Choice(
                "currency",
                list.currencies().stream()
                        .map(currency -> new Filter.Option(currency, currency))
                        .toList()));

        // Listen
        setDetail(this::detail);
        if (Permissions.has(Permission.CLIENT_WRITE)) {
            setCreate("clients.new", this::creation);
        }

        // Lay out
        setCsv("clients.csv", new PagedCsv<>(grid(), new ClientRows(list)));
        setLayouts(layouts);
        setSavedViews(views);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("clients.title");
    }

    private Component detail(String id) {
        return AddressId.parse(id)
                .map(client -> screens.panel(new ClientId(client), this::refresh))
                .orElseGet(NothingHere::new);
    }

    private Component creation() {
        return screens.opening(
                client -> {
                    refresh();
                    open(client.toString());
                },
                this::close);
    }

    private Status status(boolean archived) {
        return archived
                ? new Status(getTranslation("clients.state.archived"), Tone.NEUTRAL)
                : new Status(getTranslation("clients.state.active"), Tone.GOOD);
    }
}
