package io.chancery.infra;

import io.chancery.infra.tenancy.TenantTaskDecorator;
import io.chancery.infra.text.Texts;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;

/// What both applications stand on: the clock, the translation files, and threads that keep their firm.
@Configuration(proxyBeanMethods = false)
public class CoreConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Texts texts() {
        return new Texts(CoreConfiguration.class.getClassLoader());
    }

    @Bean
    TaskDecorator tenantTaskDecorator() {
        return new TenantTaskDecorator();
    }
}
