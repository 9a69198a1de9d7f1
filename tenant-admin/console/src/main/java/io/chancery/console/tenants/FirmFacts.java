package io.chancery.console.tenants;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import io.chancery.control.tenants.FirmSheet;
import io.chancery.control.tenants.FleetState;
import java.util.Locale;

/// Where a firm lives and what it is, as the registry has it.
final class FirmFacts extends Composite<Div> {

    private final DescriptionList facts = new DescriptionList();

    FirmFacts(FirmSheet firm) {
        var address = new Anchor(firm.url(), firm.row().host(), AnchorTarget.BLANK);
        address.setRouterIgnore(true);
        facts.addClassName("ch-facts");
        add("fleet.column.host", address);
        add("opening.country", new Text(Locale.of("", firm.country()).getDisplayCountry(getLocale())));
        add("opening.language", new Text(firm.locale().getDisplayName(getLocale())));
        add("fleet.column.cell", new Text(firm.row().cell()));
        var reason = firm.stateReason();
        if (reason != null) {
            var closing = firm.row().fleetState() == FleetState.CLOSING;
            add(closing ? "firm.closed-because" : "firm.suspended-because", new Text(reason));
        }
        getContent().add(facts);
    }

    private void add(String key, Component value) {
        var line = new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
        facts.getElement().appendChild(line.getElement());
    }
}
