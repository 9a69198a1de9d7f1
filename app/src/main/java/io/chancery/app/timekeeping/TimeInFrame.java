package io.chancery.app.timekeeping;

import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameEntry;
import io.chancery.app.shell.FrameVerb;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What recording time brings to the frame.
@Configuration(proxyBeanMethods = false)
class TimeInFrame {

    @Bean
    FrameEntry timeEntry() {
        return new FrameEntry(
                new NavItem("", "timekeeping.title", Glyph.CLOCK, TimeNavigation.PATH, "t", 20).firstOnPhone(),
                Permission.WORK_RECORD);
    }

    @Bean
    FrameVerb newTimeEntry() {
        return new FrameVerb("timekeeping.new", Glyph.CLOCK, TimeNavigation.toTime(), Permission.WORK_RECORD, 10);
    }
}
