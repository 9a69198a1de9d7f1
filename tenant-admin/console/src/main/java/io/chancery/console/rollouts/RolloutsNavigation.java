package io.chancery.console.rollouts;

import com.vaadin.flow.component.UI;
import io.chancery.console.shell.ConsoleEntry;
import io.chancery.console.upgrades.UpgradesNavigation;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.rollouts.RolloutId;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The places of rollouts.
@Configuration(proxyBeanMethods = false)
class RolloutsNavigation {

    static final String PATH = UpgradesNavigation.ROLLOUTS;
    static final String NEW = PATH + "/new";

    @Bean
    ConsoleEntry rolloutsInNavigation() {
        return new ConsoleEntry(
                OperatorPermission.FLEET_READ,
                new NavItem("shell.group.fleet", "rollouts.title", Glyph.ROLLOUT, PATH, "o", 20));
    }

    static void toList() {
        UI.getCurrentOrThrow().navigate(PATH);
    }

    static void toNew() {
        UI.getCurrentOrThrow().navigate(NEW);
    }

    static void to(RolloutId id) {
        UI.getCurrentOrThrow().navigate(PATH + "/" + id);
    }
}
