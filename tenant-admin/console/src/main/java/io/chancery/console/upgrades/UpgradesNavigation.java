package io.chancery.console.upgrades;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.console.shell.ConsoleEntry;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The place of firms' upgrades in the navigation.
@Configuration(proxyBeanMethods = false)
public class UpgradesNavigation {

    static final String PATH = "upgrades";

    /// Where rollouts are, which order upgrades. It stands here because they know this package, and it not them.
    public static final String ROLLOUTS = "rollouts";

    @Bean
    ConsoleEntry upgradesInNavigation() {
        return new ConsoleEntry(
                OperatorPermission.FLEET_READ,
                new NavItem("shell.group.fleet", "upgrades.title", Glyph.RELEASE, PATH, "u", 20).alsoOnPhone());
    }

    /// Shows one upgrade beside the list of all.
    public static void to(UUID upgrade) {
        UI.getCurrentOrThrow().navigate(PATH, QueryParameters.of("open", upgrade.toString()));
    }
}
