package io.chancery.console.announcements;

import io.chancery.console.shell.ConsoleEntry;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The place of announcements in the navigation.
@Configuration(proxyBeanMethods = false)
class AnnouncementsNavigation {

    static final String PATH = "announcements";

    @Bean
    ConsoleEntry announcementsInNavigation() {
        return new ConsoleEntry(
                OperatorPermission.FLEET_READ,
                new NavItem("shell.group.fleet", "announcements.title", Glyph.BELL, PATH, "n", 45));
    }
}
