package io.chancery.app.openid.ui;

import com.vaadin.flow.component.Component;
import io.chancery.app.firm.ui.FirmTab;
import io.chancery.app.openid.OpenIdAdministration;
import io.chancery.app.people.Permission;
import io.chancery.app.people.ui.StepUp;
import io.chancery.app.shell.Permissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// The provider's tab of the firm's page, for those who decide who comes in.
@Configuration(proxyBeanMethods = false)
class OpenIdPlace {

    @Bean
    @Order
    FirmTab providerOfFirm(OpenIdAdministration administration, StepUp stepUp) {
        return new FirmTab() {
            @Override
            public String key() {
                return "provider";
            }

            @Override
            public boolean isOffered() {
                return Permissions.has(Permission.PEOPLE_ADMIN);
            }

            @Override
            public Component content() {
                return new OpenIdPart(administration, stepUp);
            }
        };
    }
}
