package io.chancery.console.audit;

import io.chancery.console.shell.ConsoleEntry;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The log's place in the navigation.
@Configuration(proxyBeanMethods = false)
class AuditNavigation {

    @Bean
    ConsoleEntry auditInNavigation() {
        return new ConsoleEntry(
                OperatorPermission.AUDIT_READ,
                new NavItem("shell.group.provider", "log.title", Glyph.AUDIT, "audit", "a", 80).alsoOnPhone());
    }
}
