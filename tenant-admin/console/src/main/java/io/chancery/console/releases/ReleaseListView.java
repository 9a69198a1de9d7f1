package io.chancery.console.releases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.releases.ReleaseRow;
import io.chancery.control.releases.Releases;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/// Every release that nodes have registered, and beside them what one brings.
@Route(ReleasesNavigation.PATH)
@RolesAllowed(OperatorPermission.FLEET_READ)
class ReleaseListView extends ListPage<ReleaseRow> implements HasDynamicTitle {

    private final ReleasePanel.Desk desk;

    ReleaseListView(Releases releases, ReleasePanel.Desk desk) {
        super("releases", row -> row.number().toString(), new ReleaseRows(releases));
        this.desk = desk;

        // Create
        grid().name("number", row -> row.number().toString())
                .unsorted("number")
                .status("state", row -> ReleaseWords.status(this, row))
                .unsorted("state")
                .text("risk", row -> ReleaseWords.risk(this, row))
                .unsorted("risk")
                .figures("firms", row -> Integer.toString(row.firms()))
                .unsorted("firms")
                .figures("nodes", row -> Integer.toString(row.nodes()))
                .unsorted("nodes");

        // Listen
        setDetail(this::detail);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("releases.title");
    }

    private Component detail(String number) {
        return parse(number)
                .<Component>map(release -> new ReleasePanel(release, desk, this::refresh))
                .orElseGet(Div::new);
    }

    private static Optional<ReleaseNumber> parse(String number) {
        try {
            return Optional.of(ReleaseNumber.of(number));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
