package io.chancery.app.firm.ui;

import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameEntry;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the firm brings to the frame.
@Configuration(proxyBeanMethods = false)
class FirmPlaces {

    @Bean
    FrameEntry firmEntry() {
        return new FrameEntry(
                new NavItem("shell.group.firm", "firm.title", Glyph.FIRM, FirmNavigation.PATH, "f", 200),
                Permission.FIRM_READ);
    }
}
