package io.chancery.console.releases;

import io.chancery.console.shell.ConsoleEntry;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The place of releases in the navigation.
@Configuration(proxyBeanMethods = false)
class ReleasesNavigation {

    static final String PATH = "releases";
    static final String REHEARSALS = "rehearsals";

    @Bean
    ConsoleEntry releasesInNavigation() {
        return new ConsoleEntry(
                OperatorPermission.FLEET_READ,
                new NavItem("shell.group.fleet", "releases.title", Glyph.RELEASE, PATH, "r", 15));
    }

    @Bean
    ConsoleEntry rehearsalsInNavigation() {
        return new ConsoleEntry(
                OperatorPermission.FLEET_READ,
                new NavItem("shell.group.fleet", "rehearsals.title", Glyph.CHECK, REHEARSALS, "h", 16));
    }
}
