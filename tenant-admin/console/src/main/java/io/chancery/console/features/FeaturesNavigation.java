package io.chancery.console.features;

import io.chancery.console.shell.ConsoleEntry;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The place of features in the navigation.
@Configuration(proxyBeanMethods = false)
class FeaturesNavigation {

    static final String PATH = "features";

    @Bean
    ConsoleEntry featuresInNavigation() {
        return new ConsoleEntry(
                OperatorPermission.FLEET_READ,
                new NavItem("shell.group.fleet", "features.title", Glyph.SETTINGS, PATH, "e", 35));
    }
}
