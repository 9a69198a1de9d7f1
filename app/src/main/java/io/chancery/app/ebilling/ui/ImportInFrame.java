package io.chancery.app.ebilling.ui;

import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameEntry;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What taking files in brings to the frame.
@Configuration(proxyBeanMethods = false)
class ImportInFrame {

    @Bean
    FrameEntry importEntry() {
        return new FrameEntry(
                new NavItem("shell.group.billing", "ebilling.import.title", Glyph.UPLOAD, LedesImportView.PATH, "", 75),
                Permission.EBILLING_IMPORT);
    }
}
