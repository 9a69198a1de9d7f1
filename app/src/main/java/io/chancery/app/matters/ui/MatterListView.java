package io.chancery.app.matters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.lists.ListKeeping;
import io.chancery.app.lists.PagedCsv;
import io.chancery.app.lists.ViewKeeping;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterList;
import io.chancery.app.matters.MatterRow;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.AddressId;
import io.chancery.app.shell.NothingHere;
import io.chancery.app.shell.Permissions;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;

/// The matters this person may know of, and beside them the one that the address names.
@Route(MattersNavigation.PATH)
@RolesAllowed(Permission.MATTER_READ)
class MatterListView extends ListPage<MatterRow> implements HasDynamicTitle {

    private final MatterScreens screens;

    MatterListView(MatterList list, MatterScreens screens, ListKeeping layouts, ViewKeeping views) {
        super("matters", row -> row.id().toString(), new MatterRows(list));
        this.screens = screens;

        // Create
        grid().number("number", MatterRow::number)
                .name("name", MatterRow::name)
                .text("client", MatterRow::clientName)
                .text("clientMatterRef", MatterRow::clientMatterRef)
                .text("responsible", MatterRow::responsible)
                .date("opened", MatterRow::openedOn)
                .date("closed", MatterRow::closedOn)
                .status("state", row -> MatterStates.of(this, row.closedOn() == null, row.restricted()))
                .unsorted("state");
        addFilter(new Filter.Choice(
                "state",
                Stream.of("closed", "all")
                        .map(state -> new Filter.Option(state, getTranslation("matters.state." + state)))
                        .toList()));
        addFilter(new Filter.Choice("responsible", screens.responsibleOptions()));
        addFilter(new Filter.Flag("restricted"));

        // Listen
        setDetail(this::detail);
        if (Permissions.has(Permission.MATTER_WRITE)) {
            setCreate("matters.new", this::creation);
        }

        // Lay out
        setCsv("matters.csv", new PagedCsv<>(grid(), new MatterRows(list)));
        setLayouts(layouts);
        setSavedViews(views);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("matters.title");
    }

    private Component detail(String id) {
        return AddressId.parse(id)
                .map(matter -> screens.panel(new MatterId(matter), this::refresh))
                .orElseGet(NothingHere::new);
    }

    private Component creation() {
        return screens.opening(
                state().query().filter("client"),
                matter -> {
                    refresh();
                    open(matter.toString());
                },
                this::close);
    }
}
