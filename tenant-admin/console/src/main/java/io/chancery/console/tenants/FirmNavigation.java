package io.chancery.console.tenants;

import com.vaadin.flow.component.UI;
import io.chancery.console.shell.ConsoleEntry;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The ways to the screens about firms.
@Configuration(proxyBeanMethods = false)
public class FirmNavigation {

    static final String FLEET = "firms";
    static final String OPEN = "firms/new";

    @Bean
    ConsoleEntry fleetInNavigation() {
        return new ConsoleEntry(
                OperatorPermission.FLEET_READ,
                new NavItem("shell.group.fleet", "fleet.title", Glyph.FIRM, FLEET, "f", 10).alsoOnPhone());
    }

    public static void toFleet() {
        UI.getCurrentOrThrow().navigate(FLEET);
    }

    public static void toFirm(TenantId firm) {
        UI.getCurrentOrThrow().navigate(FLEET + "/" + firm);
    }

    static void toOpening() {
        UI.getCurrentOrThrow().navigate(OPEN);
    }
}
