package io.chancery.app.timekeepers.ui;

import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameEntry;
import io.chancery.app.shell.FrameVerb;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What timekeepers bring to the frame.
@Configuration(proxyBeanMethods = false)
class TimekeepersInFrame {

    @Bean
    FrameEntry timekeepersEntry() {
        return new FrameEntry(
                new NavItem("shell.group.firm", "timekeepers.title", Glyph.BADGE, TimekeepersNavigation.PATH, "k", 220),
                Permission.TIMEKEEPER_READ);
    }

    @Bean
    FrameVerb newTimekeeper() {
        return new FrameVerb(
                "timekeepers.new",
                Glyph.PLUS,
                TimekeepersNavigation.toNewTimekeeper(),
                Permission.TIMEKEEPER_WRITE,
                220);
    }
}
