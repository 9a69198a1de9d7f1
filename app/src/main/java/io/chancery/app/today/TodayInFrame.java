package io.chancery.app.today;

import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameEntry;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the first screen brings to the frame.
@Configuration(proxyBeanMethods = false)
class TodayInFrame {

    @Bean
    FrameEntry todayEntry() {
        return new FrameEntry(
                new NavItem("", "today.title", Glyph.TODAY, "", "d", 10).alsoOnPhone(), Permission.SIGNED_IN);
    }
}
