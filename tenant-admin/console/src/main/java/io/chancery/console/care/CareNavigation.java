package io.chancery.console.care;

import io.chancery.console.shell.ConsoleEntry;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The places of exports and drills in the navigation.
@Configuration(proxyBeanMethods = false)
class CareNavigation {

    static final String EXPORTS = "exports";
    static final String DRILLS = "drills";

    @Bean
    ConsoleEntry exportsInNavigation() {
        return new ConsoleEntry(
                OperatorPermission.FLEET_READ,
                new NavItem("shell.group.fleet", "exports.title", Glyph.ARCHIVE, EXPORTS, "x", 45));
    }

    @Bean
    ConsoleEntry drillsInNavigation() {
        return new ConsoleEntry(
                OperatorPermission.FLEET_READ,
                new NavItem("shell.group.fleet", "drills.title", Glyph.UNDO, DRILLS, "d", 46));
    }
}
