package io.chancery.app.upgrades.ui;

import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameEntry;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The place of the firm's releases in the navigation.
@Configuration(proxyBeanMethods = false)
class ReleasesInFrame {

    static final String PATH = "releases";

    @Bean
    FrameEntry releasesEntry() {
        return new FrameEntry(
                new NavItem("shell.group.firm", "upgrades.title", Glyph.RELEASE, PATH, "", 250), Permission.FIRM_WRITE);
    }
}
