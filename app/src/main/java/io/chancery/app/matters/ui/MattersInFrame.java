package io.chancery.app.matters.ui;

import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameEntry;
import io.chancery.app.shell.FrameVerb;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What matters bring to the frame.
@Configuration(proxyBeanMethods = false)
class MattersInFrame {

    @Bean
    FrameEntry mattersEntry() {
        return new FrameEntry(
                new NavItem("", "matters.title", Glyph.FOLDER, MattersNavigation.PATH, "m", 30).alsoOnPhone(),
                Permission.MATTER_READ);
    }

    @Bean
    FrameVerb newMatter() {
        return new FrameVerb("matters.new", Glyph.PLUS, MattersNavigation.toNewMatter(), Permission.MATTER_WRITE, 30);
    }
}
