package io.chancery.app.unbilled;

import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameEntry;
import io.chancery.app.shell.FrameVerb;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What unbilled work brings to the frame.
@Configuration(proxyBeanMethods = false)
class UnbilledInFrame {

    @Bean
    FrameEntry unbilledEntry() {
        return new FrameEntry(
                new NavItem("shell.group.billing", "unbilled.title", Glyph.ROWS, UnbilledNavigation.PATH, "w", 60),
                Permission.WORK_READ);
    }

    @Bean
    FrameVerb newCost() {
        return new FrameVerb("costs.newCost", Glyph.MONEY, UnbilledNavigation.toNewCost(), Permission.WORK_RECORD, 60);
    }

    @Bean
    FrameVerb newCharge() {
        return new FrameVerb("costs.newCharge", Glyph.TAG, UnbilledNavigation.toNewCharge(), Permission.WORK_WRITE, 61);
    }
}
