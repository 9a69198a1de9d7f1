package io.chancery.console.support;

import io.chancery.console.shell.ConsoleEntry;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The place of support's accesses in the navigation.
@Configuration(proxyBeanMethods = false)
class SupportNavigation {

    static final String PATH = "support";

    @Bean
    ConsoleEntry supportInNavigation() {
        return new ConsoleEntry(
                OperatorPermission.FLEET_READ,
                new NavItem("shell.group.fleet", "support.title", Glyph.SUPPORT, PATH, "c", 40));
    }
}
