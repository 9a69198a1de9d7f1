package io.chancery.infra.web.text;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.text.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the translation files into Vaadin.
@Configuration(proxyBeanMethods = false)
public class TextConfiguration {

    @Bean
    I18NProvider i18nProvider(Texts texts) {
        return new TextsI18nProvider(texts);
    }

    @Bean
    VaadinServiceInitListener languageOfReader(
            ObjectProvider<PersonalChoices> choices, ObjectProvider<TenantDirectory> directory) {
        return new LanguageOfReader(choices.getIfAvailable(NobodysChoices::new), directory);
    }

    private static final class NobodysChoices implements PersonalChoices {}
}
