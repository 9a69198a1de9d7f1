package io.chancery.app.firm.ui;

import com.vaadin.flow.component.Component;
import io.chancery.app.people.FactorAdministration;
import io.chancery.app.people.ui.StepUp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the firm's people sign in: a tab of the firm's page. It stands with the firm and not with its people, whose
/// package the firm knows already.
@Configuration(proxyBeanMethods = false)
class SignInPlace {

    @Bean
    FirmTab signInOfFirm(FactorAdministration factors, StepUp stepUp) {
        return new FirmTab() {
            @Override
            public String key() {
                return "sign-in";
            }

            @Override
            public Component content() {
                return new FactorPolicyForm(factors, stepUp);
            }
        };
    }
}
