package io.chancery.app.integrations.ui;

import io.chancery.app.integrations.AppConsents;
import io.chancery.app.people.Permission;
import io.chancery.app.people.ui.OwnSettingsPart;
import io.chancery.app.shell.FrameEntry;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The place of integrations in the navigation.
@Configuration(proxyBeanMethods = false)
class IntegrationsInFrame {

    static final String PATH = "integrations";

    @Bean
    FrameEntry integrationsEntry() {
        return new FrameEntry(
                new NavItem("shell.group.firm", "integrations.title", Glyph.LOCK, PATH, "", 230),
                Permission.INTEGRATION_ADMIN);
    }

    @Bean
    OwnSettingsPart ownApps(AppConsents consents) {
        return () -> new OwnAppsPart(consents);
    }
}
