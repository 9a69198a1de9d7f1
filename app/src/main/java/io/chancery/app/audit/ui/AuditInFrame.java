package io.chancery.app.audit.ui;

import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameEntry;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The place of the log in the navigation.
@Configuration(proxyBeanMethods = false)
class AuditInFrame {

    static final String PATH = "audit";

    @Bean
    FrameEntry auditEntry() {
        return new FrameEntry(
                new NavItem("shell.group.firm", "audit.title", Glyph.AUDIT, PATH, "", 250), Permission.AUDIT_READ);
    }
}
