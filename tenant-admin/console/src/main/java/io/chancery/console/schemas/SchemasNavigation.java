package io.chancery.console.schemas;

import io.chancery.console.shell.ConsoleEntry;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The place of schemas in the navigation.
@Configuration(proxyBeanMethods = false)
class SchemasNavigation {

    static final String PATH = "schemas";
    static final String CONTRACTS = "contracts";

    @Bean
    ConsoleEntry schemasInNavigation() {
        return new ConsoleEntry(
                OperatorPermission.FLEET_READ,
                new NavItem("shell.group.fleet", "schemas.title", Glyph.ROWS, PATH, "s", 40));
    }

    @Bean
    ConsoleEntry contractsInNavigation() {
        return new ConsoleEntry(
                OperatorPermission.FLEET_READ,
                new NavItem("shell.group.fleet", "contracts.title", Glyph.ROWS, CONTRACTS, "w", 41));
    }
}
