package io.chancery.console.upgrades;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.control.changes.ChangesAsNews;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.upgrades.UpgradeId;
import io.chancery.control.upgrades.UpgradeSheet;
import io.chancery.control.upgrades.UpgradeState;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.UUID;

/// The upgrades of all firms, each with its steps as they go. The list moves with the work.
@Route(UpgradesNavigation.PATH)
@RolesAllowed(OperatorPermission.FLEET_READ)
class UpgradeListView extends ListPage<UpgradeSheet> implements HasDynamicTitle {

    private final UpgradePanel.Desk desk;

    UpgradeListView(UpgradePanel.Desk desk, OrderUpgradeForm.Choices choices) {
        super("upgrades", row -> row.id().toString(), new UpgradeSource(desk.book()));
        this.desk = desk;
        var zone = desk.operator().zone();

        // Create
        grid().name("firm", UpgradeSheet::firm)
                .text("kind", row -> UpgradeWords.kind(this, row))
                .status("state", row -> UpgradeWords.status(this, row))
                .instant("date", row -> UpgradeWords.time(this, row.scheduledAt(), zone))
                .figures("held", row -> UpgradeWords.took(this, row.downtime()));
        addFilter(new Filter.Choice(
                "state",
                Arrays.stream(UpgradeState.values())
                        .map(state -> new Filter.Option(state.name(), UpgradeWords.state(this, state)))
                        .toList()));
        if (desk.operator().may(OperatorPermission.FIRM_UPGRADE)) {
            setCreate("upgrades.order", () -> new OrderUpgradeForm(choices, this::ordered, this::close));
        }

        // Listen
        setDetail(this::detail);
        desk.live().followEveryFirm(this, ChangesAsNews.UPGRADE, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("upgrades.title");
    }

    private void ordered(UpgradeId id) {
        openSaved(id.toString());
    }

    private Component detail(String id) {
        try {
            return new UpgradePanel(new UpgradeId(UUID.fromString(id)), desk);
        } catch (IllegalArgumentException e) {
            return new Div();
        }
    }
}
