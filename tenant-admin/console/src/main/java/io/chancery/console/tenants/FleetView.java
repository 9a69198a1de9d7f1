package io.chancery.console.tenants;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.tenants.Fleet;
import io.chancery.control.tenants.FleetFilter;
import io.chancery.control.tenants.FleetRow;
import io.chancery.control.tenants.FleetState;
import io.chancery.themes.Glyph;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;

/// Every firm of the installation. A row leads to the firm's own page.
@Route(FirmNavigation.FLEET)
@RolesAllowed(OperatorPermission.FLEET_READ)
class FleetView extends ListPage<FleetRow> implements HasDynamicTitle {

    FleetView(Fleet fleet, CurrentOperator operator) {
        super(
                "fleet",
                row -> row.id().toString(),
                new FleetSource(fleet, operator.require().locale()));
        var zone = operator.zone();

        // Create
        grid().name("name", FleetRow::name)
                .text("host", FleetRow::host)
                .text("cell", FleetRow::cell)
                .status("state", row -> FirmWords.status(this, row))
                .figures("release", FleetRow::release)
                .text("rehearsal", row -> FirmWords.rehearsal(this, row.standing()))
                .unsorted("rehearsal")
                .text("upgrade", row -> FirmWords.upgrade(this, row.standing(), zone))
                .unsorted("upgrade")
                .text("rollout", row -> Objects.toString(row.standing().rollout(), ""))
                .unsorted("rollout")
                .figures("drift", row -> FirmWords.drift(row.standing()))
                .unsorted("drift")
                .figures("schema", row -> Integer.toString(row.schemaVersion()))
                .figures("users", row -> Integer.toString(row.users()))
                .figures("letters", row -> row.lettersDead() == 0 ? "" : Integer.toString(row.lettersDead()))
                .instant("activity", row -> FirmWords.time(this, row.lastActivityAt(), zone));
        addFilter(new Filter.Choice(
                "state",
                Arrays.stream(FleetState.values())
                        .map(state -> new Filter.Option(state.name(), FirmWords.state(this, state)))
                        .toList()));
        var shares = fleet.byRelease(new FleetFilter("", EnumSet.complementOf(EnumSet.of(FleetState.CLOSED)), false));
        addFilter(new Filter.Choice(
                "release",
                shares.stream()
                        .map(share -> new Filter.Option(share.release(), share.release()))
                        .toList()));
        addFilter(new Filter.Flag("trouble"));
        addFilter(new Filter.Flag("drift"));
        if (!shares.isEmpty()) {
            setPicture(new FleetPicture(shares));
        }

        // Listen
        grid().addItemClickListener(
                        event -> FirmNavigation.toFirm(event.getItem().id()));
        if (operator.may(OperatorPermission.FIRM_OPEN)) {
            var open = new Button(
                    getTranslation("opening.open"), Glyph.PLUS.create(), event -> FirmNavigation.toOpening());
            open.addThemeVariants(ButtonVariant.PRIMARY);
            addAction(open);
            keys().on("n", "opening.open", FirmNavigation::toOpening);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("fleet.title");
    }
}
