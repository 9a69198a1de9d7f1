package io.chancery.infra.web.branding;

import com.vaadin.flow.server.VaadinServiceInitListener;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.web.text.PersonalChoices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the look of firms into the application that serves them.
@Configuration(proxyBeanMethods = false)
public class FirmBranding {

    /// Where a page finds the logo of its firm; not found when the firm has none.
    public static final String LOGO_PATH = "/brand/logo";

    @Bean
    VaadinServiceInitListener branding(TenantDirectory directory, ObjectProvider<PersonalChoices> choices) {
        return new BrandingListener(directory, choices.getIfAvailable(() -> new PersonalChoices() {}));
    }

    @Bean
    LogoEndpoint logoEndpoint(TenantDirectory directory) {
        return new LogoEndpoint(directory);
    }
}
