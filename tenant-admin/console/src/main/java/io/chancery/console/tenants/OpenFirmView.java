package io.chancery.console.tenants;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.Orders;
import io.chancery.control.tenants.FirmAddresses;
import io.chancery.control.tenants.Fleet;
import io.chancery.control.tenants.SlugIsTaken;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.form.FormActions;
import jakarta.annotation.security.RolesAllowed;

/// Orders the opening of a firm; the firm's page then shows how it goes.
@Route(FirmNavigation.OPEN)
@RolesAllowed(OperatorPermission.FIRM_OPEN)
class OpenFirmView extends Composite<Div> implements HasDynamicTitle {

    private final Orders orders;
    private final OpeningForm form;
    private final OpeningDraft draft = new OpeningDraft();
    private CommandId command = CommandId.next();

    OpenFirmView(Orders orders, Fleet fleet, FirmAddresses addresses) {
        this.orders = orders;
        this.form = new OpeningForm(
                fleet::isFree, slug -> addresses.urlOf(addresses.hostOf(slug).value()));

        // Lay out
        getContent().addClassNames("ch-form", "ch-form-page");
        getContent()
                .add(
                        new H1(getTranslation("opening.title")),
                        new Paragraph(getTranslation("opening.sentence")),
                        form,
                        new FormActions(
                                getTranslation("opening.open"), this::open, FirmNavigation::toFleet, form::hasChanges));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("opening.title");
    }

    private void open() {
        if (!form.writeIfValid(draft)) {
            return;
        }
        try {
            FirmNavigation.toFirm(orders.openFirm(command, draft.toOrder()));
        } catch (SlugIsTaken e) {
            form.slugWasTaken(getTranslation("error." + e.code(), e.args()));
            command = CommandId.next();
        }
    }
}
