package io.chancery.app.timekeepers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.features.Feature;
import io.chancery.app.features.Features;
import io.chancery.app.lists.ListKeeping;
import io.chancery.app.lists.PagedCsv;
import io.chancery.app.lists.ViewKeeping;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.AddressId;
import io.chancery.app.shell.NothingHere;
import io.chancery.app.shell.Permissions;
import io.chancery.app.timekeepers.Classification;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.timekeepers.TimekeeperList;
import io.chancery.app.timekeepers.TimekeeperRow;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import io.chancery.themes.field.MoneyFormat;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;

/// Everyone whose time is billed, and beside them the one that the address names.
@Route(TimekeepersNavigation.PATH)
@RolesAllowed(Permission.TIMEKEEPER_READ)
class TimekeeperListView extends ListPage<TimekeeperRow> implements HasDynamicTitle {

    private final TimekeeperScreens screens;

    TimekeeperListView(
            TimekeeperList list, TimekeeperScreens screens, Features features, ListKeeping layouts, ViewKeeping views) {
        super("timekeepers", row -> row.id().toString(), new TimekeeperRows(list));
        this.screens = screens;

        // Create
        grid().number("number", TimekeeperRow::number)
                .name("name", row -> (row.firstName() + " " + row.lastName()).strip());
        if (features.has(Feature.TIMEKEEPER_INITIALS)) {
            grid().text("initials", TimekeeperRow::initials);
        }
        grid().text("classification", row -> word(row.classification()))
                .figures("rate", this::rate)
                .status("signsIn", this::signsIn)
                .unsorted("signsIn");
        addFilter(new Filter.Choice(
                "state", List.of(new Filter.Option("archived", getTranslation("timekeepers.state.archived")))));
        addFilter(new Filter.Choice(
                "classification",
                Arrays.stream(Classification.values())
                        .filter(Classification::isPerson)
                        .map(rank -> new Filter.Option(rank.name(), word(rank)))
                        .toList()));

        // Listen
        setDetail(this::detail);
        if (Permissions.has(Permission.TIMEKEEPER_WRITE)) {
            setCreate("timekeepers.new", this::creation);
        }

        // Lay out
        setCsv("timekeepers.csv", new PagedCsv<>(grid(), new TimekeeperRows(list)));
        setLayouts(layouts);
        setSavedViews(views);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("timekeepers.title");
    }

    private Component detail(String id) {
        return AddressId.parse(id)
                .map(one -> screens.panel(new TimekeeperId(one), this::refresh))
                .orElseGet(NothingHere::new);
    }

    private Component creation() {
        return screens.adding(
                timekeeper -> {
                    refresh();
                    open(timekeeper.toString());
                },
                this::close);
    }

    private String word(Classification classification) {
        return getTranslation("timekeepers.classification." + classification.name());
    }

    private String rate(TimekeeperRow row) {
        var rate = row.rate();
        return rate == null ? "–" : MoneyFormat.current(getLocale()).format(rate.stripTrailingZeros(), row.currency());
    }

    private Status signsIn(TimekeeperRow row) {
        return row.signsIn()
                ? new Status(getTranslation("timekeepers.signsIn.yes"), Tone.GOOD)
                : new Status(getTranslation("timekeepers.signsIn.no"), Tone.NEUTRAL);
    }
}
