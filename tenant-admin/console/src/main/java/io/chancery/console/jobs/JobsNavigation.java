package io.chancery.console.jobs;

import io.chancery.console.shell.ConsoleEntry;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The place of firms' work in the navigation.
@Configuration(proxyBeanMethods = false)
class JobsNavigation {

    static final String PATH = "jobs";

    @Bean
    ConsoleEntry jobsInNavigation() {
        return new ConsoleEntry(
                OperatorPermission.FLEET_READ,
                new NavItem("shell.group.fleet", "jobs.title", Glyph.JOB, PATH, "j", 30).alsoOnPhone());
    }
}
