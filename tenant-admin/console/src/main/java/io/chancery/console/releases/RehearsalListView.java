package io.chancery.console.releases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.console.upgrades.UpgradeWords;
import io.chancery.control.changes.ChangesAsNews;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.rehearsals.RehearsalOutcome;
import io.chancery.control.rehearsals.RehearsalRow;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import java.util.stream.Stream;

/// Every firm and the releases it may come to, those whose rehearsal needs a person first.
@Route(ReleasesNavigation.REHEARSALS)
@RolesAllowed(OperatorPermission.FLEET_READ)
class RehearsalListView extends ListPage<RehearsalRow> implements HasDynamicTitle {

    private final RehearsalPanel.Desk desk;

    RehearsalListView(RehearsalPanel.Desk desk) {
        super("rehearsals", row -> row.release() + "/" + row.firm(), new RehearsalSource(desk.rehearsals()));
        this.desk = desk;

        // Create
        grid().name("firm", RehearsalRow::name)
                .unsorted("firm")
                .number("release", row -> row.release().toString())
                .unsorted("release")
                .status("outcome", row -> RehearsalWords.status(this, row))
                .unsorted("outcome")
                .text("failure", row -> RehearsalWords.failure(this, row))
                .unsorted("failure")
                .figures("held", row -> UpgradeWords.took(this, row.held()))
                .unsorted("held");
        addFilter(new Filter.Choice(
                "release",
                desk.rehearsals().releases().stream()
                        .map(release -> new Filter.Option(release.toString(), release.toString()))
                        .toList()));
        addFilter(new Filter.Choice(
                "outcome",
                Stream.of(RehearsalOutcome.values())
                        .map(outcome -> new Filter.Option(outcome.name(), RehearsalWords.outcome(this, outcome)))
                        .toList()));

        // Listen
        setDetail(this::detail);
        desk.live().followEveryFirm(this, ChangesAsNews.UPGRADE, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rehearsals.title");
    }

    private Component detail(String id) {
        var parts = id.split("/", 2);
        try {
            return new RehearsalPanel(
                    ReleaseNumber.of(parts[0]), new TenantId(UUID.fromString(parts[1])), desk, this::refresh);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return new Div();
        }
    }
}
