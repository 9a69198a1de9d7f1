package io.chancery.console.operators;

import io.chancery.console.shell.ConsoleEntry;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The operators' place in the navigation.
@Configuration(proxyBeanMethods = false)
class OperatorsEntry {

    @Bean
    ConsoleEntry operatorsInNavigation() {
        return new ConsoleEntry(
                OperatorPermission.OPERATOR_READ,
                new NavItem("shell.group.provider", "operators.title", Glyph.PEOPLE, "operators", "p", 90)
                        .alsoOnPhone());
    }
}
