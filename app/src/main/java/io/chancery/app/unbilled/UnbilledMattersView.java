package io.chancery.app.unbilled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.lists.ListKeeping;
import io.chancery.app.lists.PagedCsv;
import io.chancery.app.matters.MatterId;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.AddressId;
import io.chancery.app.shell.NothingHere;
import io.chancery.app.work.MatterWork;
import io.chancery.app.work.UnbilledMatters;
import io.chancery.themes.Glyph;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;

/// The unbilled work of each matter in sum, what waits longest first.
@Route(UnbilledNavigation.MATTERS_PATH)
@RolesAllowed(Permission.WORK_READ)
class UnbilledMattersView extends ListPage<MatterWork> implements HasDynamicTitle {

    private final UnbilledScreens screens;

    UnbilledMattersView(UnbilledMatters matters, UnbilledScreens screens, ListKeeping layouts) {
        super("unbilled.matters", row -> row.matter().toString(), new MatterRows(matters));
        this.screens = screens;

        // Create
        grid().name("matter", row -> row.number() + " " + row.name())
                .text("client", MatterWork::clientName)
                .date("oldest", MatterWork::oldest)
                .figures("items", row -> Long.toString(row.items()))
                .hours("hours", row -> Sums.duration(row.hours()))
                .money(
                        "net",
                        row -> row.net().amount(),
                        row -> row.net().currency().getCurrencyCode());

        // Listen
        setDetail(this::detail);

        // Lay out
        addAction(new Button(
                getTranslation("unbilled.byLine"),
                Glyph.ROWS.create(),
                click -> UI.getCurrentOrThrow().navigate(UnbilledListView.class)));
        setCsv("unbilled-matters.csv", new PagedCsv<>(grid(), new MatterRows(matters)));
        setLayouts(layouts);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("unbilled.matters.title");
    }

    private Component detail(String matter) {
        return AddressId.parse(matter)
                .<Component>map(id -> new MatterWorkPanel(screens, new MatterId(id)))
                .orElseGet(NothingHere::new);
    }
}
